import { groupBy } from '../../core/group-by';
import { isInDoubt, waitsForPerson } from '../../core/mail/approval';
import type { MailLine } from '../../core/mail/mail-line';
import type { LetterFacts } from '../mail/letters';
import { whyInWords } from '../words/mail';
import { viWaves } from '../words/reminders';
import { type LetterSample, sampleOf } from './letter-samples';

/** "N thư vì danh sách trường thay đổi". */
export interface ApprovalGroup {
  readonly title: string;
  /** Of all its mails. */
  readonly keys: readonly string[];
  /** The first of them. */
  readonly named: readonly WaitingMail[];
  readonly sample: LetterSample | null;
}

/** A mail that waits for a person. */
export interface WaitingMail {
  readonly key: string;
  readonly to: string;
  /** In words: which school or report, and why it waits. */
  readonly about: string;
}

/** So many of a group are named on the page; the rest is sent or dropped with it. */
const NAMED = 100;

/** Mails that wait for approval by what changed their verdict, the largest group first. */
export function approvalGroups(
  lines: readonly MailLine[],
  about: LetterFacts | null,
): readonly ApprovalGroup[] {
  const groups = groupBy(lines, (line) => (waitsForPerson(line) ? line.why : null));
  return Array.from(groups, ([why, own]) => ({
    title: viWaves.group({ mails: own.length, why: whyInWords(why) }),
    keys: own.map(({ key }) => key),
    // The title of the group says why.
    named: own.slice(0, NAMED).map((line) => waitingMail({ ...line, why: '' })),
    sample: about && own[0] ? sampleOf(own[0], about) : null,
  })).sort((a, b) => b.keys.length - a.keys.length);
}

/** Mails of which nobody knows whether they left. */
export function doubtfulMails(lines: readonly MailLine[]): readonly WaitingMail[] {
  return lines.filter(isInDoubt).map(waitingMail);
}

function waitingMail({ key, to, schoolId, report, why }: MailLine): WaitingMail {
  return { key, to, about: viWaves.about({ schoolId, report, why: whyInWords(why) }) };
}
