import { type ErasurePreview, eraseContacts, previewErasure } from '../../app/round/erase-contacts';
import {
  loadNewRound,
  type NewRoundPage,
  type NewRoundPreview,
  previewNewRound,
} from '../../app/round/load-new-round';
import { openNewRound } from '../../app/round/open-round';
import type { NewRoundForm } from '../../app/round/plan-new-round';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { oneOf, readKey, readObject, readText } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showNewRound(): void {
  guarded(() => showOver('new-round', viMenu.newRound));
}

export function newRoundPage(): NewRoundPage {
  return guarded(() => loadNewRound(googlePorts()));
}

export function newRoundPreview(form: unknown): NewRoundPreview {
  return guarded(() => previewNewRound(googlePorts(), readForm(form)));
}

export function openRound(form: unknown, seen: unknown): Told {
  return guarded(() => openNewRound(googlePorts(), readForm(form), readKey(seen)));
}

/** Both '' for everybody of the closed rounds; else a school's code, and a name or phone. */
export function erasurePreview(schoolId: unknown, person: unknown): ErasurePreview {
  const asked = { schoolId: readText(schoolId), person: readText(person) };
  return guarded(() => previewErasure(googlePorts(), asked));
}

/** `seen` is the digest of the preview that the person looked at. */
export function eraseNames(schoolId: unknown, person: unknown, seen: unknown): Told {
  const asked = { schoolId: readText(schoolId), person: readText(person) };
  return guarded(() => eraseContacts(googlePorts(), asked, readKey(seen)));
}

function readForm(given: unknown): NewRoundForm {
  const { roundId, roundStart, deadline, letterNumber, waves, mode } = readObject(given);
  return {
    roundId: readText(roundId),
    roundStart: readText(roundStart),
    deadline: readText(deadline),
    letterNumber: readText(letterNumber),
    waves: readText(waves),
    mode: oneOf(['dryRun', 'live'], mode),
  };
}
