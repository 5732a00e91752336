import type { Block } from '../../app/grid';
import type { CellMarks, Workbook } from '../../app/ports';
import type { CellValue } from '../../core/cell';
import { fromGoogle, toGoogle } from './cell-text';
import { addTab, prepareTabs } from './tabs';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows added beyond those asked for, so that the next reports find room. */
const SPARE_ROWS = 500;

/** The workbook that the add-on is bound to. Sheets are fetched once an execution. */
export function workbook(): Workbook {
  const book = SpreadsheetApp.getActive();
  const sheets = new Map<number, Sheet>();
  const fetchSheets = () => {
    const all = book.getSheets();
    sheets.clear();
    for (const sheet of all) sheets.set(sheet.getSheetId(), sheet);
    return all;
  };
  const sheetOf = (id: number): Sheet => {
    if (!sheets.has(id)) fetchSheets();
    const sheet = sheets.get(id);
    if (!sheet) throw new Error(`no sheet with id ${id}`);
    return sheet;
  };
  const columnOf = (id: number, column: number, row: number, rows: number) =>
    sheetOf(id).getRange(row, column, rows, 1);
  return {
    fileId: () => book.getId(),
    isTrashed: () => isTrashed(book.getId()),
    timeZone: () => book.getSpreadsheetTimeZone(),
    locale: () => book.getSpreadsheetLocale(),
    tabs: () =>
      fetchSheets().map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getName(),
        formUrl: sheet.getFormUrl(),
      })),
    read: (id) => table(sheetOf(id).getDataRange().getValues()),
    prepare: (tabs, ids) => {
      const prepared = prepareTabs(book, tabs, ids);
      fetchSheets();
      return prepared;
    },
    add: (shape) => {
      const sheet = addTab(book, shape);
      sheets.set(sheet.getSheetId(), sheet);
      return sheet.getSheetId();
    },
    remove: (id) => {
      book.deleteSheet(sheetOf(id));
      sheets.delete(id);
    },
    write: (id, block) => writeBlock(sheetOf(id), block),
    append: (id, line) => void sheetOf(id).appendRow(line.map(toGoogle)),
    flush: () => SpreadsheetApp.flush(),
    selected: () => {
      const range = book.getActiveRange();
      return range ? { tabId: range.getSheet().getSheetId(), row: range.getRow() } : null;
    },
    select: (id, row) => void sheetOf(id).getRange(row, 1).activate(),
    readMarks: (id, column, row, rows) => marks(columnOf(id, column, row, rows)),
    writeBackgrounds: (id, column, row, colours) =>
      void columnOf(id, column, row, colours.length).setBackgrounds(colours.map((it) => [it])),
    writeNotes: (id, column, row, notes) =>
      void columnOf(id, column, row, notes.length).setNotes(notes.map((it) => [it])),
  };
}

function table(values: readonly (readonly unknown[])[]): CellValue[][] {
  const cells = values.map((line) => line.map(fromGoogle));
  return cells.length === 1 && cells[0]?.every((cell) => cell === '') ? [] : cells;
}

function marks(range: Range): CellMarks {
  return {
    times: range.getValues().map(([value]) => fromGoogle(value)),
    backgrounds: range.getBackgrounds().map(([colour]) => colour ?? ''),
    notes: range.getNotes().map(([note]) => note ?? ''),
  };
}

function writeBlock(sheet: Sheet, { row, column, values }: Block): void {
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return;
  const cells = values.map((line) => line.map(toGoogle));
  roomFor(sheet, row, column, values.length, columns).setValues(cells);
}

/** Asking for cells beyond the grid throws, so its size is only looked at when that happens. */
function roomFor(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    growGrid(sheet, row + rows - 1, column + columns - 1);
    return sheet.getRange(row, column, rows, columns);
  }
}

function growGrid(sheet: Sheet, lastRow: number, lastColumn: number): void {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (lastColumn > columns) sheet.insertColumnsAfter(columns, lastColumn - columns);
  if (lastRow <= rows) return;
  const more = lastRow - rows + SPARE_ROWS;
  sheet.insertRowsAfter(rows, more);
  // New rows may or may not take over the formats above them: text columns must stay text.
  const [formats = []] = sheet.getRange(rows, 1, 1, columns).getNumberFormats();
  const same = Array.from({ length: more }, () => formats);
  sheet.getRange(rows + 1, 1, more, columns).setNumberFormats(same);
}

function isTrashed(id: string): boolean {
  try {
    return DriveApp.getFileById(id).isTrashed();
  } catch {
    return false;
  }
}
