import { ServiceError } from '../world/error-texts';
import {
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  lastColumn,
  lastRow,
  sortRows,
} from '../world/grid';
import { nextId } from '../world/random';
import { cellCount, MAX_CELLS, sheetById } from '../world/workbook';
import type { Chart, ConditionalFormat, RangeRef, Sheet, WorldState } from '../world/world-state';
import type { Call, Services } from './call';
import { put } from './put';

const on = (call: Call, id: number): Sheet => sheetById(call.world.workbook, id);

function requireRoom(world: WorldState, sheet: Sheet, rows: number, columns: number): void {
  const added =
    (sheet.maxRows + rows) * (sheet.maxColumns + columns) - sheet.maxRows * sheet.maxColumns;
  if (cellCount(world.workbook) + added > MAX_CELLS) throw new ServiceError('tooManyCells');
}

/** What a script may set of a tab by one call. */
const SETTABLE: Readonly<Record<string, (sheet: Sheet, value: never) => void>> = {
  frozenRows: (sheet, rows: number) => {
    sheet.frozenRows = rows;
  },
  frozenColumns: (sheet, columns: number) => {
    sheet.frozenColumns = columns;
  },
  hidden: (sheet, hidden: boolean) => {
    sheet.hidden = hidden;
  },
  tabColor: (sheet, color: string | null) => {
    sheet.tabColor = color;
  },
};

export const SHEET: Services = {
  'Sheet.getLastRow': (call, id: number) => lastRow(on(call, id)),
  'Sheet.getLastColumn': (call, id: number) => lastColumn(on(call, id)),
  'Sheet.getMaxRows': (call, id: number) => on(call, id).maxRows,
  'Sheet.getMaxColumns': (call, id: number) => on(call, id).maxColumns,
  'Sheet.dataSize': (call, id: number) => ({
    rows: Math.max(1, lastRow(on(call, id))),
    columns: Math.max(1, lastColumn(on(call, id))),
  }),
  'Sheet.set': (call, id: number, field: string, value: unknown) => {
    if (field === 'name') {
      const { sheets } = call.world.workbook;
      if (sheets.some((each) => each.name === value && each.id !== id)) {
        throw new ServiceError('sheetExists', String(value));
      }
      on(call, id).name = String(value);
    } else SETTABLE[field]?.(on(call, id), value as never);
  },
  'Sheet.appendRow': (call, id: number, cells: unknown[]) => {
    const sheet = on(call, id);
    const row = lastRow(sheet);
    if (row >= sheet.maxRows) requireRoom(call.world, sheet, 1, 0);
    sheet.maxRows = Math.max(sheet.maxRows, row + 1);
    sheet.maxColumns = Math.max(sheet.maxColumns, cells.length);
    cells.forEach((value, column) => {
      put(call, sheet, row, column, value);
    });
  },
  'Sheet.clear': (
    call,
    id: number,
    what: { contents: boolean; formats: boolean; notes: boolean },
  ) => {
    const sheet = on(call, id);
    for (const cells of sheet.rows) {
      cells.forEach((cell, column) => {
        if (!cell) return;
        if (what.contents && (cell.value !== '' || cell.formula)) {
          call.execution.record.cellsChanged += 1;
        }
        const kept = {
          value: what.contents ? '' : cell.value,
          ...(!what.contents && cell.formula ? { formula: cell.formula } : {}),
          ...(!what.notes && cell.note ? { note: cell.note } : {}),
        };
        const { value: _v, formula: _f, note: _n, ...looks } = cell;
        cells[column] = what.formats ? kept : { ...looks, ...kept };
      });
    }
    if (what.formats) sheet.conditionalFormats = [];
  },
  'Sheet.insertRows': (call, id: number, before: number, count: number) => {
    requireRoom(call.world, on(call, id), count, 0);
    insertRows(on(call, id), before - 1, count);
  },
  'Sheet.insertColumns': (call, id: number, before: number, count: number) => {
    requireRoom(call.world, on(call, id), 0, count);
    insertColumns(on(call, id), before - 1, count);
  },
  'Sheet.deleteRows': (call, id: number, first: number, count: number) => {
    const sheet = on(call, id);
    if (count >= sheet.maxRows || first + count - 1 > sheet.maxRows) {
      throw new ServiceError('outsideSheet');
    }
    deleteRows(sheet, first - 1, count);
  },
  'Sheet.deleteColumns': (call, id: number, first: number, count: number) => {
    const sheet = on(call, id);
    if (count >= sheet.maxColumns || first + count - 1 > sheet.maxColumns) {
      throw new ServiceError('outsideSheet');
    }
    deleteColumns(sheet, first - 1, count);
  },
  'Sheet.setColumnWidths': (call, id: number, first: number, count: number, width: number) => {
    for (let column = first; column < first + count; column += 1) {
      on(call, id).columnWidths[column] = width;
    }
  },
  'Sheet.setRowHeights': (call, id: number, first: number, count: number, height: number) => {
    for (let row = first; row < first + count; row += 1) on(call, id).rowHeights[row] = height;
  },
  'Sheet.hideColumns': (call, id: number, first: number, count: number, hide: boolean) => {
    const sheet = on(call, id);
    const touched = Array.from({ length: count }, (_, index) => first + index);
    const others = sheet.hiddenColumns.filter((column) => !touched.includes(column));
    sheet.hiddenColumns = hide ? [...others, ...touched] : others;
  },
  'Sheet.sort': (call, id: number, column: number, ascending: boolean) =>
    sortRows(on(call, id), column - 1, ascending),
  'Sheet.protect': (call, id: number, range: RangeRef | null) => {
    const protection = { id: nextId(call.world), description: '', warningOnly: false, range };
    on(call, id).protections.push(protection);
    return protection;
  },
  'Sheet.getProtections': (call, id: number) => on(call, id).protections,
  'Sheet.describeProtection': (call, id: number, protection: number, changes: object) => {
    const found = on(call, id).protections.find((each) => each.id === protection);
    if (found) Object.assign(found, changes);
  },
  'Sheet.unprotect': (call, id: number, protection: number) => {
    const sheet = on(call, id);
    sheet.protections = sheet.protections.filter((each) => each.id !== protection);
  },
  'Sheet.getCharts': (call, id: number) => on(call, id).charts,
  'Sheet.insertChart': (call, id: number, chart: Omit<Chart, 'id'>) => {
    const inserted = { ...chart, id: nextId(call.world) };
    on(call, id).charts.push(inserted);
    return inserted;
  },
  'Sheet.removeChart': (call, id: number, chart: number) => {
    const sheet = on(call, id);
    sheet.charts = sheet.charts.filter((each) => each.id !== chart);
  },
  'Sheet.getConditionalFormatRules': (call, id: number) => on(call, id).conditionalFormats,
  'Sheet.setConditionalFormatRules': (call, id: number, rules: ConditionalFormat[]) => {
    on(call, id).conditionalFormats = rules;
  },
};
