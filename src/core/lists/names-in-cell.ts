import type { ListCell } from './cells';
import { isPersonName } from './name-words';

const BETWEEN = /[\n\r;,]+/;
/** Two of them may be one name on two lines. */
const SURE_NAMES = 3;
const LONGEST_NUMBER = /^\s*\(?\d{1,3}[.)/:-]?\s*/;

/** The names of several pupils that share a cell, as "Lớp 6A" with all of its pupils; else none. */
export function namesInCell(cell: ListCell): readonly string[] {
  if (typeof cell !== 'string' || !BETWEEN.test(cell)) return [];
  const names = cell
    .split(BETWEEN)
    .map((part) => part.replace(LONGEST_NUMBER, '').replace(/\s+/g, ' ').trim().normalize('NFC'))
    .filter((part) => part !== '');
  const isSure =
    names.length >= SURE_NAMES ||
    (names.length > 1 && names.every((name) => name.split(' ').length >= SURE_NAMES));
  return isSure && names.every(isPersonName) ? names : [];
}
