import { dayOf, formatDay } from '../calendar';
import { type CellValue, isDateCell } from '../cell';
import { clean, fold } from '../vietnamese-text';
import { GROUPS, onlyNumber, readWithWords } from './count-in-text';
import { type CountReading, found, safeInteger, unreadable, whole } from './count-reading';
import { APPROXIMATE, NONE, RANGE, RATE } from './count-words';

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
  if (Number.isSafeInteger(value)) return signed(value, typed);
  const thousandths = Math.round(value * 1000);
  const threeDecimals = Math.abs(value * 1000 - thousandths) < 1e-6 && thousandths % 10 !== 0;
  if (threeDecimals && value > 0) {
    return value < 10
      ? found(thousandths, 'interpreted', typed)
      : unreadable('fraction', typed, thousandths);
  }
  return unreadable(Number.isFinite(value) ? 'fraction' : 'other', typed);
}

const FLOAT_OF_WHOLE = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?:,\d{3})+)[.,]0{1,2}$/;
const SCIENTIFIC = /^(\d+)(?:[.,](\d+))?e\+?(\d{1,2})$/;
/** Longer texts are letters to the office, not numbers. */
const LONGEST = 200;
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
    return unreadable('lookalike', typed, safeInteger(digits));
  }
  return undefined;
}

function signed(value: number, typed: string): CountReading {
  return value < 0 ? unreadable('negative', typed, -value) : found(value + 0, 'plain', typed);
}
