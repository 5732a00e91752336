import { GUIDED, type TypedSettings } from '../../app/guided-settings';
import type { SetUpChoices, SetUpPage, Told } from '../../app/pages';
import { runSetUp, showRoster } from '../../app/set-up';
import { loadSetUp } from '../../app/set-up-page';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf, readObject, readText } from '../page-requests';
import { showBeside } from '../pages';

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
