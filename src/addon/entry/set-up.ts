import type { SetUpChoices, SetUpPage, Told } from '../../app/pages';
import { loadSetUp, runSetUp } from '../../app/set-up';
import { viMenu } from '../../app/vi-menu';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf, readObject } from '../page-requests';
import { showOver } from '../pages';

export function showSetUp(): void {
  guarded(() => showOver('set-up', viMenu.setUp));
}

export function setUpPage(): SetUpPage {
  return guarded(() => loadSetUp(googlePorts()));
}

export function setUp(choices: unknown): Told {
  return guarded(() => runSetUp(googlePorts(), readSetUpChoices(choices)));
}

function readSetUpChoices(given: unknown): SetUpChoices {
  const { answerFrom, mode, addresses, takeOver } = readObject(given);
  return {
    answerFrom: oneOf(['now', 'roundStart', null], answerFrom),
    mode: oneOf(['dryRun', 'live'], mode),
    addresses: oneOf(['verified', 'typed', 'unknown'], addresses),
    takeOver: oneOf([true, false], takeOver),
  };
}
