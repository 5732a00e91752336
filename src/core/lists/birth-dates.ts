import { dayOf } from '../calendar';

/** Excel's days: 20000 is in 1954, 60000 in 2064. */
const SERIALS = { first: 20_000, last: 60_000 };
const YEARS = { first: 1900, last: 2099 };

/** Excel counts from 30/12/1899 for every date after February 1900. */
const SERIAL_OF_1970 = 25_569;
const DAY_MS = 86_400_000;

const DAY_FIRST = /^(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4}|\d{2})$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const MONTH_AND_YEAR = /^(\d{1,2}) ?[/.-] ?(\d{4})$/;
const IN_WORDS = /^(?:ngày )?(\d{1,2}),? tháng (\d{1,2}),? năm (\d{4})$/i;
const CLOCK = /[ T]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?Z?$/;

/**
 * The year in which a cell says that a pupil was born (docs/lists.md, "Birth dates"): dd/MM/yyyy,
 * d-M-yyyy, dd.MM.yyyy, "ngày 5 tháng 3 năm 2014", ISO, Excel's serial, MM/yyyy or the year alone.
 * Day and month may have been swapped by Excel. Undefined when the cell is no birth date.
 */
export function birthYearOf(cell: string): number | undefined {
  if (!/\d{2}/.test(cell)) return undefined;
  const text = plain(cell);
  if (/^\d{4,5}(\.\d+)?$/.test(text)) return yearOfNumber(Number(text));
  const iso = ISO.exec(text);
  if (iso !== null) return yearOfDate(iso[3], iso[2], iso[1]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return yearOfDate(dayFirst[1], dayFirst[2], dayFirst[3]);
  const words = IN_WORDS.exec(text);
  if (words !== null) return yearOfDate(words[1], words[2], words[3]);
  const month = MONTH_AND_YEAR.exec(text);
  return month === null ? undefined : yearOfDate('1', month[1], month[2]);
}

/**
 * The same day in all of these forms as one text, "2014/3/5" (day and month in order of size, for
 * Excel swaps them), or its year; '' when the cell is no birth date.
 */
export function birthMarkOf(cell: string): string {
  const year = birthYearOf(cell);
  if (year === undefined) return '';
  const text = plain(cell);
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const [, month, day] = dayOf((Math.floor(Number(text)) - SERIAL_OF_1970) * DAY_MS).split('-');
    return marked(year, Number(month), Number(day));
  }
  const iso = ISO.exec(text);
  const parts = iso === null ? (DAY_FIRST.exec(text) ?? IN_WORDS.exec(text)) : iso.slice(1);
  return parts === null ? String(year) : marked(year, Number(parts[1]), Number(parts[2]));
}

function marked(year: number, one: number, other: number): string {
  return `${year}/${Math.min(one, other)}/${Math.max(one, other)}`;
}

/** Word and telephones write dashes of their own. */
function plain(cell: string): string {
  return cell
    .replace(/^'/, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(CLOCK, '');
}

function yearOfNumber(value: number): number | undefined {
  if (Number.isInteger(value) && isYear(value)) return value;
  if (value < SERIALS.first || value > SERIALS.last + 1) return undefined;
  return Number(dayOf((Math.floor(value) - SERIAL_OF_1970) * DAY_MS).slice(0, 4));
}

function yearOfDate(day = '', month = '', year = ''): number | undefined {
  const [first, second] = [Number(day), Number(month)];
  const inYear = Math.min(first, second) <= 12 && Math.max(first, second) <= 31;
  // Two digits are of this century: the oldest learner of a night school writes four.
  const whole = year.length === 2 ? 2000 + Number(year) : Number(year);
  return Math.min(first, second) >= 1 && inYear && isYear(whole) ? whole : undefined;
}

function isYear(value: number): boolean {
  return value >= YEARS.first && value <= YEARS.last;
}
