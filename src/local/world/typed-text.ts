import type { CellValue } from './world-state';
import { serialOf } from './zoned-time';

interface TypedText {
  value: CellValue;
  /** The format that the text itself asks for, such as a date's. */
  format?: string;
  formula?: string;
}

interface Reading {
  locale: 'vi_VN' | 'en_US';
  /** Completes a date typed without one. */
  year: number;
  /** Number format of the cell; '@' keeps every text as it is. */
  format: string | undefined;
}

export const DATE_FORMATS = {
  vi_VN: { date: 'dd/MM/yyyy', dateTime: 'dd/MM/yyyy HH:mm:ss' },
  en_US: { date: 'M/d/yyyy', dateTime: 'M/d/yyyy H:mm:ss' },
} as const;

/**
 * What a cell becomes when this text is typed into it, by a person, by `setValue` or by the Form:
 * zeros in front are lost, the locale decides what "1.234" and "12/3" are, '=' begins a formula
 * (docs/google.md, "Typed text"). No formula is ever computed: its value is an error.
 */
export function typedText(text: string, { locale, year, format }: Reading): TypedText {
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: '#ERROR!', formula: text };
  const trimmed = text.trim();
  if (!/^[\d+\-(.,tf]/i.test(trimmed)) return { value: text }; // most text: spared the patterns
  if (/^(true|false)$/i.test(trimmed)) return { value: /^true$/i.test(trimmed) };
  return typedNumber(trimmed, locale) ?? typedDate(trimmed, locale, year) ?? { value: text };
}

const NUMBERS = {
  vi_VN: numberPatterns('\\.', ','),
  en_US: numberPatterns(',', '\\.'),
} as const;

function numberPatterns(group: string, decimal: string) {
  return {
    whole: new RegExp(`^(?:\\d+|\\d+(?: \\d+)+|\\d{1,3}(?:${group}\\d{3})+)$`),
    decimal: new RegExp(`^(?:\\d+|\\d{1,3}(?:${group}\\d{3})+)?${decimal}\\d+$`),
    exponent: new RegExp(`^\\d+(?:${decimal}\\d+)?[eE][+-]?\\d+$`),
  };
}

function typedNumber(text: string, locale: 'vi_VN' | 'en_US'): TypedText | undefined {
  const [, parenthesis, sign = '', body = '', percent] =
    /^(?:(\()(?=.*\)$))?([+-]?)(.*?)(?:\))?\s*(%?)$/.exec(text) ?? [];
  const patterns = NUMBERS[locale];
  const grouped = locale === 'vi_VN' ? /[. ]/g : /[, ]/g;
  const plain = body.replace(grouped, '').replace(',', '.');
  const isExponent = patterns.exponent.test(body);
  if (!patterns.whole.test(body) && !patterns.decimal.test(body) && !isExponent) return undefined;
  const magnitude = Number(plain) / (percent ? 100 : 1);
  const value = sign === '-' || parenthesis ? -magnitude : magnitude;
  if (percent) return { value, format: patterns.whole.test(body) ? '0%' : '0.00%' };
  if (isExponent) return { value, format: '0.00E+00' };
  const hasGroups = (locale === 'vi_VN' ? /\d\.\d/ : /\d,\d/).test(body);
  return hasGroups ? { value, format: '#,##0' } : { value };
}

const TIME = '(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?';
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})${TIME}$`);
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/](\\d{1,2})(?:[-/](\\d{4}|\\d{2}))?${TIME}$`);

function typedDate(text: string, locale: 'vi_VN' | 'en_US', year: number): TypedText | undefined {
  const first = YEAR_FIRST.exec(text);
  const last = YEAR_LAST.exec(text);
  if (first) {
    const [, y, m, d, ...time] = first;
    return dated(Number(y), Number(m), Number(d), time, locale);
  }
  if (last) {
    const [, a, b, y, ...time] = last;
    const full = y === undefined ? year : y.length === 2 ? 2000 + Number(y) : Number(y);
    const [day, month] = locale === 'vi_VN' ? [a, b] : [b, a];
    return dated(full, Number(month), Number(day), time, locale);
  }
  const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (!clock) return undefined;
  const [, h, m, s = '0'] = clock;
  return { value: (Number(h) * 3600 + Number(m) * 60 + Number(s)) / 86_400, format: 'HH:mm:ss' };
}

function dated(
  year: number,
  month: number,
  day: number,
  [h, m, s]: (string | undefined)[],
  locale: 'vi_VN' | 'en_US',
): TypedText | undefined {
  const seconds = Number(h ?? 0) * 3600 + Number(m ?? 0) * 60 + Number(s ?? 0);
  const value = serialOf(year, month, day, seconds);
  if (value === undefined) return undefined;
  return { value, format: DATE_FORMATS[locale][h === undefined ? 'date' : 'dateTime'] };
}
