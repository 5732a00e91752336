import { isInDoubt } from '../../core/mail/approval';
import type { MailLine } from '../../core/mail/mail-line';
import type { LetterFacts } from '../mail/letters';
import type { ApprovalGroup, WaitingMail } from '../told';
import { whyInWords } from '../words/mail';
import { viWaves } from '../words/reminders';
import { sampleOf } from './letter-samples';

/** So many of a group are named on the page; the rest is sent or dropped with it. */
const NAMED = 100;

/** Mails that wait for approval by what changed their verdict, the largest group first. */
export function approvalGroups(
  lines: readonly MailLine[],
  about: LetterFacts | null,
): readonly ApprovalGroup[] {
  const groups = new Map<string, MailLine[]>();
  for (const line of lines) {
    if (line.state !== 'awaitingApproval') continue;
    groups.set(line.why, [...(groups.get(line.why) ?? []), line]);
  }
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
