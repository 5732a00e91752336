import { instantOf, serialFields, serialOf } from '../world/zoned-time';

const ZONE = 'Asia/Ho_Chi_Minh';
const HOUR = 3_600_000;

const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?: (SA|CH|AM|PM))?(?: (?:GMT|UTC)([+-]\\d{1,2}))?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})[ T]${CLOCK}$`, 'i');
const DAY_FIRST = new RegExp(`^(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4}) ${CLOCK}$`, 'i');

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
  const hours = hourOf(Number(h), half.toUpperCase());
  const isClock = hours !== null && Number(minutes) < 60 && Number(s) < 60;
  if (day === undefined || !isClock) return null;
  const seconds = hours * 3600 + Number(minutes) * 60 + Number(s);
  const serial = serialOf(Number(year), Number(month), Number(day), seconds);
  if (serial === undefined) return null;
  const wall = serialFields(serial).getTime();
  return offset === undefined ? instantOf(wall, ZONE) : wall - Number(offset) * HOUR;
}

/** 0 to 23; null when no clock shows it. SA and CH are the Vietnamese AM and PM. */
function hourOf(hour: number, half: string): number | null {
  if (half === '') return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'CH' || half === 'PM' ? 12 : 0);
}
