import { type DashboardPage, loadDashboard } from '../../app/overview/load-dashboard';
import { bringUpSchool } from '../../app/overview/show-school';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readKey } from '../person/page-requests';
import { showBeside } from '../person/pages';

export function showDashboard(): void {
  guarded(() => showBeside('dashboard', viMenu.dashboard));
}

export function dashboardPage(): DashboardPage {
  return guarded(() => loadDashboard(googlePorts()));
}

/** Selects the school's row of Tình trạng các trường for the person who asks. */
export function showSchool(schoolId: unknown): void {
  guarded(() => bringUpSchool(googlePorts(), readKey(schoolId)));
}
