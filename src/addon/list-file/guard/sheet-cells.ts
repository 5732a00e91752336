import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { ListCell, ListSheet } from '../../../core/lists/cells';
import { MOST_COLUMNS, MOST_ROWS } from './guard-limits';

/** Excel's dates without a time zone: day 25,569 is 1 January 1970. */
const MS_PER_DAY = 86_400_000;
const UNIX_EPOCH_DAY = 25_569;

/** The cells of a parsed sheet as far as something stands in it and a reader goes. */
export function sheetCells(
  sheet: WorkSheet,
  { cut, ...known }: Omit<ListSheet, 'rows'>,
): ListSheet {
  const parsed: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
  const rows = Array.from({ length: Math.min(parsed.length, MOST_ROWS) }, (_, index) =>
    rowCells(parsed[index] ?? []),
  );
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop();
  return { ...known, rows, cut: cut || holdsMore(parsed) };
}

/** Lines that the parser found hidden, for the kinds of file where it looks. */
export function hiddenRowsOf(sheet: WorkSheet): ReadonlySet<number> {
  const hidden = new Set<number>();
  const rows = sheet['!rows'] ?? [];
  for (const index of placesIn(rows)) if (rows[index]?.hidden === true) hidden.add(index);
  return hidden;
}

function rowCells(parsed: readonly (CellObject | undefined)[]): readonly ListCell[] {
  const width = Math.min(parsed.length, MOST_COLUMNS);
  const cells = Array.from({ length: width }, (_, index) => cellValue(parsed[index]));
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  return cells;
}

function holdsMore(parsed: readonly (readonly CellObject[] | undefined)[]): boolean {
  return (
    parsed.length > MOST_ROWS &&
    placesIn(parsed).some((index) => index >= MOST_ROWS && rowCells(parsed[index] ?? []).length > 0)
  );
}

/** A file may claim line two thousand million: no loop may count up to it. */
function placesIn(list: readonly unknown[]): readonly number[] {
  return Object.keys(list).map(Number);
}

function cellValue(cell: CellObject | undefined): ListCell {
  const value = cell?.v;
  if (cell === undefined || value === undefined || cell.t === 'e' || cell.t === 'z') return null;
  if (value instanceof Date) return value.getTime() / MS_PER_DAY + UNIX_EPOCH_DAY;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return value === '' ? null : value;
}
