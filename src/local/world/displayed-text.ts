import { format as formatted, isDateFormat as isOfDate } from 'numfmt';
import type { Cell } from './world-state';

type Locale = 'vi_VN' | 'en_US';

const LANGUAGES = { vi_VN: 'vi', en_US: 'en' } as const;

/** Whether a number under this format is a date or a time, hence a Date to a script. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && isOfDate(format);
}

/** What a cell shows, by the number format and the locale. */
export function displayedText(cell: Cell | null | undefined, locale: Locale): string {
  if (!cell) return '';
  const { value, format } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined || format === '@' || /^general$/i.test(format)) {
    return general(value, locale);
  }
  return formatted(format, value, { locale: LANGUAGES[locale] });
}

/** Without a format: unlike Excel, which numfmt follows, Sheets shows twelve digits as they are. */
function general(value: number, locale: Locale): string {
  const digits =
    Math.abs(value) >= 1e15
      ? value.toExponential(5).replace('e+', 'E+')
      : String(Number.isInteger(value) ? value : Number(value.toPrecision(10)));
  return locale === 'vi_VN' ? digits.replace('.', ',') : digits;
}
