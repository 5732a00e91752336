import { ask, exception, facade, toWire } from '../facade';
import { type ChartInfo, chartBuilder, embeddedChart } from './chart';
import { type FormatRule, ruleFacade, ruleSpec } from './conditional-format';
import { type ProtectionInfo, protection } from './protection';
import { makeRangeOf, type RangeRef, range } from './range';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Method =
  | 'getName'
  | 'setName'
  | 'getSheetId'
  | 'getIndex'
  | 'getParent'
  | 'getFormUrl'
  | 'getDataRange'
  | 'getRange'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getMaxRows'
  | 'getMaxColumns'
  | 'insertRowsAfter'
  | 'insertRowsBefore'
  | 'insertColumnsAfter'
  | 'deleteRow'
  | 'deleteRows'
  | 'deleteColumns'
  | 'setFrozenRows'
  | 'setFrozenColumns'
  | 'setColumnWidth'
  | 'setColumnWidths'
  | 'setRowHeight'
  | 'setRowHeights'
  | 'hideColumns'
  | 'showColumns'
  | 'hideSheet'
  | 'showSheet'
  | 'isSheetHidden'
  | 'setTabColor'
  | 'protect'
  | 'getProtections'
  | 'getCharts'
  | 'newChart'
  | 'insertChart'
  | 'updateChart'
  | 'removeChart'
  | 'appendRow'
  | 'clear'
  | 'clearContents'
  | 'clearFormats'
  | 'clearNotes'
  | 'activate'
  | 'setConditionalFormatRules'
  | 'getConditionalFormatRules'
  | 'clearConditionalFormatRules'
  | 'sort';

/** What the host tells of a tab when it is fetched. */
export interface SheetInfo {
  id: number;
  name: string;
  index: number;
  hidden: boolean;
  formUrl: string | null;
}

let parentBook: () => GoogleAppsScript.Spreadsheet.Spreadsheet = () => {
  throw new Error('local host: no workbook');
};

/** Told by the workbook's own module, which needs this one. */
export function belongsTo(book: () => GoogleAppsScript.Spreadsheet.Spreadsheet): void {
  parentBook = book;
}

export function sheet(info: SheetInfo): Sheet {
  const { id } = info;
  const set = (field: string, value: unknown) => ask('Sheet.set', id, field, value);
  const number = (name: string) => ask<number>(name, id);
  const done = (_: unknown) => self;
  const self: Sheet = facade<Sheet, Method>('Sheet', {
    getName: () => info.name,
    setName: (name) => {
      set('name', String(name));
      info.name = String(name);
      return self;
    },
    getSheetId: () => id,
    getIndex: () => info.index,
    getParent: () => parentBook(),
    getFormUrl: () => info.formUrl,
    getDataRange: () => {
      const size = ask<{ rows: number; columns: number }>('Sheet.dataSize', id);
      return range({ sheetId: id, row: 1, column: 1, ...size });
    },
    getRange: (...args: unknown[]) => rangeFrom(id, args),
    getLastRow: () => number('Sheet.getLastRow'),
    getLastColumn: () => number('Sheet.getLastColumn'),
    getMaxRows: () => number('Sheet.getMaxRows'),
    getMaxColumns: () => number('Sheet.getMaxColumns'),
    insertRowsAfter: (after, count) => done(ask('Sheet.insertRows', id, after + 1, count)),
    insertRowsBefore: (before, count) => done(ask('Sheet.insertRows', id, before, count)),
    insertColumnsAfter: (after, count) => done(ask('Sheet.insertColumns', id, after + 1, count)),
    deleteRow: (row) => done(ask('Sheet.deleteRows', id, row, 1)),
    deleteRows: (row, count) => ask('Sheet.deleteRows', id, row, count),
    deleteColumns: (column, count) => ask('Sheet.deleteColumns', id, column, count),
    setFrozenRows: (rows) => ask('Sheet.set', id, 'frozenRows', rows),
    setFrozenColumns: (columns) => ask('Sheet.set', id, 'frozenColumns', columns),
    setColumnWidth: (column, width) => done(ask('Sheet.setColumnWidths', id, column, 1, width)),
    setColumnWidths: (column, count, width) =>
      done(ask('Sheet.setColumnWidths', id, column, count, width)),
    setRowHeight: (row, height) => done(ask('Sheet.setRowHeights', id, row, 1, height)),
    setRowHeights: (row, count, height) => done(ask('Sheet.setRowHeights', id, row, count, height)),
    hideColumns: (column: number, count = 1) => ask('Sheet.hideColumns', id, column, count, true),
    showColumns: (column: number, count = 1) => ask('Sheet.hideColumns', id, column, count, false),
    hideSheet: () => hide(true),
    showSheet: () => hide(false),
    isSheetHidden: () => info.hidden,
    setTabColor: (color: string | null) => done(set('tabColor', color)),
    protect: () => protection(id, ask<ProtectionInfo>('Sheet.protect', id, null)),
    getProtections: () =>
      ask<ProtectionInfo[]>('Sheet.getProtections', id).map((each) => protection(id, each)),
    getCharts: () => ask<ChartInfo[]>('Sheet.getCharts', id).map(embeddedChart),
    newChart: () => chartBuilder(),
    insertChart: (chart) => ask('Sheet.insertChart', id, specOf(chart)),
    updateChart: (chart) => {
      ask('Sheet.removeChart', id, chart.getChartId());
      ask('Sheet.insertChart', id, specOf(chart));
    },
    removeChart: (chart) => ask('Sheet.removeChart', id, chart.getChartId()),
    appendRow: (cells) => done(ask('Sheet.appendRow', id, cells.map(toWire))),
    clear: () => clear({ contents: true, formats: true, notes: true }),
    clearContents: () => clear({ contents: true }),
    clearFormats: () => clear({ formats: true }),
    clearNotes: () => clear({ notes: true }),
    activate: () => done(ask('Spreadsheet.activate', id)),
    setConditionalFormatRules: (rules) =>
      ask('Sheet.setConditionalFormatRules', id, rules.map(ruleSpec)),
    getConditionalFormatRules: () =>
      ask<FormatRule[]>('Sheet.getConditionalFormatRules', id).map(ruleFacade),
    clearConditionalFormatRules: () => ask('Sheet.setConditionalFormatRules', id, []),
    sort: (column: number, ascending = true) => done(ask('Sheet.sort', id, column, ascending)),
  });
  const hide = (hidden: boolean) => {
    set('hidden', hidden);
    info.hidden = hidden;
    return self;
  };
  const clear = (what: object) => done(ask('Sheet.clear', id, what));
  return self;
}

const specOf = (chart: GoogleAppsScript.Spreadsheet.EmbeddedChart): unknown =>
  (chart as unknown as { spec(): unknown }).spec();

/** All overloads of getRange, with Google's words for what it refuses. */
function rangeFrom(sheetId: number, args: unknown[]): GoogleAppsScript.Spreadsheet.Range {
  const [first] = args;
  if (typeof first === 'string' && args.length === 1) {
    return range(ask<RangeRef>('Range.fromA1', sheetId, first));
  }
  const [row, column, rows = 1, columns = 1] = args as number[];
  for (const arg of [row, column, rows, columns]) {
    if (typeof arg !== 'number' || !Number.isFinite(arg)) {
      const types = args.map((each) => (each === null ? 'null' : typeof each)).join(',');
      throw exception(
        `The parameters (${types}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
      );
    }
  }
  if ((row as number) < 1) throw exception('The starting row of the range is too small.');
  if ((column as number) < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
  const ref = { sheetId, row: row as number, column: column as number, rows, columns };
  ask('Range.check', ref);
  return range(ref);
}

makeRangeOf((sheetId) => sheet(ask<SheetInfo>('Spreadsheet.describeSheet', sheetId)));
