import type { Cell } from './world-state';
import { serialFields } from './zoned-time';

/** Whether a number under this format is a date or a time, hence a Date to a script. */
export function isDateFormat(format: string | undefined): boolean {
  return format !== undefined && format !== '@' && /[dyhs]|M/.test(withoutLiterals(format));
}

/** What a cell shows, by the number format and the locale. */
export function displayedText(cell: Cell | null | undefined, locale: 'vi_VN' | 'en_US'): string {
  if (!cell) return '';
  const { value, format } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === undefined || format === '@' || /^general$/i.test(format)) {
    return byLocale(general(value), locale);
  }
  const section = format.split(';')[0] ?? format;
  return isDateFormat(section) ? dateText(value, section) : numberText(value, section, locale);
}

function general(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  if (Math.abs(value) >= 1e15) return value.toExponential(5).replace('e+', 'E+');
  return String(Number(value.toPrecision(10)));
}

function numberText(value: number, format: string, locale: 'vi_VN' | 'en_US'): string {
  const pattern = /[#0,]*[#0](?:\.([0#]+))?(E\+0+)?/.exec(format);
  if (!pattern) return format.replace(/"/g, '');
  const [core, decimals = '', exponent] = pattern;
  const scaled = format.includes('%') ? value * 100 : value;
  let digits: string;
  if (exponent) digits = scaled.toExponential(decimals.length).replace(/e([+-])(\d)$/, 'E$10$2');
  else {
    digits = Math.abs(scaled).toFixed(decimals.length);
    const whole = digits.split('.')[0] ?? '';
    const width = (core.split('.')[0] ?? '').replace(/[^0]/g, '').length;
    digits = whole.padStart(width, '0') + digits.slice(whole.length);
    if (core.includes(',')) digits = digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');
    if (scaled < 0 && Number(digits.replace(/,/g, '')) !== 0) digits = `-${digits}`;
  }
  return format.replace(core, byLocale(digits, locale)).replace(/"/g, '');
}

/** Swaps point and comma where the locale does. */
function byLocale(digits: string, locale: 'vi_VN' | 'en_US'): string {
  if (locale === 'en_US') return digits;
  return digits.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'));
}

const pad = (value: number, width: number) => String(value).padStart(width, '0');

function dateText(serial: number, format: string): string {
  const at = serialFields(Math.round(serial * 86_400) / 86_400);
  const afternoon = /am\/pm/i.test(format);
  const hour = afternoon ? at.getUTCHours() % 12 || 12 : at.getUTCHours();
  let sawHour = false;
  return format.replace(/"([^"]*)"|am\/pm|y+|M+|m+|d+|h+|H+|s+/gi, (token, literal) => {
    if (literal !== undefined) return literal;
    const width = Math.min(token.length, 2);
    if (/^am/i.test(token)) return at.getUTCHours() < 12 ? 'AM' : 'PM';
    if (/^y/i.test(token)) return pad(at.getUTCFullYear(), 4).slice(token.length === 2 ? 2 : 0);
    if (/^d/i.test(token)) return pad(at.getUTCDate(), width);
    if (/^s/i.test(token)) return pad(at.getUTCSeconds(), width);
    if (/^h/i.test(token)) {
      sawHour = true;
      return pad(hour, width);
    }
    // 'm' is the month unless an hour came before it; after the year 'mm' is a month again.
    const isMinute = token[0] === 'm' && sawHour;
    if (isMinute) sawHour = false;
    return pad(isMinute ? at.getUTCMinutes() : at.getUTCMonth() + 1, width);
  });
}

function withoutLiterals(format: string): string {
  return format.replace(/"[^"]*"/g, '').replace(/E\+/g, '');
}
