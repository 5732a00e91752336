import { type DashboardPage, loadDashboard } from '../../app/dashboard';
import { bringUpSchool } from '../../app/show-school';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { readKey } from '../page-requests';
import { showBeside } from '../pages';

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
