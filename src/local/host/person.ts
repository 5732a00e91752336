import type { Engine } from '../engine/engine';
import type { LocalHost } from '../engine/local-host';
import { displayedText } from '../world/displayed-text';
import {
  cellAt,
  deleteColumns,
  deleteRows,
  insertColumns,
  insertRows,
  sortRows,
  touchCell,
} from '../world/grid';
import { typedText } from '../world/typed-text';
import { newSheet, sheetByName } from '../world/workbook';
import type { Sheet } from '../world/world-state';
import { wallClock } from '../world/zoned-time';
import { queueTriggers } from './queue-triggers';

/** What a person does with mouse and keyboard in the workbook. */
type Person = Pick<
  LocalHost,
  | 'editCell'
  | 'paste'
  | 'select'
  | 'insertRows'
  | 'deleteRows'
  | 'insertColumns'
  | 'deleteColumns'
  | 'sortRows'
  | 'filterRows'
  | 'renameSheet'
  | 'insertSheet'
  | 'deleteSheet'
>;

export function person(engine: Engine, settle: () => void): Person {
  const { world } = engine;
  const named = (name: string) => sheetByName(world.workbook, name);
  const fire = (event: 'ON_EDIT' | 'ON_CHANGE', details: Record<string, unknown>) => {
    const source = { source: 'SPREADSHEETS', sourceId: world.workbook.id, event } as const;
    queueTriggers(engine, source, details, world.now);
  };
  const changed = (changeType: string) => {
    fire('ON_CHANGE', { changeType });
    settle();
  };
  const paste: Person['paste'] = (sheetName, row, column, typed, { as } = {}) => {
    const details = typeCells(engine, named(sheetName), row, column, typed);
    simpleEdit(engine, as ?? world.workbook.owner, details);
    fire('ON_EDIT', details);
    changed('EDIT');
  };
  return {
    paste,
    editCell: (sheetName, row, column, typed, options) =>
      paste(sheetName, row, column, [[typed]], options),
    select(sheetName, row, column, rows = 1, columns = 1) {
      world.workbook.activeSheetId = named(sheetName).id;
      world.workbook.selection = { row, column, rows, columns };
    },
    insertRows(sheetName, before, count = 1) {
      insertRows(named(sheetName), before - 1, count);
      changed('INSERT_ROW');
    },
    deleteRows(sheetName, first, count = 1) {
      deleteRows(named(sheetName), first - 1, count);
      changed('REMOVE_ROW');
    },
    insertColumns(sheetName, before, count = 1) {
      insertColumns(named(sheetName), before - 1, count);
      changed('INSERT_COLUMN');
    },
    deleteColumns(sheetName, first, count = 1) {
      deleteColumns(named(sheetName), first - 1, count);
      changed('REMOVE_COLUMN');
    },
    sortRows(sheetName, column, ascending = true) {
      sortRows(named(sheetName), column - 1, ascending);
      changed('OTHER');
    },
    filterRows: () => changed('OTHER'),
    renameSheet(sheetName, name) {
      named(sheetName).name = name;
      changed('OTHER');
    },
    insertSheet(name) {
      world.workbook.sheets.push(newSheet(world, name));
      changed('INSERT_GRID');
    },
    deleteSheet(sheetName) {
      const { sheets } = world.workbook;
      sheets.splice(sheets.indexOf(named(sheetName)), 1);
      changed('REMOVE_GRID');
    },
  };
}

/** Types a block, and says of it what the event of an edit does. */
function typeCells(
  engine: Engine,
  sheet: Sheet,
  row: number,
  column: number,
  typed: readonly (readonly string[])[],
): Record<string, unknown> {
  const { locale } = engine.world.workbook;
  const oldValue = displayedText(cellAt(sheet, row - 1, column - 1), locale);
  typed.forEach((line, down) => {
    line.forEach((text, across) => {
      typeCell(engine, sheet, row - 1 + down, column - 1 + across, text);
    });
  });
  const columns = Math.max(...typed.map((line) => line.length));
  const range = { sheetId: sheet.id, row, column, rows: typed.length, columns };
  const single = range.rows === 1 && columns === 1;
  return single ? { range, oldValue, value: typed[0]?.[0] ?? '' } : { range };
}

function typeCell(engine: Engine, sheet: Sheet, row: number, column: number, text: string): void {
  const { locale, timeZone } = engine.world.workbook;
  sheet.maxRows = Math.max(sheet.maxRows, row + 1);
  sheet.maxColumns = Math.max(sheet.maxColumns, column + 1);
  const cell = touchCell(sheet, row, column);
  delete cell.formula;
  const year = wallClock(engine.world.now, timeZone).getUTCFullYear();
  const typed = typedText(text, { locale, year, format: cell.format });
  const { format = typed.format } = cell;
  Object.assign(cell, typed, format === undefined ? {} : { format });
}

/** The onEdit that nobody installs: Google runs it when the script has one. */
function simpleEdit(engine: Engine, as: string, details: Record<string, unknown>): void {
  if (!engine.bundle.hasSimpleEdit) return;
  const args = [{ ...details, authMode: 'LIMITED' }];
  engine.launch({ functionName: 'onEdit', args, as, kind: 'simple', at: engine.world.now });
}
