const OFFSET_MS = 7 * 3_600_000;

/** An instant whose UTC parts are those that the clock in Hải Phòng shows. */
export function onTheClock(ms: number): Date {
  return new Date(ms + OFFSET_MS);
}
