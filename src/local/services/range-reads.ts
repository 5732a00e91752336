import { displayedText, isDateFormat } from '../world/displayed-text';
import { ServiceError } from '../world/error-texts';
import { cellAt } from '../world/grid';
import { sheetById } from '../world/workbook';
import type { Cell, RangeRef, WorldState } from '../world/world-state';
import { fromSerial } from '../world/zoned-time';
import type { Call, Services } from './call';

/** One thing of every cell of a range. */
function matrix<T>({ world }: Call, range: RangeRef, of: (cell: Cell | null) => T): T[][] {
  const sheet = sheetById(world.workbook, range.sheetId);
  return Array.from({ length: range.rows }, (_, down) =>
    Array.from({ length: range.columns }, (_, across) =>
      of(cellAt(sheet, range.row - 1 + down, range.column - 1 + across)),
    ),
  );
}

/** A cell's value as it crosses the bridge: a date is `{ d: ms }`. */
function wireValue(cell: Cell | null, timeZone: string) {
  if (!cell) return '';
  const { value, format } = cell;
  return typeof value === 'number' && isDateFormat(format)
    ? { d: fromSerial(value, timeZone) }
    : value;
}

export const RANGE_READS: Services = {
  'Range.getValues': (call, range: RangeRef) =>
    matrix(call, range, (cell) => wireValue(cell, call.world.workbook.timeZone)),
  'Range.getDisplayValues': (call, range: RangeRef) =>
    matrix(call, range, (cell) => displayedText(cell, call.world.workbook.locale)),
  'Range.getFormulas': (call, range: RangeRef) =>
    matrix(call, range, (cell) => cell?.formula ?? ''),
  'Range.getNotes': (call, range: RangeRef) => matrix(call, range, (cell) => cell?.note ?? ''),
  'Range.getBackgrounds': (call, range: RangeRef) =>
    matrix(call, range, (cell) => cell?.background ?? '#ffffff'),
  'Range.getFontColors': (call, range: RangeRef) =>
    matrix(call, range, (cell) => cell?.style?.fontColor ?? '#000000'),
  'Range.getNumberFormats': (call, range: RangeRef) =>
    matrix(call, range, (cell) => cell?.format ?? 'General'),
  'Range.fromA1': ({ world }, sheetId: number, a1: string) => rangeOf(world, sheetId, a1),
  'Range.check': ({ world }, range: RangeRef) => {
    const sheet = sheetById(world.workbook, range.sheetId);
    if (
      range.row - 1 + range.rows > sheet.maxRows ||
      range.column - 1 + range.columns > sheet.maxColumns
    ) {
      throw new ServiceError('outsideSheet');
    }
  },
};

/** Reads A1 notation, open ends included ("A2:C", "B:B", "3:3"). */
function rangeOf(world: WorldState, sheetId: number, a1: string): RangeRef {
  const [, quoted, plain, corners = ''] =
    /^(?:(?:'((?:[^']|'')+)'|([^!']+))!)?(.*)$/.exec(a1) ?? [];
  const name = quoted?.replace(/''/g, "'") ?? plain;
  const sheet =
    name === undefined
      ? sheetById(world.workbook, sheetId)
      : world.workbook.sheets.find((each) => each.name === name);
  const parts = /^\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/i.exec(corners);
  if (!sheet || !parts || corners === '') throw new ServiceError('rangeNotFound');
  const [whole, c1 = '', r1 = '', c2, r2] = parts;
  const single = !whole.includes(':');
  const column = c1 === '' ? 1 : columnNumber(c1);
  const row = r1 === '' ? 1 : Number(r1);
  const lastColumn = single ? column : c2 ? columnNumber(c2) : sheet.maxColumns;
  const lastRow = single ? row : r2 ? Number(r2) : sheet.maxRows;
  return {
    sheetId: sheet.id,
    row: Math.min(row, lastRow),
    column: Math.min(column, lastColumn),
    rows: Math.abs(lastRow - row) + 1,
    columns: Math.abs(lastColumn - column) + 1,
  };
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
}
