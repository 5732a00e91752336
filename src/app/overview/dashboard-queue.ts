import { formatInstant } from '../../core/calendar';
import { groupBy } from '../../core/group-by';
import { newestByReport } from '../../core/ledger/newest';
import { readAnswers } from '../../core/ledger/read-answers';
import type { MailLine } from '../../core/mail/mail-line';
import { normaliseMailbox } from '../../core/mailbox';
import { type QueueItem, type QueueReason, waitingForPeople } from '../../core/overview/queue';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import type { Round } from '../pass/judge-round';
import type { PassPlan } from '../pass/plan-pass';
import { QUEUE_WORDS, viDashboard } from '../words/dashboard';

/** Something that only a person can settle. */
export interface WaitingItem {
  /** Opens this report; null for a mail that belongs to none. */
  readonly report: number | null;
  readonly title: string;
  readonly detail: string;
}

export interface WaitingGroup {
  readonly reason: QueueReason;
  readonly words: string;
  /** Settled in Nhắc trường chậm…, not on a report. */
  readonly isMail: boolean;
  readonly items: readonly WaitingItem[];
}

/** Long enough for every real name; the page need not carry 5,000 characters of one. */
export const LONGEST_NAME = 120;

/** In the order of the queue's reasons; a reason for which nothing waits is left out. */
export function waitingGroups(plan: PassPlan, round: Round): readonly WaitingGroup[] {
  const { read, outgoing } = plan;
  const { lines } = outgoing;
  const queue = waitingForPeople({
    judged: round.judged,
    decisions: read.decisions,
    lines,
    settings: read.settings,
  });
  const newest = newestByReport(round.judged, ({ version }) => version);
  const crowds = groupBy(Array.from(newest.values()), ({ heldBack, version }) =>
    heldBack === 'crowd' ? normaliseMailbox(version.sender) : null,
  );
  const mails = new Map(lines.map((line) => [line.key, line]));
  return (Object.keys(QUEUE_WORDS) as QueueReason[]).flatMap((reason) => {
    const own = queue.filter((item) => item.reason === reason);
    if (own.length === 0) return [];
    const isMail = reason === 'mailUnsettled' || reason === 'mailAwaitingApproval';
    const items = own.map((item) => {
      if (isMail) return ofMail(item, mails.get(item.mailKey), round);
      return reason === 'crowd' ? ofCrowd(item, newest, crowds) : ofReport(item, newest, round);
    });
    return [{ reason, words: QUEUE_WORDS[reason], isMail, items }];
  });
}

function ofReport(
  { report, schoolId }: QueueItem,
  newest: ReadonlyMap<number, Judged>,
  round: Round,
): WaitingItem {
  const one = report === null ? undefined : newest.get(report);
  const school = schoolId === null ? undefined : round.roster.bySchoolId.get(schoolId);
  const answered = one && !school ? readAnswers(one.version).texts : null;
  const name = school?.name || answered?.schoolName || viDashboard.unknownSchool;
  const code = school?.schoolId ?? answered?.schoolId ?? '';
  return {
    report,
    title: quote(name, LONGEST_NAME),
    detail: [
      quote(code, LONGEST_NAME),
      viDashboard.report({ report: report ?? 0 }),
      one ? formatInstant(one.version.sentAt) : '',
    ]
      .filter(Boolean)
      .join(' · '),
  };
}

/** One line for the sender, whatever he sent; it opens one of his reports. */
function ofCrowd(
  { report }: QueueItem,
  newest: ReadonlyMap<number, Judged>,
  crowds: ReadonlyMap<string, readonly Judged[]>,
): WaitingItem {
  const sender = normaliseMailbox(newest.get(report ?? 0)?.version.sender ?? '');
  const own = crowds.get(sender) ?? [];
  const schools = Array.from(new Set(own.map(({ schoolId }) => schoolId ?? '')));
  return {
    report,
    title: quote(sender, LONGEST_NAME),
    detail: viDashboard.crowd({
      reports: own.length,
      schools: quote(schools.join('; '), LONGEST_NAME),
    }),
  };
}

function ofMail(
  { report, schoolId }: QueueItem,
  line: MailLine | undefined,
  { roster }: Round,
): WaitingItem {
  const school = schoolId === null ? undefined : roster.bySchoolId.get(schoolId);
  const to = quote(line?.to ?? '', LONGEST_NAME);
  const about = report === null ? (schoolId ?? '') : viDashboard.report({ report });
  return {
    report,
    title: quote(school?.name || to, LONGEST_NAME),
    detail: [quote(about, LONGEST_NAME), school ? to : ''].filter(Boolean).join(' · '),
  };
}
