import { type Day, dayOf, endOfDay, makeDay, startOfDay } from './calendar';
import { type CellValue, isDateCell } from './cell';
import { clean } from './vietnamese-text';

/** A deadline or extension as staff typed it. */
interface TypedInstant {
  /** Exclusive end, ms. */
  readonly instantMs: number;
  /** Typed without a time: it means through the end of that day. */
  readonly wholeDay: boolean;
}

const TIME = String.raw`(?<hour>\d{1,2})\s*(?::|h|giờ)\s*(?<minute>\d{2})?(?::(?<second>\d{2}))?(?:\s*phút)?`;
const OUR_DATE = String.raw`(?<date>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})`;
const ISO_DATE = String.raw`(?<isoYear>\d{4})(?<isoMark>[/-])(?<isoMonth>\d{1,2})\k<isoMark>(?<isoDate>\d{1,2})`;
const DATE = `(?:ngày )?(?:${OUR_DATE}|${ISO_DATE})`;
const DATE_FIRST = new RegExp(`^${DATE}(?:,? (?:lúc )?${TIME})?$`);
const TIME_FIRST = new RegExp(`^${TIME},? ${DATE}$`);
const ISO = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/i;

/**
 * Reads `dd/MM/yyyy`, `d/M/yyyy HH:mm[:ss]`, `16h30 d/M/yyyy`, ISO, or a date cell, in Hải Phòng's
 * zone unless the text names one. A date cell at 00:00 is a date typed without a time: the Sheet
 * keeps no difference. Undefined when it is no date of the calendar.
 */
export function parseTypedInstant(cell: CellValue): TypedInstant | undefined {
  if (isDateCell(cell)) {
    if (!Number.isFinite(cell.dateMs)) return undefined;
    const day = dayOf(cell.dateMs);
    return cell.dateMs === startOfDay(day) ? throughEndOf(day) : at(cell.dateMs);
  }
  if (typeof cell !== 'string') return undefined;
  const text = clean(cell).replace(/\s+/g, ' ');
  return parseIso(text) ?? parseLocal(text.toLowerCase());
}

/** Reads a whole day, as the roster's first and last days are typed; any time of day is dropped. */
export function parseTypedDay(cell: CellValue): Day | undefined {
  const read = parseTypedInstant(cell);
  if (read === undefined) return undefined;
  return dayOf(read.wholeDay ? read.instantMs - 1 : read.instantMs);
}

function parseIso(text: string): TypedInstant | undefined {
  const match = ISO.exec(text);
  if (match === null) return undefined;
  const [, year, month, date, hour, minute, second, zone] = match;
  const day = makeDay(Number(year), Number(month), Number(date));
  const local = withTime(day, hour, minute, second);
  if (local === undefined || zone === undefined) return local;
  return at(local.instantMs + (7 * 60 - zoneMinutes(zone)) * 60_000);
}

function zoneMinutes(zone: string): number {
  if (zone.length === 1) return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return zone.startsWith('-') ? -minutes : minutes;
}

function parseLocal(text: string): TypedInstant | undefined {
  const match = DATE_FIRST.exec(text) ?? TIME_FIRST.exec(text);
  if (match?.groups === undefined) return undefined;
  const { year, month, date, isoYear, isoMonth, isoDate, hour, minute, second } =
    match.groups as Partial<Record<string, string>>;
  const day = makeDay(Number(year ?? isoYear), Number(month ?? isoMonth), Number(date ?? isoDate));
  if (hour !== undefined) return withTime(day, hour, minute, second);
  return day && throughEndOf(day);
}

function withTime(
  day: Day | undefined,
  hour = '0',
  minute = '0',
  second = '0',
): TypedInstant | undefined {
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  // 24:00 is how an office writes the end of a day.
  if (day === undefined || m > 59 || s > 59 || h > 24 || (h === 24 && m + s > 0)) return undefined;
  return at(startOfDay(day) + ((h * 60 + m) * 60 + s) * 1000);
}

function at(instantMs: number): TypedInstant {
  return { instantMs, wholeDay: false };
}

function throughEndOf(day: Day): TypedInstant {
  return { instantMs: endOfDay(day), wholeDay: true };
}
