import { displayedText } from './displayed-text';
import { cellAt, lastColumn, lastRow } from './grid';
import { nextId } from './random';
import type { Sheet, Workbook, WorldState } from './world-state';

/** Cells that one workbook may hold, empty ones included (docs/google.md, "Cells and sheets"). */
export const MAX_CELLS = 10_000_000;
export const MAX_CELL_LENGTH = 50_000;

/** A tab as Google makes it: 1,000 rows of 26 columns. */
export function newSheet(world: WorldState, name: string): Sheet {
  return {
    id: nextId(world) * 7919,
    name,
    rows: [],
    rowTags: [],
    columnTags: [],
    formId: null,
    typed: false,
    maxRows: 1000,
    maxColumns: 26,
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: {},
    rowHeights: {},
    hiddenColumns: [],
    hidden: false,
    tabColor: null,
    protections: [],
    merges: [],
    conditionalFormats: [],
    charts: [],
  };
}

export function sheetById(book: Workbook, id: number): Sheet {
  const sheet = book.sheets.find((each) => each.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
}

export function sheetByName(book: Workbook, name: string): Sheet {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`local host: there is no tab "${name}"`);
  return sheet;
}

export function cellCount(book: Workbook): number {
  return book.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
}

/** Everything a tab shows, as text, up to its last row and column. */
export function displayedSheet(book: Workbook, sheet: Sheet): string[][] {
  const width = lastColumn(sheet);
  return Array.from({ length: lastRow(sheet) }, (_, row) =>
    Array.from({ length: width }, (_, column) =>
      displayedText(cellAt(sheet, row, column), book.locale),
    ),
  );
}
