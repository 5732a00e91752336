import { dayOf, startOfDay } from '../../core/calendar';
import { parseObject } from '../grid';
import type { ScriptProperties } from '../script-properties';
import { WAKE_SOURCES, type WakeSource } from '../wake-source';

/** When each trigger last ran, ms, as far as it was noted. */
export type LastRuns = Readonly<Partial<Record<WakeSource, number>>>;

/** Time that triggers used on one day, ms, counted since an instant of that day. */
export interface TimeUsed {
  readonly since: number;
  readonly ms: number;
}

/**
 * A tick with nothing to do is noted once an hour: a write of 60 ms at each of the day's 288 ticks
 * would cost 17 s of Google's allowance, 24 of them cost 1.5 s.
 */
export const IDLE_NOTE_MS = 3_600_000;

/** A property of its own for each trigger, so that noting one reads nothing and loses no other. */
export function ranNow(source: WakeSource, now: number): ScriptProperties {
  return { [`ran ${source}`]: String(now) };
}

export function readLastRuns(all: ScriptProperties): LastRuns {
  const runs: Partial<Record<WakeSource, number>> = {};
  for (const source of WAKE_SOURCES) {
    const at = Number(all[`ran ${source}`] ?? 0);
    if (at > 0) runs[source] = at;
  }
  return runs;
}

export function readTimeUsed(text: string): TimeUsed {
  const { since, ms } = parseObject(text) ?? {};
  return typeof since === 'number' && typeof ms === 'number' ? { since, ms } : { since: 0, ms: 0 };
}

/** What was used on the day of `now`; nothing of the day before. */
export function usedOnDayOf(now: number, used: TimeUsed): TimeUsed {
  return dayOf(used.since) === dayOf(now) ? used : { since: startOfDay(dayOf(now)), ms: 0 };
}

/** Google's for the triggers of a consumer account; a Workspace account has four times as much. */
const DAY_S_ALLOWANCE_MS = 90 * 60_000;

/**
 * How the day's trigger time is spared. From half of it on the Form wakes nobody and the tick works,
 * from 80 % on four times an hour: whoever floods the Form must not end the day for all others.
 */
type Thrift = 'none' | 'tickOnly' | 'seldom';

export function thriftOf({ timeUsed }: { readonly timeUsed: TimeUsed }, now: number): Thrift {
  const share = usedOnDayOf(now, timeUsed).ms / DAY_S_ALLOWANCE_MS;
  if (share < 0.5) return 'none';
  return share < 0.8 ? 'tickOnly' : 'seldom';
}

/** Counts one execution in pieces, each told by a property write that is made anyway. */
export interface Stopwatch {
  /** Before a piece that other executions may have counted into. */
  known(used: TimeUsed): void;
  /** Properties to put beside others: what today's triggers used up to now. */
  lap(now: number): ScriptProperties;
}

export function stopwatch(began: number): Stopwatch {
  let from = began;
  let used: TimeUsed = { since: 0, ms: 0 };
  return {
    known(read) {
      used = read;
    },
    lap(now) {
      const today = used.since === 0 ? { since: began, ms: 0 } : usedOnDayOf(now, used);
      used = { since: today.since, ms: today.ms + now - from };
      from = now;
      return { timeUsed: JSON.stringify(used) };
    },
  };
}

/** For a person's execution, whose time is no trigger's. */
export const NO_STOPWATCH: Stopwatch = { known: () => undefined, lap: () => ({}) };
