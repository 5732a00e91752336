import { loadUrgingLetter, type UrgingLetterPage } from '../../app/urging/load-urging';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { readWhole } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showLetter(): void {
  guarded(() => showOver('urging', viMenu.urging));
}

export function letterPage(from: unknown): UrgingLetterPage {
  return guarded(() => loadUrgingLetter(googlePorts(), from === 'now' ? 'now' : readWhole(from)));
}
