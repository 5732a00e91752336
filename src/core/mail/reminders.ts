import type { Decision } from '../decisions/decision';
import { lastDayOnTime } from '../roster/last-day';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';
import type { MailLine } from './mail-line';
import { isEdited, type MailWhy } from './mail-why';
import { owesReport, perEnd, reachedWave } from './waves';

export interface ReminderFacts {
  readonly statuses: readonly SchoolStatus[];
  readonly decisions: readonly Decision[];
  readonly settings: RoundSettings;
  readonly now: number;
}

/** The mail that a school's reached wave asks for. */
interface DueReminder {
  readonly key: string;
  readonly wave: number;
  readonly to: string;
}

/** Why a school gets no reminder now. */
export type NoReminder = 'accepted' | 'exempt' | 'noWaveYet' | 'noMailbox' | 'doNotRemind';

/** A school gets each wave of each last day of its own at most once. */
function reminderKey(roundId: string, dueAt: number, schoolId: string, wave: number): string {
  return `reminder/${roundId}/${lastDayOnTime(dueAt)}/${schoolId}/${wave}`;
}

/** What each school's reached wave asks for, whether or not it has been sent: see `lines` for that. */
export function remindersDue(facts: ReminderFacts): ReadonlyMap<string, DueReminder | NoReminder> {
  const quiet = notToRemind(facts.decisions);
  const wave = perEnd((dueAt) => reachedWave(dueAt, facts.now, facts.settings));
  return new Map(
    facts.statuses.map((status) => [
      status.school.schoolId,
      quiet.has(status.school.schoolId) && owesReport(status)
        ? 'doNotRemind'
        : reminderOf(status, wave(status.dueAt), facts.settings),
    ]),
  );
}

/** Schools of which a person said that they are not to be reminded. */
export function notToRemind(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions
      .filter(({ kind, undone }) => kind === 'doNotRemind' && !undone)
      .map(({ schoolId }) => schoolId ?? ''),
  );
}

/** Waiting reminders that are no longer due are closed, with why. The other lines stand as they are. */
export function closeReminders(
  lines: readonly MailLine[],
  due: ReadonlyMap<string, DueReminder | NoReminder>,
  now: number,
): readonly MailLine[] {
  return lines.map((line) => {
    if (line.kind !== 'reminder' || line.state !== 'queued') return line;
    const reminder = due.get(line.schoolId) ?? 'notExpected';
    const why = whyClosed(line, reminder);
    return why ? { ...line, state: 'notSent', why, since: now } : line;
  });
}

/** A line for each due reminder that has none; one that was only rehearsed or closed is used again. */
export function openReminders(
  lines: readonly MailLine[],
  due: ReadonlyMap<string, DueReminder | NoReminder>,
  { mode, now }: { readonly mode: RoundSettings['mode']; readonly now: number },
): { readonly changed: ReadonlyMap<string, MailLine>; readonly added: readonly MailLine[] } {
  const known = new Map(lines.map((line) => [line.key, line]));
  const changed = new Map<string, MailLine>();
  const added: MailLine[] = [];
  for (const [schoolId, reminder] of Array.from(due)) {
    if (typeof reminder === 'string') continue;
    const old = known.get(reminder.key);
    if (old && !mayOpenAgain(old, mode)) continue;
    const line: MailLine = {
      key: reminder.key,
      kind: 'reminder',
      state: mode === 'live' ? 'queued' : 'dryRun',
      to: reminder.to,
      schoolId,
      report: null,
      version: null,
      decision: null,
      wave: reminder.wave,
      digest: '',
      why: '',
      run: '',
      createdAt: old?.createdAt ?? now,
      since: now,
    };
    if (old) changed.set(line.key, line);
    else added.push(line);
  }
  return { changed, added };
}

/** Nothing left under this key: it was rehearsed, or closed because the school needed no mail then. */
export function mayOpenAgain({ state, why }: MailLine, mode: RoundSettings['mode']): boolean {
  if (state === 'dryRun') return mode === 'live';
  return state === 'notSent' && why !== 'dropped' && !isEdited(why);
}

/** Every mailbox of a school, as one mail names them. */
export function addressesOf({ mailboxes }: Pick<School, 'mailboxes'>): string {
  return mailboxes.join(', ');
}

function reminderOf(
  status: SchoolStatus,
  wave: number | null,
  settings: RoundSettings,
): DueReminder | NoReminder {
  if (status.status === 'exempt') return 'exempt';
  if (!owesReport(status)) return 'accepted';
  if (wave === null) return 'noWaveYet';
  const { schoolId, mailboxes } = status.school;
  if (mailboxes.length === 0) return 'noMailbox';
  return {
    key: reminderKey(settings.roundId, status.dueAt, schoolId, wave),
    wave,
    to: addressesOf(status.school),
  };
}

function whyClosed(
  line: MailLine,
  reminder: DueReminder | NoReminder | 'notExpected',
): MailWhy | '' {
  if (typeof reminder === 'string') {
    if (reminder === 'exempt') return 'notExpected';
    return reminder === 'noWaveYet' ? 'overtaken' : reminder;
  }
  const sameWave = line.key === reminder.key || line.key.startsWith(`${reminder.key}/`);
  return sameWave ? '' : 'overtaken';
}
