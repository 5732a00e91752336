import { approveMails, dropMails, settleMails } from '../../app/mail-approvals';
import { loadMailProgress } from '../../app/mail-progress';
import { sendTrial } from '../../app/mail-trial';
import type { MailProgress, Told, WavesPage } from '../../app/pages';
import { resumeWaves, sendWaves, stopWaves } from '../../app/send-waves';
import { viMenu } from '../../app/vi-menu';
import { loadWavePreview } from '../../app/waves-page';
import { googlePorts } from '../google-ports';
import { guarded } from '../guarded';
import { oneOf, readKeys } from '../page-requests';
import { showOver } from '../pages';

export function showReminders(): void {
  guarded(() => showOver('reminders', viMenu.reminders));
}

export function wavesPage(): WavesPage {
  return guarded(() => loadWavePreview(googlePorts()));
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
