import { loadUrgingLetter, type UrgingLetterPage } from '../../app/urging-letter-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { readWhole } from '../page-requests';
import { showOver } from '../pages';

export function showLetter(): void {
  guarded(() => showOver('letter', viMenu.letter));
}

export function letterPage(from: unknown): UrgingLetterPage {
  return guarded(() => loadUrgingLetter(googlePorts(), from === 'now' ? 'now' : readWhole(from)));
}
