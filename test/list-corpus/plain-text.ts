import type { PlannedCell } from './planned-list';

/** What a cell shows: a date as it is typed here, a formula as its value. */
export function plainText(cell: PlannedCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'object') return String(cell);
  if ('date' in cell) return cell.date.split('-').reverse().join('/');
  return String(cell.value);
}
