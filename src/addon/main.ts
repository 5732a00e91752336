/**
 * Everything that Apps Script may call: the menu, the pages and the triggers. Each export becomes a
 * top-level function of dist/Code.js; nothing else does. Names that end in `_` cannot be called from
 * a page.
 */
import { adoptState, loadHealth } from '../app/health';
import { approveMails, dropMails, settleMail } from '../app/mail-approvals';
import {
  attachTriggers,
  detachTriggers,
  isPaused,
  recheckAll,
  setPaused,
} from '../app/menu-actions';
import type {
  HealthPage,
  MailProgress,
  SetUpPage,
  SharedPupilsPage,
  Told,
  WavesPage,
} from '../app/pages';
import { loadSetUp, runSetUp } from '../app/set-up';
import { loadSharedPupils, switchComparison } from '../app/shared-pupils-page';
import { viMenu } from '../app/vi-menu';
import { daily, onWake, tick } from '../app/wake';
import { loadMailProgress, loadWavePreview, sendWaves } from '../app/waves-page';
import { googlePorts } from './google-ports';
import { guarded, logged } from './guarded';
import { addMenu } from './menu';
import { readKey, readKeys, readOutcome, readSetUpChoices, readSwitch } from './page-requests';
import { confirmed, showBeside, showOver, tell } from './pages';

export function onOpen(): void {
  addMenu();
}

// Menu

export function recheck(): void {
  guarded(() => tell(recheckAll(googlePorts()).message));
}

export function showReminders(): void {
  guarded(() => showOver('reminders', viMenu.reminders));
}

export function pauseMail(): void {
  guarded(() => {
    const ports = googlePorts();
    const paused = isPaused(ports);
    if (confirmed(paused ? viMenu.askResume : viMenu.askPause)) {
      tell(setPaused(ports, !paused).message);
    }
  });
}

export function showSetUp(): void {
  guarded(() => showOver('set-up', viMenu.setUp));
}

export function attach(): void {
  guarded(() => tell(attachTriggers(googlePorts()).message));
}

export function detach(): void {
  guarded(() => {
    if (confirmed(viMenu.askDetach)) tell(detachTriggers(googlePorts()).message);
  });
}

export function showHealth(): void {
  guarded(() => showBeside('health', viMenu.health));
}

export function showSharedPupils(): void {
  guarded(() => showBeside('shared-pupils', viMenu.sharedPupils));
}

export function showHelp(): void {
  guarded(() => showBeside('help', viMenu.help));
}

// Calls of the pages

export function healthPage(): HealthPage {
  return guarded(() => loadHealth(googlePorts()));
}

export function adoptPresentState(): Told {
  return guarded(() => adoptState(googlePorts()));
}

export function setUpPage(): SetUpPage {
  return guarded(() => loadSetUp(googlePorts()));
}

export function setUp(choices: unknown): Told {
  return guarded(() => runSetUp(googlePorts(), readSetUpChoices(choices)));
}

export function wavesPage(): WavesPage {
  return guarded(() => loadWavePreview(googlePorts()));
}

export function sendReachedWave(): Told {
  return guarded(() => sendWaves(googlePorts()));
}

export function mailProgress(): MailProgress {
  return guarded(() => loadMailProgress(googlePorts()));
}

export function approveWaiting(keys: unknown): Told {
  return guarded(() => approveMails(googlePorts(), readKeys(keys)));
}

export function dropWaiting(keys: unknown): Told {
  return guarded(() => dropMails(googlePorts(), readKeys(keys)));
}

export function settleDoubtful(key: unknown, outcome: unknown): Told {
  return guarded(() => settleMail(googlePorts(), readKey(key), readOutcome(outcome)));
}

export function sharedPupilsPage(): SharedPupilsPage {
  return guarded(() => loadSharedPupils(googlePorts()));
}

export function compareSchools(on: unknown): Told {
  return guarded(() => switchComparison(googlePorts(), readSwitch(on)));
}

// Triggers: only wake-ups, nothing of the event is used

export function onFormResponse_(): void {
  logged(() => onWake(googlePorts()));
}

export function onResponseRow_(): void {
  logged(() => onWake(googlePorts()));
}

export function onCellEdit_(): void {
  logged(() => onWake(googlePorts()));
}

export function onSheetChange_(): void {
  logged(() => onWake(googlePorts()));
}

export function onTick_(): void {
  logged(() => tick(googlePorts()));
}

export function onDaily_(): void {
  logged(() => daily(googlePorts()));
}
