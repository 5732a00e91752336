import type { Decision } from '../decisions/decision';
import { groupBy } from '../group-by';
import { isListUnread, listStateOf, listWaitEnds } from '../ledger/list-of-version';
import { domainOf, normaliseMailbox } from '../mailbox';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { Judged } from '../verdicts/verdict';
import type { MailLine } from './mail-line';
import type { MailWhy } from './mail-why';
import { replyDigest } from './reply-digest';

export interface ReplyFacts {
  readonly judged: readonly Judged[];
  /** With people's decisions applied. */
  readonly roster: Roster;
  readonly decisions: readonly Decision[];
  readonly settings: RoundSettings;
  readonly now: number;
  /** When judging was last taken up after a rest, ms. */
  readonly readableSince: number;
  /** What differs from the last pass, to say why verdicts changed. */
  readonly changed: 'roster' | 'settings' | null;
}

/** What a reply about one report would say now, and what brought it about. */
interface Standing {
  readonly newest: Judged;
  readonly digest: string;
  /** Newest version that the school itself sent. */
  readonly respondentVersion: number;
  /** The latest decision on this report, and the latest wish to send again; 0 for none. */
  readonly decision: number;
  readonly resend: number;
  /** When what the reply answers happened. */
  readonly occasion: number;
  readonly undone: ReadonlySet<number>;
  /** Nothing is said yet: its list is still to be read. */
  readonly waits: boolean;
}

/**
 * The reply lines of the ledger under today's verdicts, each report's own lines in their old order,
 * and the new ones. A reply is queued by itself only for a version that came from the school, or a
 * person's decision on that report; whatever else changed a verdict waits for approval.
 */
export function planReplies(
  lines: readonly MailLine[],
  facts: ReplyFacts,
): { readonly kept: ReadonlyMap<string, MailLine>; readonly added: readonly MailLine[] } {
  const kept = new Map<string, MailLine>();
  const added: MailLine[] = [];
  const linesOf = groupBy(lines, ({ report }) => report);
  const decisionsOf = groupBy(facts.decisions, ({ report }) => report);
  const inLedger = facts.judged.filter(({ version }) => version.origin !== 'paper');
  const versionsOf = groupBy(inLedger, ({ version }) => version.report);
  for (const [report, versions] of Array.from(versionsOf)) {
    // Of an earlier round: whatever the new settings make of it, nothing is said of it any more.
    const { roundStart } = facts.settings;
    if (versions.every(({ version }) => version.sentAt < roundStart)) continue;
    const own = linesOf.get(report) ?? [];
    const standing = standingOf(versions, decisionsOf.get(report) ?? [], facts);
    const reconciled = reconcile(own, standing, facts);
    for (const line of reconciled) kept.set(line.key, line);
    const next = nextLine(reconciled, standing, facts);
    if (!next) continue;
    if (kept.has(next.key)) kept.set(next.key, next);
    else added.push(next);
  }
  for (const line of lines) {
    const waits = line.state === 'queued' || line.state === 'awaitingApproval';
    if (line.kind === 'reply' && waits && !kept.has(line.key)) {
      kept.set(line.key, notSent(line, 'causeGone', facts.now));
    }
  }
  return { kept, added };
}

function standingOf(
  versions: readonly Judged[],
  decisions: readonly Decision[],
  { now, readableSince }: ReplyFacts,
): Standing {
  const inOrder = [...versions].sort((a, b) => a.version.version - b.version.version);
  const newest = inOrder[inOrder.length - 1] as Judged;
  const fromSchool = inOrder.filter(({ version }) => version.origin === 'respondent');
  const sent = (fromSchool[fromSchool.length - 1] ?? newest).version;
  // A decision on what the school has since replaced says nothing about the newest content.
  const inForce = decisions.filter(
    ({ undone, version }) => !undone && (version === null || version >= sent.version),
  );
  const last = (all: readonly Decision[]) => Math.max(0, ...all.map(({ id }) => id));
  return {
    newest,
    digest: replyDigest(newest),
    respondentVersion: sent.version,
    decision: last(inForce.filter(({ kind }) => decides(kind))),
    resend: last(inForce.filter(({ kind }) => kind === 'resend')),
    occasion: Math.max(sent.sentAt, ...inForce.map(({ at }) => at)),
    undone: new Set(decisions.filter(({ undone }) => undone).map(({ id }) => id)),
    waits: isListUnread(newest.version) && now < listWaitEnds(newest.version, readableSince),
  };
}

function decides(kind: Decision['kind']): boolean {
  return kind === 'accept' || kind === 'return' || kind === 'exclude';
}

/** Lines that wait and no longer say what stands are closed; a settled one covers what adds nothing. */
function reconcile(
  own: readonly MailLine[],
  standing: Standing,
  facts: ReplyFacts,
): readonly MailLine[] {
  return own.map((line) => {
    if (line.state === 'awaitingApproval') {
      if (!isDue(own, standing)) return notSent(line, 'causeGone', facts.now);
      return isOwnOccasion(own, standing) ? notSent(line, 'overtaken', facts.now) : line;
    }
    if (line.state !== 'queued') return line;
    if (line.digest !== standing.digest || standing.waits) {
      return notSent(line, 'overtaken', facts.now);
    }
    // A wish to send again that was taken back before the mail left.
    const others = own.filter((other) => other !== line);
    const unwished = line.decision !== null && standing.undone.has(line.decision);
    if (unwished && !isDue(others, standing)) return notSent(line, 'causeGone', facts.now);
    if (standing.occasion < facts.settings.answerFrom && line.why !== 'approved') {
      return notSent(line, 'beforeAnswering', facts.now);
    }
    return line;
  });
}

function nextLine(
  own: readonly MailLine[],
  standing: Standing,
  facts: ReplyFacts,
): MailLine | null {
  const { settings, now } = facts;
  if (standing.waits) return null;
  const last = lastAnswering(own);
  if (!isDue(own, standing)) return last ? covering(last, standing) : null;
  const address = normaliseMailbox(standing.newest.version.sender);
  const line = (state: MailLine['state'], why: MailWhy | ''): MailLine =>
    newLine(own, standing, address, { state, why, now });
  if (settings.mode === 'dryRun') return sameOr(dryRunOf(own), line('dryRun', ''));
  // Nothing was said while the office tried the add-on out, and nothing is said about that later.
  if (standing.occasion < settings.answerFrom) {
    return last?.why === 'beforeAnswering' ? null : line('notSent', 'beforeAnswering');
  }
  if (domainOf(address) === '') return line('notSent', 'noAddress');
  const waiting = own.find(({ state }) => state === 'awaitingApproval');
  if (!isOwnOccasion(own, standing)) {
    return sameOr(waiting, {
      ...line('awaitingApproval', causeOf(standing, facts)),
      ...keyOf(waiting),
    });
  }
  const verified = settings.addresses === 'verified' || facts.roster.byMailbox.has(address);
  if (!verified && !asksResend(own, standing)) return line('notSent', 'notRegistered');
  return line('queued', '');
}

/** It was said, or is about to be; or it was settled that this will not be said. */
function answers({ state, why }: MailLine): boolean {
  if (state === 'notSent') return why !== 'overtaken' && why !== 'causeGone';
  return state !== 'dryRun' && state !== 'awaitingApproval';
}

function lastAnswering(own: readonly MailLine[]): MailLine | undefined {
  return own.filter(answers).pop();
}

/** The last line whose words have reached the school, or may have, or soon will. */
function lastSaid(own: readonly MailLine[]): MailLine | undefined {
  return own.filter((line) => answers(line) && line.state !== 'notSent').pop();
}

function isDue(own: readonly MailLine[], standing: Standing): boolean {
  if (asksResend(own, standing)) return true;
  if (lastSaid(own)?.digest === standing.digest) return false;
  const last = lastAnswering(own);
  if (last?.state !== 'notSent') return true;
  // Settled as "not sent": the same words stay unsaid until something new happens.
  return last.why === 'beforeAnswering'
    ? isOwnOccasion(own, standing)
    : last.digest !== standing.digest || isNewer(last, standing);
}

/** May the reply leave by itself: the school sent something, or a person decided on this report? */
function isOwnOccasion(own: readonly MailLine[], standing: Standing): boolean {
  const last = lastAnswering(own);
  return last === undefined || isNewer(last, standing) || asksResend(own, standing);
}

function isNewer(last: MailLine, { respondentVersion, decision, undone }: Standing): boolean {
  return (
    respondentVersion > (last.version ?? 0) ||
    decision > (last.decision ?? 0) ||
    (last.decision !== null && undone.has(last.decision))
  );
}

function asksResend(own: readonly MailLine[], { resend }: Standing): boolean {
  return resend > Math.max(0, ...own.filter(answers).map(({ decision }) => decision ?? 0));
}

/** What came since adds no words: the line that said them covers it, so nothing later is "new". */
function covering(last: MailLine, standing: Standing): MailLine | null {
  const version = standing.newest.version.version;
  const decision = latestDecision(standing);
  const known = last.decision !== null && standing.undone.has(last.decision) ? 0 : last.decision;
  const covers = Math.max(known ?? 0, decision ?? 0) || null;
  if (last.version === version && last.decision === covers) return null;
  return { ...last, version, decision: covers };
}

function causeOf({ newest }: Standing, { changed, now }: ReplyFacts): MailWhy {
  if (newest.verdict === 'superseded') return 'otherReports';
  if (newest.version.origin === 'staff') return 'staffMend';
  // Read by the execution whose pass this is.
  if (listStateOf(newest.version).readAt === now) return 'listRead';
  return changed ?? 'rules';
}

function newLine(
  own: readonly MailLine[],
  standing: Standing,
  to: string,
  { state, why, now }: { state: MailLine['state']; why: MailWhy | ''; now: number },
): MailLine {
  const { version } = standing.newest;
  const rehearsed = dryRunOf(own);
  return {
    key: rehearsed?.key ?? `reply/${version.report}/${nextNumber(own)}`,
    kind: 'reply',
    state,
    to,
    schoolId: standing.newest.schoolId ?? '',
    report: version.report,
    version: version.version,
    decision: latestDecision(standing),
    wave: null,
    digest: standing.digest,
    why,
    run: '',
    createdAt: rehearsed?.createdAt ?? now,
    since: now,
  };
}

function nextNumber(own: readonly MailLine[]): number {
  return 1 + Math.max(0, ...own.map(({ key }) => Number(key.split('/')[2]) || 0));
}

function latestDecision({ decision, resend }: Standing): number | null {
  return Math.max(decision, resend) || null;
}

/** A rehearsed line said nothing, so its number is free for what is really said. */
function dryRunOf(own: readonly MailLine[]): MailLine | undefined {
  return own.find(({ state }) => state === 'dryRun');
}

function keyOf(line: MailLine | undefined): Partial<Pick<MailLine, 'key' | 'createdAt'>> {
  return line ? { key: line.key, createdAt: line.createdAt } : {};
}

/** The old line when the new one says nothing else: a second pass changes no cell. */
function sameOr(old: MailLine | undefined, line: MailLine): MailLine {
  if (old?.state !== line.state || old.digest !== line.digest) return line;
  return old.version === line.version && old.decision === line.decision
    ? old
    : { ...line, since: old.since, why: old.why };
}

function notSent(line: MailLine, why: MailWhy, now: number): MailLine {
  return { ...line, state: 'notSent', why, since: now };
}
