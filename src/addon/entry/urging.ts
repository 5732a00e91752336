import { loadUrging, type UrgingPage } from '../../app/urging/load-urging';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readWholeOrNull } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showUrging(): void {
  guarded(() => showOver('urging', viMenu.urging));
}

/** `copy` is the id of a frozen copy; null is the round as it is now. */
export function urgingPage(copy: unknown): UrgingPage {
  return guarded(() => loadUrging(googlePorts(), readWholeOrNull(copy)));
}
