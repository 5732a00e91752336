import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { LocaleType } from '@univerjs/core';
import type { SheetView, StyleView, WorkbookView } from '../served/page-data';

/** Univer's numbers for text cells, and for where a text stands in its cell. */
const TEXT = 1;
const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };
const WRAP = 3;
const CLIP = 2;

/**
 * The workbook in Univer's own format; the only file that knows it. Every cell is the text that the
 * host shows, so numbers and dates look exactly as they do in the Sheet of the model.
 */
export function workbookSnapshot(view: WorkbookView, unitId: string): IWorkbookData {
  const sheets = view.sheets.map((sheet) => worksheet(sheet, view.styles));
  return {
    id: unitId,
    name: view.name,
    appVersion: '0.25.1',
    locale: LocaleType.VI_VN,
    styles: Object.fromEntries(
      view.styles.flatMap((style, index) => [
        [`t${index}`, univerStyle(style, false)],
        [`n${index}`, univerStyle(style, true)],
      ]),
    ),
    sheetOrder: sheets.map(({ id }) => String(id)),
    sheets: Object.fromEntries(sheets.map((sheet) => [String(sheet.id), sheet])),
    resources: [{ name: 'SHEET_NOTE_PLUGIN', data: JSON.stringify(notes(view.sheets)) }],
  };
}

function univerStyle(style: StyleView, isNumber: boolean): IStyleData {
  const made: IStyleData = {
    fs: style.fontSize ?? 10,
    ff: 'system-ui',
    vt: VERTICAL[style.vertical ?? 'middle'] ?? 2,
    ht: HORIZONTAL[style.horizontal ?? (isNumber ? 'right' : 'left')] ?? 1,
    tb: style.wrap === 'WRAP' ? WRAP : style.wrap === 'CLIP' ? CLIP : 1,
  };
  if (style.background) made.bg = { rgb: style.background };
  if (style.fontColor) made.cl = { rgb: style.fontColor };
  if (style.bold) made.bl = 1;
  if (style.italic) made.it = 1;
  return made;
}

function worksheet(sheet: SheetView, styles: readonly StyleView[]): Partial<IWorksheetData> {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, { h: number }> = {};
  for (const [r, row] of sheet.cells.entries()) {
    const line: Record<number, ICellData> = {};
    for (const [c, cell] of row.entries()) {
      if (!cell) continue;
      const isNumber = typeof cell.value === 'number';
      line[c] = { v: cell.shown, t: TEXT, s: `${isNumber ? 'n' : 't'}${cell.style}` };
    }
    cellData[r] = line;
    const height = sheet.rowHeights[r + 1] ?? wrappedHeight(sheet, r, styles);
    if (height > 24) rowData[r] = { h: height };
  }
  const columnData: Record<number, { w?: number; hd?: number }> = {};
  for (let c = 0; c < sheet.columnCount; c += 1) {
    columnData[c] = { w: columnWidth(sheet, c), hd: isHidden(sheet, c) ? 1 : 0 };
  }
  const { frozenRows, frozenColumns } = sheet;
  return {
    id: String(sheet.id),
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.hidden ? 1 : 0,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    defaultColumnWidth: 100,
    defaultRowHeight: 24,
    freeze: {
      xSplit: frozenColumns,
      ySplit: frozenRows,
      startRow: frozenRows > 0 ? frozenRows : -1,
      startColumn: frozenColumns > 0 ? frozenColumns : -1,
    },
    mergeData: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row - 1,
      startColumn: column - 1,
      endRow: row + rows - 2,
      endColumn: column + columns - 2,
    })),
    cellData,
    rowData,
    columnData,
    showGridlines: 1,
  };
}

const columnWidth = (sheet: SheetView, c: number): number => sheet.columnWidths[c + 1] ?? 110;
const isHidden = (sheet: SheetView, c: number): boolean => sheet.hiddenColumns.includes(c + 1);

/** Sheets fits a row to its wrapped texts; here the height is estimated from their length. */
function wrappedHeight(sheet: SheetView, row: number, styles: readonly StyleView[]): number {
  let lines = 1;
  for (const [c, cell] of (sheet.cells[row] ?? []).entries()) {
    if (!cell || isHidden(sheet, c) || styles[cell.style]?.wrap !== 'WRAP') continue;
    const perLine = Math.max(6, Math.floor((columnWidth(sheet, c) - 8) / 6.4));
    const needed = cell.shown
      .split('\n')
      .reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / perLine)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(lines * 17 + 7, 400);
}

function notes(sheets: readonly SheetView[]): unknown {
  return Object.fromEntries(
    sheets.map((sheet) => {
      const rows: Record<number, Record<number, unknown>> = {};
      for (const [row, cells] of sheet.cells.entries()) {
        for (const [col, cell] of cells.entries()) {
          if (!cell?.note) continue;
          const height = Math.min(60 + cell.note.length / 2, 260);
          const id = `${sheet.id}-${row}-${col}`;
          rows[row] = {
            ...rows[row],
            [col]: { id, row, col, width: 280, height, note: cell.note },
          };
        }
      }
      return [String(sheet.id), rows];
    }),
  );
}
