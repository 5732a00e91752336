import { loadUrging, type UrgingPage } from '../../app/urging/load-urging';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readWhole } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showUrging(): void {
  guarded(() => showOver('urging', viMenu.urging));
}

export function urgingPage(from: unknown): UrgingPage {
  return guarded(() => loadUrging(googlePorts(), from === 'now' ? 'now' : readWhole(from)));
}
