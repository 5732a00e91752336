import { clockTime, type Day, dayOf } from '../calendar';
import { groupBy } from '../group-by';
import type { MailLine } from '../mail/mail-line';
import { CLOSES_HOUR, isSameDay, owesReport, perEnd, waveDay } from '../mail/waves';
import { lastDayOnTime } from '../roster/last-day';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';

/** An expected school with nothing accepted: late, or, before its last day has passed, not yet in. */
export interface OverdueLine {
  /** Its school, status (the reason), days late, last report, and whether it is late yet. */
  readonly status: SchoolStatus;
  readonly remindersSent: number;
  /** When the last reminder left, ms. */
  readonly lastReminderAt: number | null;
  /** The day of the next wave for this school, today while it may still leave; null when none is left. */
  readonly nextReminder: Day | null;
}

/** Grouped by commune, in the order in which the roster first names them. */
export function overdueSchools(input: {
  readonly statuses: readonly SchoolStatus[];
  readonly lines: readonly MailLine[];
  readonly settings: RoundSettings;
  readonly now: number;
}): readonly OverdueLine[] {
  const { statuses, settings, now } = input;
  const today = dayOf(now);
  const leftToday = (ms: number) => isSameDay(ms, now);
  const sent = remindersBySchool(input.lines, settings.roundId);
  const next = perEnd((dueAt) => wavesToCome(dueAt, settings, now));
  const lineOf = (status: SchoolStatus): OverdueLine => {
    const reminders = (sent.get(status.school.schoolId) ?? []).map(({ since }) => since);
    return {
      status,
      remindersSent: reminders.length,
      lastReminderAt: reminders.length > 0 ? Math.max(...reminders) : null,
      nextReminder:
        next(status.dueAt).find((day) => day !== today || !reminders.some(leftToday)) ?? null,
    };
  };
  const byCommune = groupBy(statuses, ({ school }) => school.commune);
  return Array.from(byCommune.values()).flat().filter(owesReport).map(lineOf);
}

/** This round's reminders that left, by school id. */
function remindersBySchool(
  lines: readonly MailLine[],
  roundId: string,
): ReadonlyMap<string, readonly MailLine[]> {
  return groupBy(lines, ({ kind, state, key, schoolId }) => {
    const left = kind === 'reminder' && state === 'sent';
    return left && key.startsWith(`reminder/${roundId}/`) ? schoolId : null;
  });
}

/** In order; today's only while waves may leave. */
function wavesToCome(dueAt: number, settings: RoundSettings, now: number): readonly Day[] {
  const today = dayOf(now);
  const dayZero = lastDayOnTime(dueAt);
  const over = clockTime(now).hour >= CLOSES_HOUR;
  return settings.waves
    .map((wave) => waveDay(dayZero, wave, settings))
    .filter((day) => (over ? day > today : day >= today))
    .sort();
}
