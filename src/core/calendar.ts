// Looked up once: in the sandbox of the local host a global costs much more than a constant.
const { floor } = Math;

/** Calendar day in Hải Phòng, `YYYY-MM-DD`: sorts and compares as text. */
export type Day = string & { readonly __day: never };

interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const DAY_MS = 86_400_000;
// Asia/Ho_Chi_Minh is UTC+7 all year; no zone database is needed, and the machine's zone never used.
const OFFSET_MS = 7 * 3_600_000;

/** Sheets shows whole seconds, the Form keeps milliseconds (docs/google.md, "Response tab"). */
export function wholeSecond(ms: number): number {
  return floor(ms / 1000) * 1000;
}

/** The day on which the instant (ms since 1970 UTC) falls in Hải Phòng. */
export function dayOf(ms: number): Day {
  return fromDayNumber(floor((ms + OFFSET_MS) / DAY_MS));
}

/** First instant of the day, ms. */
export function startOfDay(day: Day): number {
  return toDayNumber(day) * DAY_MS - OFFSET_MS;
}

/** First instant that is no longer in the day, ms. */
export function endOfDay(day: Day): number {
  return startOfDay(day) + DAY_MS;
}

export function addDays(day: Day, days: number): Day {
  return fromDayNumber(toDayNumber(day) + days);
}

/** Days from the first to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
function weekday(day: Day): number {
  return (((toDayNumber(day) + 4) % 7) + 7) % 7;
}

/** Monday to Friday but holidays, and the Saturdays that the office made working days. */
export function isWorkingDay(
  day: Day,
  holidays: ReadonlySet<Day>,
  workingDays: ReadonlySet<Day>,
): boolean {
  if (workingDays.has(day)) return true;
  const inWeek = weekday(day);
  return inWeek !== 0 && inWeek !== 6 && !holidays.has(day);
}

/** The day of these numbers, or undefined when the calendar has none (31/2). */
export function makeDay(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || date < 1 || date > 31) {
    return undefined;
  }
  const day = `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
  return fromDayNumber(toDayNumber(day)) === day ? day : undefined;
}

/** Time of day in Hải Phòng. */
export function clockTime(ms: number): ClockTime {
  const seconds = floor((ms + OFFSET_MS) / 1000) - toDayNumber(dayOf(ms)) * 86_400;
  return {
    hour: floor(seconds / 3600),
    minute: floor(seconds / 60) % 60,
    second: seconds % 60,
  };
}

/** 26/3/2026 */
export function formatDay(day: Day): string {
  const [year, month, date] = numbersOf(day);
  return `${date}/${month}/${year}`;
}

/** As official documents write it, days below 10 and months 1, 2 with a zero: 06/4/2026, 25/02/2026. */
export function formatOfficialDay(day: Day): string {
  const [year, month, date] = numbersOf(day);
  return `${pad(date, 2)}/${pad(month, month < 3 ? 2 : 1)}/${year}`;
}

/** 16 giờ 05 ngày 25/3/2026 */
export function formatInstant(ms: number): string {
  const { hour, minute } = clockTime(ms);
  return `${pad(hour, 2)} giờ ${pad(minute, 2)} ngày ${formatDay(dayOf(ms))}`;
}

/** 16 giờ 05 ngày 06/4/2026 */
export function formatOfficialInstant(ms: number): string {
  const { hour, minute } = clockTime(ms);
  return `${pad(hour, 2)} giờ ${pad(minute, 2)} ngày ${formatOfficialDay(dayOf(ms))}`;
}

/** As people say an exclusive end: "trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)". */
export function formatDeadline(ms: number): string {
  return deadlineIn(formatInstant, formatDay, ms);
}

/** The same with the days of official documents. */
export function formatOfficialDeadline(ms: number): string {
  return deadlineIn(formatOfficialInstant, formatOfficialDay, ms);
}

function deadlineIn(
  instant: (ms: number) => string,
  day: (day: Day) => string,
  ms: number,
): string {
  const before = `trước ${instant(ms)}`;
  const today = dayOf(ms);
  return ms === startOfDay(today) ? `${before} (hết ngày ${day(addDays(today, -1))})` : before;
}

function numbersOf(day: Day): [year: number, month: number, date: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

// Days since 1970-01-01 in the proleptic Gregorian calendar, and back: the well-known arithmetic by
// 400-year eras, years starting in March (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms").
function toDayNumber(day: Day): number {
  const [year, month, date] = numbersOf(day);
  const y = month <= 2 ? year - 1 : year;
  const era = floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  const leaps = floor(yearOfEra / 4) - floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

function fromDayNumber(number: number): Day {
  const shifted = number + 719_468;
  const era = floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (dayOfEra - floor(dayOfEra / 1460) + floor(dayOfEra / 36_524) - floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const fromMarch = floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}` as Day;
}
