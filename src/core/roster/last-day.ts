import { type Day, dayOf } from '../calendar';
import type { RoundSettings } from '../round-settings';
import type { School } from './school';

/**
 * When the school's time ends: the later of the deadline and its own extension. Exclusive, in ms: a
 * report sent at this very instant is late.
 */
export function dueAt(school: School | null, { deadline }: RoundSettings): number {
  return Math.max(deadline, school?.extendedTo ?? deadline);
}

/** The last day on which a report was still on time: day 0 of the waves. */
export function lastDayOnTime(due: number): Day {
  return dayOf(due - 1);
}
