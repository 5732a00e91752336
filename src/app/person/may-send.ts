import { normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings } from '../../core/round-settings';
import { OfficeError } from '../office-error';
import type { Ports } from '../ports';
import { viWaves } from '../words/reminders';
import { settingsNow } from './settings-now';
import type { Held } from './under-lock';

type Senders = Pick<RoundSettings, 'mailSenders'>;

/** Why this account may not let mail go, stop it or settle it, in words; '' when it may. */
export function whyMayNotSend({ mailSenders }: Senders, account: string): string {
  if (mailSenders.length === 0 || mailSenders.includes(normaliseMailbox(account))) return '';
  return viWaves.mayNotSend({ account, senders: mailSenders.join('; ') });
}

/** Throws that sentence. */
export function mustMaySend(settings: Senders, account: string): void {
  const why = whyMayNotSend(settings, account);
  if (why !== '') throw new OfficeError(why);
}

/** The same for an action under the lock, by the settings as they stand now. */
export function mustMaySendNow(ports: Ports, held: Held): void {
  mustMaySend(settingsNow(ports, held).settings, ports.account.effective());
}
