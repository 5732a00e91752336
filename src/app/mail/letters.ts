import { groupBy } from '../../core/group-by';
import type { MailLine } from '../../core/mail/mail-line';
import { bodyListsDue } from '../../core/mail/managing-bodies';
import type { ReminderFacts } from '../../core/mail/reminders';
import { normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings } from '../../core/round-settings';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import type { Letter } from '../ports';
import { VI_MAIL } from '../words/mail';
import { bodyLetter } from './body-letter';
import type { Draft, MailBlock } from './draft';
import { asHtml, asText } from './mail-body';
import { receiptLetter } from './receipt-letter';
import { reminderLetter } from './reminder-letter';
import { replyLetter } from './reply-letter';
import type { ReadyLetter } from './send-mail';

/** What letters are written from: the same facts by which the pass has just judged. */
export interface LetterFacts extends ReminderFacts {
  readonly versionsOf: ReadonlyMap<number, readonly Judged[]>;
  readonly statusOf: ReadonlyMap<string, SchoolStatus>;
}

export function letterFacts(
  facts: ReminderFacts & { readonly judged: readonly Judged[] },
): LetterFacts {
  const versionsOf = groupBy(facts.judged, ({ version }) => version.report);
  const statusOf = new Map(facts.statuses.map((status) => [status.school.schoolId, status]));
  return { ...facts, versionsOf, statusOf };
}

/** A claimed line, ready to be written; nothing of a letter's content is kept in any tab. */
export function letterFor(line: MailLine, facts: LetterFacts): ReadyLetter {
  const standing = newestOf(line, facts);
  return {
    key: line.key,
    responseId: standing && mayGetEditLink(line, standing, facts.settings),
    compose: (editLink) => sealed(draft(line, standing, facts, editLink), line.to, facts.settings),
  };
}

function draft(
  line: MailLine,
  standing: Judged | null,
  facts: LetterFacts,
  editLink: string | null,
): Draft {
  if (line.kind === 'managingBody') {
    const list = bodyListsDue(facts).find(({ body, wave }) => isListOf(line, body, wave));
    if (!list) throw new Error('no late school');
    return bodyLetter(list, facts);
  }
  const status = facts.statusOf.get(line.schoolId) ?? null;
  if (line.kind === 'reminder') {
    if (!status) throw new Error('not an active school');
    return reminderLetter(status, facts);
  }
  if (line.kind === 'receipt') {
    const counted = status?.counted;
    if (!status || counted?.version.report !== line.report) throw new Error('does not count');
    return receiptLetter(status, counted, facts);
  }
  if (!standing) throw new Error('no such report');
  const versions = facts.versionsOf.get(standing.version.report) ?? [];
  return replyLetter({
    standing,
    versions,
    status,
    editLink,
    settings: facts.settings,
    now: facts.now,
  });
}

function isListOf(line: MailLine, body: string, wave: number): boolean {
  return line.schoolId === body && line.wave === wave;
}

function newestOf({ report }: MailLine, { versionsOf }: LetterFacts): Judged | null {
  const versions = report === null ? [] : (versionsOf.get(report) ?? []);
  return versions.reduce<Judged | null>(
    (newest, next) =>
      newest === null || next.version.version > newest.version.version ? next : newest,
    null,
  );
}

/** The link opens the report to whoever holds it: only for a proven sender whose report is taken. */
function mayGetEditLink(
  { to }: MailLine,
  { version, verdict, accepted }: Judged,
  { addresses }: RoundSettings,
): string | null {
  const isSender = to === normaliseMailbox(version.sender);
  const isTaken = accepted || verdict === 'mustFix';
  return addresses === 'verified' && isSender && isTaken ? version.formId : null;
}

function sealed({ subject, blocks }: Draft, to: string, settings: RoundSettings): Letter {
  const { letterNumber, contactPerson, contactPhone, senderName, replyTo } = settings;
  const contact = VI_MAIL.contact({ person: contactPerson, phone: contactPhone });
  const all: readonly MailBlock[] = [
    ...blocks,
    ...(letterNumber === '' ? [] : [{ paragraph: VI_MAIL.letter(letterNumber) }]),
    ...(contactPerson + contactPhone === '' ? [] : [{ paragraph: contact }]),
    { paragraph: `${VI_MAIL.regards}\n${senderName}` },
  ];
  return { to, subject, text: asText(all), html: asHtml(all), replyTo, senderName };
}
