import { doubted } from './approval';
import type { MailLine } from './mail-line';
import { bodyListsDue, planBodyLists } from './managing-bodies';
import type { MailFacts } from './plan-mail';
import { openReminders, remindersDue } from './reminders';

/**
 * Of a mail ledger that was adopted at `at`: the wave reached by then may have left, though the ledger
 * knows nothing of it, or says that it was only rehearsed. Each such mail that would leave now comes in
 * doubt, so that none leaves again unless a person says so. Asked at every pass, for roster and
 * deadline may be put right long after the ledger.
 */
export function doubtReachedWave(
  lines: readonly MailLine[],
  facts: Pick<MailFacts, 'statuses' | 'decisions' | 'settings' | 'now'>,
  at: number,
): readonly MailLine[] {
  const then = { ...facts, now: at };
  const live = { mode: 'live' as const, now: at };
  const now = remindersDue(facts);
  const due = Array.from(remindersDue(then)).filter(([schoolId, reminder]) => {
    const today = now.get(schoolId);
    return typeof reminder !== 'string' && typeof today === 'object' && today.key === reminder.key;
  });
  const listsNow = new Set(bodyListsDue(facts).map(({ key }) => key));
  const lists = bodyListsDue(then).filter(({ key }) => listsNow.has(key));
  const reminders = openReminders(lines, new Map(due), live);
  const bodies = planBodyLists(lines, lists, { ...live, open: true });
  const reopened = new Map(
    [...Array.from(reminders.changed), ...Array.from(bodies.changed)].filter(
      ([, { state }]) => state === 'queued',
    ),
  );
  return [
    ...lines.map((line) => {
      const open = reopened.get(line.key);
      return open ? doubted(open) : line;
    }),
    ...[...reminders.added, ...bodies.added].map(doubted),
  ];
}
