import { groupBy } from '../group-by';
import { domainOf, normaliseMailbox } from '../mailbox';
import type { MailLine } from './mail-line';
import type { MailWhy } from './mail-why';
import { asksResend, isDue, isOwnOccasion, lastAnswering } from './reply-due';
import { covering, dryRunOf, keyOf, newLine, notSent, sameOr } from './reply-line';
import { causeOf, occasionOf, type ReplyFacts, type ReplyOccasion } from './reply-occasion';

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
  const linesOf = groupBy(lines, ({ kind, report }) => (kind === 'reply' ? report : null));
  const decisionsOf = groupBy(facts.decisions, ({ report }) => report);
  const inLedger = facts.judged.filter(({ version }) => version.origin !== 'paper');
  const versionsOf = groupBy(inLedger, ({ version }) => version.report);
  for (const [report, versions] of Array.from(versionsOf)) {
    // Of an earlier round: whatever the new settings make of it, nothing is said of it any more.
    const { roundStart } = facts.settings;
    if (versions.every(({ version }) => version.sentAt < roundStart)) continue;
    const own = linesOf.get(report) ?? [];
    const occasion = occasionOf(versions, decisionsOf.get(report) ?? [], facts);
    const reconciled = reconcile(own, occasion, facts);
    for (const line of reconciled) kept.set(line.key, line);
    const next = nextLine(reconciled, occasion, facts);
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

/** Lines that wait and no longer say what stands are closed; a settled one covers what adds nothing. */
function reconcile(
  own: readonly MailLine[],
  occasion: ReplyOccasion,
  facts: ReplyFacts,
): readonly MailLine[] {
  return own.map((line) => {
    if (line.state === 'awaitingApproval') {
      if (!isDue(own, occasion)) return notSent(line, 'causeGone', facts.now);
      return isOwnOccasion(own, occasion) ? notSent(line, 'overtaken', facts.now) : line;
    }
    if (line.state !== 'queued') return line;
    if (line.digest !== occasion.digest || occasion.waits) {
      return notSent(line, 'overtaken', facts.now);
    }
    // A wish to send again that was taken back before the mail left.
    const others = own.filter((other) => other !== line);
    const unwished = line.decision !== null && occasion.undone.has(line.decision);
    if (unwished && !isDue(others, occasion)) return notSent(line, 'causeGone', facts.now);
    if (occasion.at < facts.settings.answerFrom && line.why !== 'approved') {
      return notSent(line, 'beforeAnswering', facts.now);
    }
    return line;
  });
}

function nextLine(
  own: readonly MailLine[],
  occasion: ReplyOccasion,
  facts: ReplyFacts,
): MailLine | null {
  const { settings, now } = facts;
  if (occasion.waits) return null;
  const last = lastAnswering(own);
  if (!isDue(own, occasion)) return last ? covering(last, occasion) : null;
  const address = normaliseMailbox(occasion.newest.version.sender);
  const line = (state: MailLine['state'], why: MailWhy | ''): MailLine =>
    newLine(own, occasion, address, { state, why, now });
  if (settings.mode === 'dryRun') return sameOr(dryRunOf(own), line('dryRun', ''));
  // Nothing was said while the office tried the add-on out, and nothing is said about that later.
  if (occasion.at < settings.answerFrom) {
    return last?.why === 'beforeAnswering' ? null : line('notSent', 'beforeAnswering');
  }
  if (domainOf(address) === '') return line('notSent', 'noAddress');
  const waiting = own.find(({ state }) => state === 'awaitingApproval');
  if (!isOwnOccasion(own, occasion)) {
    return sameOr(waiting, {
      ...line('awaitingApproval', causeOf(occasion, facts)),
      ...keyOf(waiting),
    });
  }
  const verified = settings.addresses === 'verified' || facts.roster.byMailbox.has(address);
  if (!verified && !asksResend(own, occasion)) return line('notSent', 'notRegistered');
  return line('queued', '');
}
