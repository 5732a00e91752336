import { normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings } from '../../core/round-settings';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import { readSettings } from '../settings/read-settings';
import { viWaves } from '../words/reminders';
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
export function mustMaySendNow(ports: Ports, { memory, tabs }: Held): void {
  const tab = findTab(tabs, memory, 'settings');
  const grid = tab ? ports.workbook.read(tab.id) : [];
  const { settings } = readSettings(grid, memory.lastGood, memory.paused);
  mustMaySend(settings, ports.account.effective());
}
