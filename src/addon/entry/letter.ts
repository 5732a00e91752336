import { loadUrgingLetter, type UrgingLetterPage } from '../../app/urging-letter-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { showOver } from '../pages';

export function showLetter(): void {
  guarded(() => showOver('letter', viMenu.letter));
}

export function letterPage(): UrgingLetterPage {
  return guarded(() => loadUrgingLetter(googlePorts()));
}
