import { dayOf, formatDay } from '../calendar';
import { type CellValue, isDateCell } from '../cell';
import { clean, fold } from '../vietnamese-text';
import {
  APPROXIMATE,
  HARMLESS_WORDS,
  LEVEL_LABEL,
  NONE,
  PERSONS,
  RANGE,
  RATE,
} from './count-words';
import { readNumberWords } from './number-words';

/** How sure the reading is: typed as digits, tidied without doubt (SL), read with words (SW). */
type Precision = 'plain' | 'cleaned' | 'interpreted';

type UnreadableBecause =
  | 'words'
  | 'lookalike'
  | 'ratio'
  | 'sum'
  | 'range'
  | 'approximate'
  | 'negative'
  | 'fraction'
  | 'date'
  | 'not-an-answer'
  | 'other';

export type CountReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      /** A safe integer, 0 or more. */
      readonly value: number;
      readonly precision: Precision;
      readonly typed: string;
    }
  | {
      readonly kind: 'unreadable';
      readonly typed: string;
      /** What was probably meant: a hint for the school, never counted. */
      readonly guess?: number;
      readonly why: UnreadableBecause;
    };

/**
 * Reads the answer to "chỉ nhập số". Blank is never 0. `raw` is the text that was typed, given only
 * while the cell is what Google makes of it; without it a cell like 1.234 must be taken for the
 * thousands slip of an English Sheet that was shown Vietnamese "1.234".
 */
export function readCount(cell: CellValue, raw?: string): CountReading {
  const typed = clean(raw ?? '');
  if (isDateCell(cell)) {
    const shown = typed || (Number.isFinite(cell.dateMs) ? formatDay(dayOf(cell.dateMs)) : '?');
    return { kind: 'unreadable', typed: shown, why: 'date' };
  }
  if (typed !== '') return readText(typed);
  if (typeof cell === 'number') return readNumber(cell);
  if (typeof cell === 'boolean') {
    return { kind: 'unreadable', typed: cell ? 'TRUE' : 'FALSE', why: 'not-an-answer' };
  }
  const text = clean(cell);
  return text === '' ? { kind: 'blank' } : readText(text);
}

function readNumber(value: number): CountReading {
  const typed = String(value);
  if (Number.isSafeInteger(value)) return signed(value, 'plain', typed);
  const thousandths = Math.round(value * 1000);
  const threeDecimals = Math.abs(value * 1000 - thousandths) < 1e-6 && thousandths % 10 !== 0;
  if (threeDecimals && value > 0) {
    return value < 10
      ? found(thousandths, 'interpreted', typed)
      : unreadable('fraction', typed, thousandths);
  }
  return unreadable(Number.isFinite(value) ? 'fraction' : 'other', typed);
}

// 1.234.567, 1,234 or 1 234: one kind of separator, whole groups of three, no leading zero.
const GROUPS = /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/;
const FLOAT_OF_WHOLE = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)[.,]0{1,2}$/;
const SCIENTIFIC = /^(\d+)(?:[.,](\d+))?e\+?(\d{1,2})$/;
/** Longer texts are letters to the office, not numbers. */
const LONGEST = 200;
const UNITS: ReadonlySet<string> = new Set(['chục', 'trăm', 'nghìn', 'ngàn', 'triệu']);
const NUMBER_IN_TEXT = /\d+(?:[.,]\d+)*|\d/g;

function readText(typed: string): CountReading {
  if (/^\d+$/.test(typed)) return whole(typed, 'plain', typed);
  if (typed.length > LONGEST) return unreadable('other', typed);
  // Full-width digits and the like become plain ones; fold also makes look-alikes' case not matter.
  const text = fold(typed.normalize('NFKC'));
  const tidy = text
    .replace(/^['"`’]+|['"`’]+$/g, '')
    .replace(/[.,;:!]+$/, '')
    .trim();
  return (
    readTidied(tidy, typed) ??
    readNone(text, typed) ??
    refuse(text, tidy, typed) ??
    readWithWords(tidy, typed)
  );
}

function readTidied(tidy: string, typed: string): CountReading | undefined {
  const digits = tidy.replace(/^\+\s?/, '');
  if (/^\d+$/.test(digits)) return whole(digits, 'cleaned', typed);
  if (GROUPS.test(digits)) return whole(digits.replace(/\D/g, ''), 'cleaned', typed);
  const float = FLOAT_OF_WHOLE.exec(digits)?.[1];
  if (float !== undefined) return whole(float.replace(/\D/g, ''), 'cleaned', typed);
  const [, head, tail = '', exponent] = SCIENTIFIC.exec(digits) ?? [];
  if (head === undefined) return undefined;
  const places = Number(exponent) - tail.replace(/0+$/, '').length;
  if (places < 0) return unreadable('fraction', typed);
  return whole(head + tail.replace(/0+$/, '') + '0'.repeat(places), 'cleaned', typed);
}

function readNone(text: string, typed: string): CountReading | undefined {
  // "0 (không có học sinh nào)" says the same thing twice.
  const said = /^0+\s*[(,;:-]\s*(\D+?)\)?$/.exec(text)?.[1] ?? text;
  return NONE.test(said) ? found(0, 'interpreted', typed) : undefined;
}

/** What is a number only in appearance, the most telling sign first. */
function refuse(text: string, tidy: string, typed: string): CountReading | undefined {
  const only = onlyNumber(text);
  if (/^[-−–]\s?\d[\d.,]*$/.test(tidy)) return unreadable('negative', typed, only);
  if (RATE.test(text)) return unreadable('ratio', typed);
  if (/^\d+(?:[.,]\d+)+$/.test(tidy)) {
    return unreadable(
      'fraction',
      typed,
      /^0[.,]\d{3}$/.test(tidy) ? Number(tidy.slice(2)) : undefined,
    );
  }
  if (/^[.,]\s?\d/.test(tidy)) return unreadable('fraction', typed);
  if (/\d/.test(text) && APPROXIMATE.test(text)) return unreadable('approximate', typed, only);
  if (/^\d{1,4}([/.-])\d{1,2}\1\d{1,4}$/.test(tidy)) return unreadable('date', typed);
  if (RANGE.test(tidy)) return unreadable('range', typed);
  if (/^[\doli|][\doli|.,\s]*$/.test(tidy) && /[oli|]/.test(tidy)) {
    const digits = tidy.replace(/o/g, '0').replace(/[li|]/g, '1').replace(/\D/g, '');
    return unreadable('lookalike', typed, safe(digits));
  }
  return undefined;
}

function readWithWords(tidy: string, typed: string): CountReading {
  const words = tidy.replace(PERSONS, ' em ').match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !HARMLESS_WORDS.has(word));
  const text = telling.length === 0 ? joinGroups(tidy) : tidy.replace(LEVEL_LABEL, ' ');
  const [number, ...more] = text.match(NUMBER_IN_TEXT) ?? [];
  if (number === undefined) {
    const guess = readNumberWords(telling);
    return guess === undefined
      ? unreadable('not-an-answer', typed)
      : unreadable('words', typed, guess);
  }
  if (more.length > 0) {
    return /^[\d\s]+$/.test(text)
      ? unreadable('other', typed)
      : unreadable('sum', typed, sumOf(tidy, [number, ...more]));
  }
  const value = wholeOf(number);
  if (value === undefined) return unreadable('fraction', typed);
  if (/(?<!\p{L}\s?)[-−–]\s?\d/u.test(text)) return unreadable('negative', typed, value);
  if (telling.length === 0 && !/[?*^_@#$&{}[\]\\]/.test(text)) {
    return found(value, 'interpreted', typed);
  }
  if (readNumberWords(telling) === value) return found(value, 'interpreted', typed);
  // "1 nghìn" is not 1, and a link's digits are no number at all.
  const misleading = telling.some((word) => UNITS.has(word)) || /:\/\/|@/.test(text);
  return unreadable('other', typed, misleading ? undefined : value);
}

/** "1 234 học sinh": one number, if no other stands beside it. */
function joinGroups(text: string): string {
  return text.replace(
    /^(\D*[1-9]\d{0,2})((?: \d{3})+)(?=\D*$)/,
    (_, head: string, tail: string) => head + tail.replace(/ /g, ''),
  );
}

/** Of "250+300" and "TH: 250; THCS: 300"; anything else might be parts of something else. */
function sumOf(tidy: string, numbers: readonly string[]): number | undefined {
  const plus = /^[\d.,\s+]+$/.test(tidy) && tidy.includes('+');
  if (!plus && (tidy.match(LEVEL_LABEL) ?? []).length !== numbers.length) return undefined;
  let sum = 0;
  for (const number of numbers) sum += wholeOf(number) ?? Number.NaN;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

function onlyNumber(text: string): number | undefined {
  const numbers = text.match(NUMBER_IN_TEXT) ?? [];
  return numbers.length === 1 ? wholeOf(numbers[0] ?? '') : undefined;
}

function wholeOf(number: string): number | undefined {
  if (!/^\d+$/.test(number) && !GROUPS.test(number)) return undefined;
  return safe(number.replace(/\D/g, ''));
}

function safe(digits: string): number | undefined {
  const value = Number(digits);
  return digits !== '' && Number.isSafeInteger(value) ? value : undefined;
}

function whole(digits: string, precision: Precision, typed: string): CountReading {
  const value = safe(digits);
  return value === undefined ? unreadable('other', typed) : found(value, precision, typed);
}

function signed(value: number, precision: Precision, typed: string): CountReading {
  return value < 0 ? unreadable('negative', typed, -value) : found(value + 0, precision, typed);
}

function found(value: number, precision: Precision, typed: string): CountReading {
  return { kind: 'number', value, precision, typed };
}

function unreadable(why: UnreadableBecause, typed: string, guess?: number): CountReading {
  return guess === undefined
    ? { kind: 'unreadable', typed, why }
    : { kind: 'unreadable', typed, guess, why };
}
