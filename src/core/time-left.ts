/** Whole days, hours and minutes between an instant and a deadline, rounded down. */
export interface TimeLeft {
  readonly passed: boolean;
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/** A deadline is exclusive: at its very instant it has passed. */
export function timeLeft(now: number, deadline: number): TimeLeft {
  const minutes = Math.floor(Math.abs(deadline - now) / MINUTE_MS);
  return {
    passed: now >= deadline,
    days: Math.floor(minutes / 1440),
    hours: Math.floor(minutes / 60) % 24,
    minutes: minutes % 60,
  };
}
