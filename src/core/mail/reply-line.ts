import type { MailLine } from './mail-line';
import type { MailWhy } from './mail-why';
import type { ReplyOccasion } from './reply-occasion';

export function newLine(
  own: readonly MailLine[],
  occasion: ReplyOccasion,
  to: string,
  { state, why, now }: { state: MailLine['state']; why: MailWhy | ''; now: number },
): MailLine {
  const { version } = occasion.newest;
  const rehearsed = dryRunOf(own);
  return {
    key: rehearsed?.key ?? `reply/${version.report}/${nextNumber(own)}`,
    kind: 'reply',
    state,
    to,
    schoolId: occasion.newest.schoolId ?? '',
    report: version.report,
    version: version.version,
    decision: latestDecision(occasion),
    wave: null,
    digest: occasion.digest,
    why,
    run: '',
    createdAt: rehearsed?.createdAt ?? now,
    since: now,
  };
}

function nextNumber(own: readonly MailLine[]): number {
  return 1 + Math.max(0, ...own.map(({ key }) => Number(key.split('/')[2]) || 0));
}

function latestDecision({ decision, resend }: ReplyOccasion): number | null {
  return Math.max(decision, resend) || null;
}

/** A rehearsed line said nothing, so its number is free for what is really said. */
export function dryRunOf(own: readonly MailLine[]): MailLine | undefined {
  return own.find(({ state }) => state === 'dryRun');
}

export function keyOf(line: MailLine | undefined): Partial<Pick<MailLine, 'key' | 'createdAt'>> {
  return line ? { key: line.key, createdAt: line.createdAt } : {};
}

/** The old line when the new one says nothing else: a second pass changes no cell. */
export function sameOr(old: MailLine | undefined, line: MailLine): MailLine {
  if (old?.state !== line.state || old.digest !== line.digest) return line;
  return old.version === line.version && old.decision === line.decision
    ? old
    : { ...line, since: old.since, why: old.why };
}

export function notSent(line: MailLine, why: MailWhy, now: number): MailLine {
  return { ...line, state: 'notSent', why, since: now };
}

/** What came since adds no words: the line that said them covers it, so nothing later is "new". */
export function covering(last: MailLine, occasion: ReplyOccasion): MailLine | null {
  const version = occasion.newest.version.version;
  const decision = latestDecision(occasion);
  const known = last.decision !== null && occasion.undone.has(last.decision) ? 0 : last.decision;
  const covers = Math.max(known ?? 0, decision ?? 0) || null;
  if (last.version === version && last.decision === covers) return null;
  return { ...last, version, decision: covers };
}
