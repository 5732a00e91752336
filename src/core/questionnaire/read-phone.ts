import { type CellValue, isDateCell } from '../cell';
import { clean } from '../vietnamese-text';

export type PhoneReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'phone';
      /** Digits with the leading 0: 10 of a mobile, 11 of a landline. */
      readonly phone: string;
      /** The Sheet had eaten the zero; shown, no finding. */
      readonly zeroRestored: boolean;
      /** More than one number stood in the cell; this is the first. */
      readonly several: boolean;
      readonly typed: string;
    }
  | { readonly kind: 'unreadable'; readonly typed: string };

// Operators move numbers about, so only the shape counts: 03, 05, 07, 08, 09 + 8 digits.
const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{9}$/;
// 0900000000 and the like: nobody answers there.
const MADE_UP = /^0(\d)(?:\1{8}|0{8})$/;

/** Reads a Vietnamese phone: mobile of 10 digits, landline of 11, +84 / 84 / 0084 for the zero. */
export function readPhone(cell: CellValue, raw?: string): PhoneReading {
  const typed = clean(raw ?? '') || textOf(cell);
  if (typed === '') return { kind: 'blank' };
  const parts = typed
    .normalize('NFKC')
    .toLowerCase()
    .split(/[/;,|\n]|\s[-–]\s|hoặc|và|or|&/)
    .flatMap((part) => splitPair(part.replace(/\D/g, '')));
  const phones = parts.map(phoneOf).filter((phone) => phone !== undefined);
  const [first] = phones;
  if (first === undefined) return { kind: 'unreadable', typed };
  return { kind: 'phone', ...first, several: phones.length > 1, typed };
}

/** "0904189269 0912345678": two mobiles with nothing but a space between them. */
function splitPair(digits: string): string[] {
  return digits.length === 20 ? [digits.slice(0, 10), digits.slice(10)] : [digits];
}

function phoneOf(digits: string): { phone: string; zeroRestored: boolean } | undefined {
  if (isPhone(digits)) return { phone: digits, zeroRestored: false };
  const national = /^(?:00)?840?([2-9]\d{8,9})$/.exec(digits)?.[1];
  if (national !== undefined && isPhone(`0${national}`)) {
    return { phone: `0${national}`, zeroRestored: false };
  }
  return isPhone(`0${digits}`) ? { phone: `0${digits}`, zeroRestored: true } : undefined;
}

function isPhone(digits: string): boolean {
  return (MOBILE.test(digits) || LANDLINE.test(digits)) && !MADE_UP.test(digits);
}

function textOf(cell: CellValue): string {
  if (isDateCell(cell)) return '?';
  return clean(String(cell));
}
