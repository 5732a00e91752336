import { clean } from '../vietnamese-text';
import type { ListCell } from './cells';

/** A line of a sheet as people read it: every cell as its text, '' where there is none. */
export type TextRow = readonly string[];

/** What most cells hold none of: letters beyond Vietnamese ones, and spaces at an end or in a row. */
const UNUSUAL = /[^ -~\u00C0-\u01BF\u1E00-\u1EF9]|^ | $| {2}/;

/** A cell on one line, NFC, without invisible characters; '' is an empty cell. Keeps the case. */
function cellText(cell: ListCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return UNUSUAL.test(cell) ? clean(cell.replace(/\s+/g, ' ')).replace(/ {2,}/g, ' ') : cell;
}

export function textRow(row: readonly ListCell[]): TextRow {
  // A loop, because `map` would leave the holes of a sparse array as they are.
  const texts: string[] = [];
  for (const cell of row) texts.push(cellText(cell ?? null));
  return texts;
}

/** Formatted lines hold empty texts and spaces: nobody sees anything in them. */
export function isBlankRow(row: TextRow): boolean {
  return row.every((text) => text === '');
}
