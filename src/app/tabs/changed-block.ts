import { type CellValue, isDateCell } from '../../core/cell';
import type { Block, Grid } from '../grid';

/**
 * The smallest block that holds every cell in which the tab differs from what it should be; null
 * when nothing does. Cells outside the wanted grid that still hold something become empty.
 */
export function changedBlock(now: Grid, wanted: Grid): Block | null {
  const rows = Math.max(now.length, wanted.length);
  const columns = Math.max(widthOf(now), widthOf(wanted));
  let [top, bottom, left, right] = [rows, -1, columns, -1];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (sameCell(cellOf(now, row, column), cellOf(wanted, row, column))) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  if (bottom < 0) return null;
  const values = Array.from({ length: bottom - top + 1 }, (_, i) =>
    Array.from({ length: right - left + 1 }, (_, j) => cellOf(wanted, top + i, left + j)),
  );
  return { row: top + 1, column: left + 1, values };
}

/** Sheets may hold a text of digits as a number, and keeps whole seconds of an instant. */
function sameCell(a: CellValue, b: CellValue): boolean {
  if (isDateCell(a) && isDateCell(b)) return Math.abs(a.dateMs - b.dateMs) < 1000;
  if (isDateCell(a) || isDateCell(b)) return false;
  return a === b || String(a) === String(b);
}

function cellOf(grid: Grid, row: number, column: number): CellValue {
  return grid[row]?.[column] ?? '';
}

function widthOf(grid: Grid): number {
  return grid.reduce((width, line) => Math.max(width, line.length), 0);
}
