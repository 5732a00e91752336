import { random } from './random';
import type { Trigger, WorldState } from './world-state';
import { instantOf, wallClock } from './zoned-time';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** When a time-driven trigger fires next after an instant. */
export function nextDue(trigger: Trigger, after: number): number {
  const {
    everyMinutes,
    everyHours,
    everyDays,
    minuteOfDay = 0,
    timeZone,
  } = trigger.clock ?? {
    timeZone: 'UTC',
  };
  if (everyMinutes) return after + everyMinutes * MINUTE_MS;
  if (everyHours) return after + everyHours * 60 * MINUTE_MS;
  const wall = wallClock(after, timeZone).getTime();
  let next = Math.floor(wall / DAY_MS) * DAY_MS + minuteOfDay * MINUTE_MS;
  while (next <= wall) next += (everyDays ?? 1) * DAY_MS;
  return instantOf(next, timeZone);
}

/** Its first firing: somewhere within the first period, where Google puts it at random. */
export function firstDue(world: WorldState, trigger: Trigger, now: number): number {
  const { everyMinutes, everyHours } = trigger.clock ?? {};
  const period = (everyMinutes ?? (everyHours ?? 0) * 60) * MINUTE_MS;
  return period > 0 ? now + Math.ceil(random(world) * period) : nextDue(trigger, now);
}
