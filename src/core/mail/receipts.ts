import { groupBy } from '../group-by';
import { normaliseMailbox } from '../mailbox';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';
import type { Judged } from '../verdicts/verdict';
import type { MailLine } from './mail-line';
import type { MailWhy } from './mail-why';
import { addressesOf } from './reminders';
import { isOwnOccasion } from './reply-due';
import { notSent } from './reply-line';
import { causeOf, occasionOf, type ReplyFacts } from './reply-occasion';

interface ReceiptFacts extends ReplyFacts {
  readonly statuses: readonly SchoolStatus[];
}

/** A report that counts for a school which did not send it from a mailbox of its own. */
interface DueReceipt {
  readonly status: SchoolStatus;
  readonly counted: Judged;
}

/**
 * A school's own mailboxes are told of each report from another one that counts for it, once a report
 * and school, so that nobody speaks for a school without its knowing. `lines` are those before this
 * pass; like a reply, a receipt leaves by itself only when the report itself or a person's word on it
 * is new.
 */
export function planReceipts(
  lines: readonly MailLine[],
  facts: ReceiptFacts,
): { readonly kept: ReadonlyMap<string, MailLine>; readonly added: readonly MailLine[] } {
  const known = new Map(lines.map((line) => [line.key, line]));
  const due = new Map(facts.statuses.flatMap((status) => receiptOf(status)));
  const repliesOf = groupBy(lines, ({ kind, report }) => (kind === 'reply' ? report : null));
  const versionsOf = groupBy(facts.judged, ({ version }) => version.report);
  const decisionsOf = groupBy(facts.decisions, ({ report }) => report);
  const kept = new Map<string, MailLine>();
  const added: MailLine[] = [];
  for (const line of lines) {
    const waits = line.state === 'queued' || line.state === 'awaitingApproval';
    const isDue = due.has(line.key.replace(/(\/again)+$/, ''));
    if (line.kind === 'receipt' && waits && !isDue) {
      kept.set(line.key, notSent(line, 'causeGone', facts.now));
    }
  }
  for (const [key, receipt] of Array.from(due)) {
    const old = known.get(key);
    // Its figures may be others than the cells show.
    if (receipt.counted.unheard) continue;
    if (old && !mayOpenAgain(old, facts.settings)) continue;
    const { report } = receipt.counted.version;
    const occasion = occasionOf(
      versionsOf.get(report) ?? [receipt.counted],
      decisionsOf.get(report) ?? [],
      facts,
    );
    const isOwn = isOwnOccasion(repliesOf.get(report) ?? [], occasion);
    const isOld = occasion.at < facts.settings.answerFrom;
    const line = receiptLine(key, receipt, old, facts, {
      state: isOld ? 'notSent' : isOwn ? 'queued' : 'awaitingApproval',
      why: isOld ? 'beforeAnswering' : isOwn ? '' : causeOf(occasion, facts),
    });
    if (old) kept.set(key, line);
    else added.push(line);
  }
  return { kept, added };
}

function receiptOf(status: SchoolStatus): [string, DueReceipt][] {
  const { counted, school } = status;
  if (!counted || school.mailboxes.length === 0 || counted.version.origin === 'paper') return [];
  // A mailbox of the school that is only typed gets the reply.
  if (school.mailboxes.includes(normaliseMailbox(counted.version.sender))) return [];
  return [[`receipt/${counted.version.report}/${school.schoolId}`, { status, counted }]];
}

function mayOpenAgain({ state, why }: MailLine, { mode }: RoundSettings): boolean {
  return state === 'dryRun' ? mode === 'live' : state === 'notSent' && why === 'causeGone';
}

function receiptLine(
  key: string,
  { status: { school }, counted: { version } }: DueReceipt,
  old: MailLine | undefined,
  { settings, now }: ReceiptFacts,
  live: { readonly state: MailLine['state']; readonly why: MailWhy | '' },
): MailLine {
  const { state, why } = settings.mode === 'live' ? live : ({ state: 'dryRun', why: '' } as const);
  return {
    key,
    kind: 'receipt',
    state,
    to: addressesOf(school),
    schoolId: school.schoolId,
    report: version.report,
    version: version.version,
    decision: null,
    wave: null,
    digest: '',
    why,
    run: '',
    createdAt: old?.createdAt ?? now,
    since: now,
  };
}
