import { type Decision, isVerdict } from '../decisions/decision';
import { groupBy } from '../group-by';
import { newestByReport } from '../ledger/newest';
import { isInDoubt } from '../mail/approval';
import type { MailLine } from '../mail/mail-line';
import { normaliseMailbox } from '../mailbox';
import type { RoundSettings } from '../round-settings';
import type { Judged } from '../verdicts/verdict';

export type QueueReason =
  /** Its row is no longer in the response tab; it still counts. */
  | 'rowGone'
  /** The Form holds it, the response tab never did. */
  | 'rowNeverArrived'
  /** The code resolves to no school of the roster, or is not valid on the day (DV-01). */
  | 'codeNotOnRoster'
  /** Sent from another school's mailbox (GUI-02). */
  | 'otherSchoolsMailbox'
  /** Sent from an address that the school has not registered (GUI-03). */
  | 'unregisteredMailbox'
  /** Of a sender who speaks for a crowd of schools (GUI-06): one line, its first report. */
  | 'crowd'
  /** From a typed address while another report of the school counts. */
  | 'typedBeside'
  /** Its uploaded list cannot be opened or read (DS-06). */
  | 'listUnreadable'
  /** A person decided about it, then the school edited it: the decision no longer holds. */
  | 'editedAfterDecision'
  /** Nobody knows whether this mail left: a person says. */
  | 'mailUnsettled'
  /** A mail waits for a person's approval. */
  | 'mailAwaitingApproval';

/** Something that only a person can settle. */
export interface QueueItem {
  readonly reason: QueueReason;
  readonly report: number | null;
  readonly schoolId: string | null;
  /** Key of the mail; '' for a report. */
  readonly mailKey: string;
}

/** Reports in order of their numbers, each with its reasons in the order above; then mails. */
export function waitingForPeople(input: {
  readonly judged: readonly Judged[];
  readonly decisions: readonly Decision[];
  readonly lines: readonly MailLine[];
  readonly settings: RoundSettings;
}): readonly QueueItem[] {
  const decided = groupBy(input.decisions, ({ report, undone, kind }) =>
    !undone && isVerdict(kind) ? report : null,
  );
  const newest = newestByReport(input.judged, ({ version }) => version);
  const crowds = firstOfCrowds(Array.from(newest.values()));
  const reports = Array.from(newest.values())
    .filter(({ version, verdict }) => {
      const inRound = version.sentAt >= input.settings.roundStart;
      return inRound && verdict !== 'excluded' && version.origin !== 'paper';
    })
    .flatMap((one) =>
      reasonsOf(one, decided.get(one.version.report) ?? [], crowds.has(one)).map((reason) => ({
        reason,
        report: one.version.report,
        schoolId: one.schoolId,
        mailKey: '',
      })),
    );
  return [...reports, ...input.lines.flatMap(mailItem)];
}

/** One report stands for all that its sender sent. */
function firstOfCrowds(newest: readonly Judged[]): ReadonlySet<Judged> {
  const held = newest.filter(({ heldBack }) => heldBack === 'crowd');
  const bySender = groupBy(held, ({ version }) => normaliseMailbox(version.sender));
  return new Set(
    Array.from(bySender.values(), (own) =>
      own.reduce((first, next) => (next.version.report < first.version.report ? next : first)),
    ),
  );
}

function reasonsOf(
  one: Judged,
  decisions: readonly Decision[],
  isFirstOfCrowd: boolean,
): readonly QueueReason[] {
  const { version, findings, heldBack } = one;
  const reasons: QueueReason[] = [];
  if (version.rowState === 'gone') reasons.push('rowGone');
  if (version.rowState === 'neverArrived') reasons.push('rowNeverArrived');
  // The last word was said of this content: nothing about it is in doubt any more.
  if (one.note !== '' || decisions.some((decision) => decision.version === version.version)) {
    return reasons;
  }
  const broken = new Set(findings.map(({ ruleId }) => ruleId));
  if (broken.has('DV-01')) reasons.push('codeNotOnRoster');
  if (broken.has('GUI-02')) reasons.push('otherSchoolsMailbox');
  if (broken.has('GUI-03') && heldBack !== 'crowd') reasons.push('unregisteredMailbox');
  if (isFirstOfCrowd) reasons.push('crowd');
  if (heldBack === 'typed') reasons.push('typedBeside');
  if (broken.has('DS-06')) reasons.push('listUnreadable');
  if (decisions.length > 0) reasons.push('editedAfterDecision');
  return reasons;
}

function mailItem(line: MailLine): readonly QueueItem[] {
  const { state, report, schoolId, key } = line;
  if (state !== 'awaitingApproval' && !isInDoubt(line)) return [];
  const reason = state === 'awaitingApproval' ? 'mailAwaitingApproval' : 'mailUnsettled';
  return [{ reason, report, schoolId: schoolId || null, mailKey: key }];
}
