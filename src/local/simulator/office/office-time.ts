/** Days and hours in Hải Phòng, the plain way: UTC+7 all year. */
export const MINUTE = 60_000;
const DAY_MS = 86_400_000;
const ZONE_MS = 7 * 3_600_000;

/** Number of the day since 1970. */
export const dayOf = (ms: number): number => Math.floor((ms + ZONE_MS) / DAY_MS);

export const hourOf = (ms: number): number =>
  Math.floor((((ms + ZONE_MS) % DAY_MS) + DAY_MS) / 3_600_000) % 24;

/** Monday to Friday: no holiday falls into the simulated weeks. */
export function isWorkingDay(day: number): boolean {
  const weekday = (day + 4) % 7;
  return weekday !== 0 && weekday !== 6;
}

/** The day of 'd/m/yyyy'; null for ''. */
export function typedDay(text: string): number | null {
  const [date = 0, month = 0, year = 0] = text.split('/').map(Number);
  return text === '' ? null : Date.UTC(year, month - 1, date) / DAY_MS;
}

/** The instant of 'd/m/yyyy h:mm:ss'. Throws for anything else: a check would pass for ever. */
export function typedInstant(text: string): number {
  const [day, time] = text.split(' ');
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  const ms = (typedDay(day ?? '') ?? Number.NaN) * DAY_MS - ZONE_MS;
  const at = ms + ((hours * 60 + minutes) * 60 + seconds) * 1000;
  if (Number.isNaN(at)) throw new Error(`no instant: ${text}`);
  return at;
}

/** The instant at which a day has ended. */
export const endOfDay = (day: number): number => (day + 1) * DAY_MS - ZONE_MS;
