import { instantOf, serialFields, serialOf } from '../world/zoned-time';

const ZONE = 'Asia/Ho_Chi_Minh';
const MINUTE = 60_000;
/** No zone is farther from Greenwich. */
const FARTHEST_HOURS = 14;

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: (SA|CH|AM|PM))?(?: (?:GMT|UTC)([+-]\\d{1,2}))?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]${CLOCK}$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}) ${CLOCK}$`, 'i');
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|([+-]\d{2}):?(\d{2}))$/;

/**
 * The instant that a time stamp of Google's exports tells, in ms: "2026/03/25 4:12:33 CH GMT+7" as
 * the Form writes it, "25/03/2026 16:12:33" as the Sheet shows it. Without an offset it is Hải
 * Phòng's time. Null when it is neither: a day and a month are never guessed.
 */
export function readTimestamp(text: string): number | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  const first = YEAR_FIRST.exec(plain);
  const last = DAY_FIRST.exec(plain);
  const [year, month, day] = first ? first.slice(1, 4) : last ? [last[3], last[2], last[1]] : [];
  const [h = '', minutes = '', s = '0', half = '', offset] = (first ?? last ?? []).slice(4);
  const wall = wallOf([year, month, day], [hourOf(Number(h), half.toUpperCase()), minutes, s]);
  if (wall === null) return null;
  return offset === undefined ? instantOf(wall, ZONE) : shifted(wall, Number(offset), 0);
}

/** "2026-04-03T09:00:00+07:00": null unless it is such an instant, its offset told. */
export function readInstant(text: string): number | null {
  const [, year, month, day, h, minutes, s = '0', offset = '+0', rest = '0'] = ISO.exec(text) ?? [];
  const wall = wallOf([year, month, day], [hourOf(Number(h), ''), minutes ?? '', s]);
  if (wall === null) return null;
  return shifted(wall, Number(offset), offset.startsWith('-') ? -Number(rest) : Number(rest));
}

/** What clocks in Hải Phòng show, as `readInstant` reads it. */
export function instantText(instant: number): string {
  const wall = new Date(instant + 7 * 60 * MINUTE).toISOString().slice(0, 19);
  return `${wall}+07:00`;
}

/** The same for a person: 03/04/2026 09:00. */
export function spokenInstant(instant: number): string {
  const [, year, month, day, clock] =
    /^(\d+)-(\d+)-(\d+)T(\d+:\d+)/.exec(instantText(instant)) ?? [];
  return `${day}/${month}/${year} ${clock}`;
}

function wallOf(
  [year, month, day]: readonly (string | undefined)[],
  [hours, minutes, s]: readonly [number | null, string, string],
): number | null {
  if (day === undefined || hours === null || Number(minutes) > 59 || Number(s) > 59) return null;
  // A year of another century is a slip of typing, and days of it would take hours to replay.
  if (Number(year) < 2000 || Number(year) > 2099) return null;
  const seconds = hours * 3600 + Number(minutes) * 60 + Number(s);
  const serial = serialOf(Number(year), Number(month), Number(day), seconds);
  return serial === undefined ? null : serialFields(serial).getTime();
}

function shifted(wall: number, hours: number, minutes: number): number | null {
  if (Math.abs(hours) > FARTHEST_HOURS || Math.abs(minutes) > 59) return null;
  return wall - (hours * 60 + minutes) * MINUTE;
}

/** 0 to 23; null when no clock shows it. SA and CH are the Vietnamese AM and PM. */
function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'CH' || half === 'PM' ? 12 : 0);
}
