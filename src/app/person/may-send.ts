import { normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings } from '../../core/round-settings';
import type { Memory } from '../memory/memory';
import { OfficeError } from '../office-error';
import type { Ports, Tab } from '../ports';
import { viWaves } from '../words/reminders';
import { settingsNow } from './settings-now';

type Senders = Pick<RoundSettings, 'mailSenders'>;

/**
 * Why this account may not let mail go or settle it, in words; '' when it may. The owner always may:
 * it is his mailbox. To stop mail nobody is asked.
 */
export function whyMayNotSend({ mailSenders }: Senders, account: string, owner: string): string {
  if (mailSenders.length === 0) return '';
  const may = maySendList(owner, mailSenders);
  if (may.includes(normaliseMailbox(account))) return '';
  return viWaves.mayNotSend({ account, senders: may.join('; ') });
}

/** The owner and the senders, each once. */
export function maySendList(owner: string, senders: readonly string[]): readonly string[] {
  return Array.from(new Set([owner, ...senders].map(normaliseMailbox)));
}

/** Throws that sentence. */
export function mustMaySend(settings: Senders, account: string, owner: string): void {
  const why = whyMayNotSend(settings, account, owner);
  if (why !== '') throw new OfficeError(why);
}

/** The same for an action under the lock, by what is remembered now. */
export function mustMaySendNow(
  ports: Ports,
  held: { readonly memory: Memory; readonly tabs: readonly Tab[] },
): void {
  const { owner, mailSenders } = held.memory;
  const list = mailSenders ?? settingsNow(ports, held).settings.mailSenders;
  mustMaySend({ mailSenders: list }, ports.account.effective(), owner);
}
