import { ServiceError } from './error-texts';
import { nextId } from './random';
import type { SentMail, Usage, WorldState } from './world-state';

const DAY_MS = 86_400_000;

/** What an account may use in a day, by kind of account (docs/google.md, "Quotas"). */
export const ALLOWANCE = {
  workspace: { recipients: 1_500, triggerMs: 6 * 3_600_000, bodyBytes: 400 * 1024 },
  consumer: { recipients: 100, triggerMs: 90 * 60_000, bodyBytes: 200 * 1024 },
} as const;

const RECIPIENTS_PER_MESSAGE = 50;
const SUBJECT_LENGTH = 250;

/** An account's usage at this instant: a day ends 24 hours after its first request. */
export function usageOf(world: WorldState, email: string, now: number): Usage {
  world.usage[email] ??= { mail: { since: now, recipients: 0 }, triggers: { since: now, ms: 0 } };
  const usage = world.usage[email];
  if (now - usage.mail.since >= DAY_MS || usage.mail.recipients === 0) {
    usage.mail = { since: now, recipients: 0 };
  }
  if (now - usage.triggers.since >= DAY_MS) usage.triggers = { since: now, ms: 0 };
  return usage;
}

export function remainingRecipients(world: WorldState, email: string, now: number): number {
  return ALLOWANCE[world.kind].recipients - usageOf(world, email, now).mail.recipients;
}

/** Sends a mail from an account, or throws what MailApp throws (docs/google.md, "Mail"). */
export function sendMail(
  world: WorldState,
  from: string,
  mail: Omit<SentMail, 'id' | 'at' | 'from'>,
  now: number,
): void {
  const recipients = [mail.to, mail.cc, mail.bcc].flatMap(addresses);
  if (addresses(mail.to).length === 0) throw new ServiceError('noRecipient');
  for (const address of recipients) {
    if (!/^[^\s@,]+@[^\s@,]+\.[^\s@,.]+$/.test(address)) {
      throw new ServiceError('invalidEmail', address);
    }
  }
  if (recipients.length > RECIPIENTS_PER_MESSAGE) throw new ServiceError('tooManyRecipients');
  if (mail.subject.length > SUBJECT_LENGTH) throw new ServiceError('subjectTooLong');
  const { bodyBytes } = ALLOWANCE[world.kind];
  if (Buffer.byteLength(mail.body) + Buffer.byteLength(mail.htmlBody) > bodyBytes) {
    throw new ServiceError('bodyTooLarge');
  }
  const { mail: usage } = usageOf(world, from, now);
  if (usage.recipients + recipients.length > ALLOWANCE[world.kind].recipients) {
    throw new ServiceError('mailQuota');
  }
  usage.recipients += recipients.length;
  world.outbox.push({ id: `m${nextId(world)}`, at: now, from, ...mail });
}

function addresses(list: string): string[] {
  return list
    .split(',')
    .map((part) => (/<([^>]*)>\s*$/.exec(part)?.[1] ?? part).trim())
    .filter((part) => part !== '');
}
