import { groupBy } from '../group-by';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { MailLine } from './mail-line';
import { notSent } from './reply-line';

/** Is it about the report of a school whose mailbox it goes to? */
export function isToOwnSchool({ to, schoolId }: MailLine, roster: Roster): boolean {
  return roster.bySchoolId.get(schoolId)?.mailboxes.includes(to) ?? false;
}

/**
 * Anybody can type a school's address again and again. Of the replies that wait for one address only
 * the newest about each school of its own stays, and the newest of all others; what a person asked for
 * stays in any case.
 */
export function closeOlderReplies(
  lines: readonly MailLine[],
  { roster, settings, now }: { roster: Roster; settings: RoundSettings; now: number },
): readonly MailLine[] {
  if (settings.addresses !== 'typed') return lines;
  const waiting = lines.filter(
    ({ kind, state, why, decision }) =>
      kind === 'reply' && state === 'queued' && why !== 'approved' && decision === null,
  );
  const together = groupBy(waiting, (line) =>
    isToOwnSchool(line, roster) ? `${line.to} ${line.schoolId}` : line.to,
  );
  const older = new Set<MailLine>();
  for (const own of Array.from(together.values())) {
    const newest = own.reduce((a, b) => ((b.report ?? 0) > (a.report ?? 0) ? b : a));
    for (const line of own) if (line !== newest) older.add(line);
  }
  return lines.map((line) => (older.has(line) ? notSent(line, 'newerReply', now) : line));
}
