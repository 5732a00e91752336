import { addDays, clockTime, type Day, dayOf, isWorkingDay } from '../calendar';
import { lastDayOnTime } from '../roster/last-day';
import type { RoundSettings } from '../round-settings';
import type { SchoolStatus } from '../verdicts/school-status';

type Working = Pick<RoundSettings, 'holidays' | 'workingDays'>;

const OPENS_HOUR = 8;
/** From this hour on no wave leaves by itself. */
export const CLOSES_HOUR = 17;
const BRAKE_SCHOOLS = 10;
const BRAKE_SHARE = 0.02;
// No calendar of the office has a year without a working day; a spoilt holiday list may.
const LONGEST_SEARCH_DAYS = 400;

/** Why waves do not leave by themselves. `lost` is how many schools one pass took out of "accepted". */
export interface WaveHold {
  readonly why: 'unapproved' | 'brake';
  readonly lost: number;
}

/** What is remembered between passes about whether waves may leave. */
export interface WaveGate {
  /**
   * Who lets waves go under today's terms: the approved schedule, a person who has just sent the
   * reached one, one who sent it earlier (what waits may leave, no other begins), or nobody.
   */
  readonly let: 'schedule' | 'byHand' | 'begun' | 'nobody';
  /** Schools that were accepted before this pass; null when unknown. */
  readonly previouslyAccepted: ReadonlySet<string> | null;
  /** An earlier pass pulled the brake and nobody has released it. */
  readonly brakeOn: boolean;
}

/** The day of a wave: so many working days before (negative) or after day 0. */
export function waveDay(dayZero: Day, wave: number, working: Working): Day {
  const step = wave < 0 ? -1 : 1;
  let day = dayZero;
  let left = Math.abs(wave);
  for (let days = 0; left > 0 && days < LONGEST_SEARCH_DAYS; days++) {
    day = addDays(day, step);
    if (isWorkingDay(day, working.holidays, working.workingDays)) left--;
  }
  return day;
}

/**
 * The latest wave that has come for this end, so a missed day is caught up by one mail; null before
 * the first. A wave before the last day never leaves after it.
 */
export function reachedWave(
  dueAt: number,
  now: number,
  settings: Pick<RoundSettings, 'waves'> & Working,
): number | null {
  const today = dayOf(now);
  const dayZero = lastDayOnTime(dueAt);
  const reached = settings.waves.filter(
    (wave) => wave > 0 === now >= dueAt && waveDay(dayZero, wave, settings) <= today,
  );
  return reached.length > 0 ? Math.max(...reached) : null;
}

/** Asks once for each end: nearly all schools share one, and counting working days is slow. */
export function perEnd<T>(of: (dueAt: number) => T): (dueAt: number) => T {
  const known = new Map<number, { readonly value: T }>();
  return (dueAt) => {
    const found = known.get(dueAt) ?? { value: of(dueAt) };
    known.set(dueAt, found);
    return found.value;
  };
}

/** 8–17 h on a working day: when the clock alone may send a wave. */
export function inWaveHours(now: number, working: Working): boolean {
  const { hour } = clockTime(now);
  return (
    hour >= OPENS_HOUR &&
    hour < CLOSES_HOUR &&
    isWorkingDay(dayOf(now), working.holidays, working.workingDays)
  );
}

/** The first working day after this one. */
export function nextWorkingDay(after: Day, working: Working): Day {
  return waveDay(after, 1, working);
}

/** Waves wait for a person: nobody let them go, or too many schools fell out of "accepted". */
export function waveHold(gate: WaveGate, statuses: readonly SchoolStatus[]): WaveHold | null {
  const lost = lostSchools(gate.previouslyAccepted, statuses);
  if (lost > mostAtOnce(statuses.length)) return { why: 'brake', lost };
  // How many it were when the brake was pulled is not known any more.
  if (gate.brakeOn) return { why: 'brake', lost: 0 };
  return gate.let === 'nobody' ? { why: 'unapproved', lost } : null;
}

/** What changes for more schools than this at once, a person looks at. */
export function mostAtOnce(schools: number): number {
  return Math.max(BRAKE_SCHOOLS, BRAKE_SHARE * schools);
}

/** Has nothing accepted, and owes it: the only schools that a wave may name. */
export function owesReport({ status }: SchoolStatus): boolean {
  return status === 'missing' || status === 'mustFix' || status === 'rejected';
}

/** Do both instants fall on one day in Hải Phòng? */
export function isSameDay(ms: number, now: number): boolean {
  return dayOf(ms) === dayOf(now);
}

function lostSchools(
  before: ReadonlySet<string> | null,
  statuses: readonly SchoolStatus[],
): number {
  if (before === null) return 0;
  const accepted = new Set(
    statuses.filter(({ counted }) => counted !== null).map(({ school }) => school.schoolId),
  );
  return Array.from(before).filter((schoolId) => !accepted.has(schoolId)).length;
}
