import { approveSchedule as approveIt } from '../../app/reminders/approve-schedule';
import { loadReminders, type RemindersPage } from '../../app/reminders/load-reminders';
import { approveMails, dropMails, settleMails } from '../../app/reminders/mail-approvals';
import { loadMailProgress, type MailProgress } from '../../app/reminders/mail-progress';
import { changeSenders, confirmSettings } from '../../app/reminders/mail-rights';
import { sendTrial } from '../../app/reminders/mail-trial';
import { resumeWaves, sendWaves, stopWaves } from '../../app/reminders/send-waves';
import type { Told } from '../../app/told';
import { viMenu } from '../../app/words/menu';
import { googlePorts } from '../google/google-ports';
import { guarded } from '../person/guarded';
import { oneOf, readKey, readKeys, readText } from '../person/page-requests';
import { showOver } from '../person/pages';

export function showReminders(): void {
  guarded(() => showOver('reminders', viMenu.reminders));
}

export function remindersPage(): RemindersPage {
  return guarded(() => loadReminders(googlePorts()));
}

/** `seen` is the page's. */
export function approveSchedule(seen: unknown): Told {
  return guarded(() => approveIt(googlePorts(), readKey(seen)));
}

export function sendReachedWave(brakeSeen?: unknown): Told {
  return guarded(() => sendWaves(googlePorts(), brakeSeen === true));
}

export function sendSamplesToMe(): Told {
  return guarded(() => sendTrial(googlePorts()));
}

export function stopSending(): Told {
  return guarded(() => stopWaves(googlePorts()));
}

export function resumeSending(): Told {
  return guarded(() => resumeWaves(googlePorts()));
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

export function settleDoubtful(keys: unknown, outcome: unknown): Told {
  return guarded(() =>
    settleMails(googlePorts(), readKeys(keys), oneOf(['arrived', 'again'], outcome)),
  );
}

export function changeMailSenders(typed: unknown): Told {
  return guarded(() => changeSenders(googlePorts(), readText(typed)));
}

/** `seen` is the page's digest of what waits. */
export function confirmPending(seen: unknown): Told {
  return guarded(() => confirmSettings(googlePorts(), readKey(seen)));
}
