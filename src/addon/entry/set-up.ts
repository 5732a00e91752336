import { GUIDED, type TypedSettings } from '../../app/set-up/guided-settings';
import { loadSetUp, type SetUpPage } from '../../app/set-up/load-set-up';
import { runSetUp, type SetUpChoices, showRoster } from '../../app/set-up/set-up';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { oneOf, readObject, readText } from '../person/page-requests';
import { showBeside } from '../person/pages';

export function showSetUp(): void {
  guarded(() => showBeside('set-up', viMenu.setUp));
}

export function setUpPage(): SetUpPage {
  return guarded(() => loadSetUp(googlePorts()));
}

export function rosterTab(): Told {
  return guarded(() => showRoster(googlePorts()));
}

export function setUp(choices: unknown): Told {
  return guarded(() => runSetUp(googlePorts(), readSetUpChoices(choices)));
}

function readSetUpChoices(given: unknown): SetUpChoices {
  const { answerFrom, mode, addresses, takeOver, typed, seen } = readObject(given);
  return {
    answerFrom: oneOf(['now', 'roundStart', null], answerFrom),
    mode: oneOf(['dryRun', 'live'], mode),
    addresses: oneOf(['verified', 'typed', 'unknown'], addresses),
    takeOver: oneOf([true, false], takeOver),
    ...(typed === undefined ? {} : { typed: readTyped(typed) }),
    ...(seen === undefined ? {} : { seen: readText(seen) }),
  };
}

function readTyped(given: unknown): TypedSettings {
  const typed = readObject(given);
  return Object.fromEntries(
    GUIDED.flatMap((id) => (typed[id] === undefined ? [] : [[id, readText(typed[id])]])),
  );
}
