import type { ListCell } from './list-cells';
import { clean } from './vietnamese-text';

/** A cell on one line, NFC, without invisible characters; '' is an empty cell. Keeps the case. */
export function cellText(cell: ListCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell !== 'string') return String(cell);
  return clean(cell.replace(/\s+/g, ' '));
}

/** Formatted lines hold empty texts and spaces: nobody sees anything in them. */
export function isBlankRow(row: readonly ListCell[]): boolean {
  return row.every((cell) => cellText(cell) === '');
}
