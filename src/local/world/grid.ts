import type { Cell, RangeRef, Sheet } from './world-state';

/** The cell at a place counted from 0; null when nothing was ever put there. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

/** The cell at a place counted from 0, made when it was missing. */
export function touchCell(sheet: Sheet, row: number, column: number): Cell {
  const bound = emptyFrom.get(sheet.rows);
  if (bound !== undefined && row >= bound) emptyFrom.set(sheet.rows, row + 1);
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells = sheet.rows[row] as (Cell | null)[];
  while (cells.length <= column) cells.push(null);
  let cell = cells[column];
  if (!cell) {
    cell = { value: '' };
    cells[column] = cell;
  }
  return cell;
}

/** Calls back for each place of a range, counted from 0 in the sheet and in the range. */
export function eachPlace(
  range: RangeRef,
  visit: (row: number, column: number, down: number, across: number) => void,
): void {
  for (let down = 0; down < range.rows; down += 1) {
    for (let across = 0; across < range.columns; across += 1) {
      visit(range.row - 1 + down, range.column - 1 + across, down, across);
    }
  }
}

/**
 * Rows from here on, counted from 0, have no content, as long as no cell of theirs is touched: under
 * the last report stand a thousand formatted ones, and every size that a script asks for looks there.
 */
const emptyFrom = new WeakMap<Sheet['rows'], number>();

/** Last row with content, from 1; 0 for an empty sheet. */
export function lastRow(sheet: Sheet): number {
  let row = Math.min(emptyFrom.get(sheet.rows) ?? Infinity, sheet.rows.length);
  while (row > 0 && !sheet.rows[row - 1]?.some(hasContent)) row -= 1;
  emptyFrom.set(sheet.rows, row);
  return row;
}

export function lastColumn(sheet: Sheet): number {
  let last = 0;
  for (const cells of sheet.rows) {
    for (let column = cells.length - 1; column >= last; column -= 1) {
      if (hasContent(cells[column])) last = column + 1;
    }
  }
  return last;
}

const hasContent = (cell: Cell | null | undefined): boolean =>
  !!cell && (cell.value !== '' || cell.formula !== undefined);

/** Inserts empty rows before a row counted from 0. */
export function insertRows(sheet: Sheet, before: number, count: number): void {
  sheet.maxRows += count;
  emptyFrom.delete(sheet.rows);
  const empty = () => Array.from({ length: count });
  if (before < sheet.rows.length) sheet.rows.splice(before, 0, ...empty().map(() => []));
  if (before < sheet.rowTags.length) sheet.rowTags.splice(before, 0, ...empty().map(() => null));
  for (const { range } of sheet.conditionalFormats.flatMap(({ ranges }) =>
    ranges.map((range) => ({ range })),
  )) {
    if (range.row - 1 >= before) range.row += count;
    else if (range.row - 1 + range.rows > before) range.rows += count;
  }
}

export function deleteRows(sheet: Sheet, first: number, count: number): void {
  sheet.maxRows -= count;
  sheet.rows.splice(first, count);
  sheet.rowTags.splice(first, count);
}

export function insertColumns(sheet: Sheet, before: number, count: number): void {
  sheet.maxColumns += count;
  const empty = () => Array.from({ length: count }, () => null);
  for (const cells of sheet.rows) if (before < cells.length) cells.splice(before, 0, ...empty());
  if (before < sheet.columnTags.length) sheet.columnTags.splice(before, 0, ...empty());
}

export function deleteColumns(sheet: Sheet, first: number, count: number): void {
  sheet.maxColumns -= count;
  for (const cells of sheet.rows) cells.splice(first, count);
  sheet.columnTags.splice(first, count);
}

/** Sorts whole rows, with their notes, colours and ties to the Form; empty cells go last. */
export function sortRows(sheet: Sheet, column: number, ascending: boolean): void {
  const head = sheet.frozenRows;
  const end = lastRow(sheet);
  const rows = [];
  for (let row = head; row < end; row += 1) {
    rows.push({ cells: sheet.rows[row] ?? [], tag: sheet.rowTags[row] ?? null });
  }
  rows.sort((a, b) => {
    const [x, y] = [a.cells[column]?.value ?? '', b.cells[column]?.value ?? ''];
    if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1;
    return (ascending ? 1 : -1) * compared(x, y);
  });
  rows.forEach(({ cells, tag }, index) => {
    sheet.rows[head + index] = cells;
    while (sheet.rowTags.length <= head + index) sheet.rowTags.push(null);
    sheet.rowTags[head + index] = tag;
  });
}

/** Numbers before texts before booleans, as Sheets sorts. */
function compared(x: Cell['value'], y: Cell['value']): number {
  if (typeof x === typeof y) return x < y ? -1 : x > y ? 1 : 0;
  const order = ['number', 'string', 'boolean'];
  return order.indexOf(typeof x) - order.indexOf(typeof y);
}
