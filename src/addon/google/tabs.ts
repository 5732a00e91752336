import type { Column, TabKind, TabLayout, TabShape } from '../../app/tab-shape';
import { viMenu } from '../../app/words/menu';
import { addCharts } from './charts';
import { addStatusColours } from './status-colours';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORMATS: Readonly<Record<Column['format'], string>> = {
  text: '@',
  number: '#,##0',
  instant: 'dd/mm/yyyy hh:mm:ss',
  share: '0.0%',
  percent: '#,##0.0',
};

const HEADER_BACKGROUND = '#d9e6f2';

/**
 * Rows of the tab into which staff paste: what they paste beyond them is typed into cells that are
 * not yet text, and codes would lose their zeros. The largest roster to plan for has 1,700 schools.
 */
const ROSTER_ROWS = 2_200;

/** Pixels by which a column may differ from its neighbours' width before it is worth a call. */
const NEAR_ENOUGH = 40;

/**
 * Makes each tab that is missing. A tab that holds something keeps its contents and formats: to
 * make text of a cell that holds a date would write its serial number. Safe to run again.
 */
export function prepareTabs(
  book: Spreadsheet,
  layouts: readonly TabLayout[],
  ids: Readonly<Partial<Record<TabKind, number>>>,
): Readonly<Record<TabKind, number>> {
  const sheets = book.getSheets();
  const prepared: Partial<Record<TabKind, number>> = {};
  let first: Sheet | null = null;
  let end = sheets.length;
  for (const layout of layouts) {
    const recorded = sheets.find((sheet) => sheet.getSheetId() === ids[layout.kind]);
    const named = sheets.find((sheet) => sheet.getName().normalize('NFC') === layout.name);
    let sheet = recorded ?? named;
    // A set-up that was cut off leaves a named tab without its header, which is written last.
    if (!sheet || (!recorded && sheet.getLastRow() === 0)) {
      sheet ??= book.insertSheet(layout.name, end++);
      dressTab(sheet, layout, layout.kind === 'roster' ? ROSTER_ROWS : 0);
      first ??= sheet;
    }
    if (layout.machineMade) protectWithWarning(sheet);
    addCharts(sheet, layout.charts);
    prepared[layout.kind] = sheet.getSheetId();
  }
  if (first) book.setActiveSheet(first);
  return prepared as Record<TabKind, number>;
}

/** One more tab, the last one, protected with a warning. */
export function addTab(book: Spreadsheet, shape: TabShape): Sheet {
  const sheet = book.insertSheet(shape.name, book.getSheets().length);
  dressTab(sheet, shape, 0);
  protectWithWarning(sheet);
  return sheet;
}

function dressTab(sheet: Sheet, layout: TabShape, rowsNeeded: number): void {
  const { columns, hasHeader, frozenColumns } = layout;
  const rows = fitGrid(sheet, columns.length, rowsNeeded);
  const grid = sheet.getRange(1, 1, rows, columns.length);
  const line = columns.map(({ format }) => FORMATS[format]);
  const header = columns.map(() => FORMATS.text);
  grid.setNumberFormats(
    Array.from({ length: rows }, (_, row) => (hasHeader && row === 0 ? header : line)),
  );
  setWidths(sheet, columns);
  for (const run of runsOf(columns.map(({ wrap }) => wrap === true))) {
    if (run.value) sheet.getRange(2, run.first, rows - 1, run.count).setWrap(true);
  }
  if (columns.some(({ wrap }) => wrap)) grid.setVerticalAlignment('top');
  for (const run of runsOf(columns.map(({ hidden }) => hidden === true))) {
    if (run.value) sheet.hideColumns(run.first, run.count);
  }
  if (frozenColumns > 0) sheet.setFrozenColumns(frozenColumns);
  addStatusColours(sheet, layout, rows);
  if (hasHeader) writeHeader(sheet, columns);
  for (const { row, column, rows: lines, columns: width } of layout.headings) {
    sheet.getRange(row, column, lines, width).setFontWeight('bold');
  }
  for (const { row, column, rows: lines, columns: width, format } of layout.insets ?? []) {
    sheet.getRange(row, column, lines, width).setNumberFormat(FORMATS[format]);
  }
}

/** As many columns as are wanted, and at least so many rows; gives the number of rows. */
function fitGrid(sheet: Sheet, columns: number, rowsNeeded: number): number {
  const surplus = sheet.getMaxColumns() - columns;
  if (surplus > 0) sheet.deleteColumns(columns + 1, surplus);
  if (surplus < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -surplus);
  const rows = sheet.getMaxRows();
  if (rows >= rowsNeeded) return rows;
  sheet.insertRowsAfter(rows, rowsNeeded - rows);
  return rowsNeeded;
}

/** The commonest width for all columns in one call, then those that need another. */
function setWidths(sheet: Sheet, columns: readonly Column[]): void {
  const widths = columns.map(({ width }) => width);
  const times = (width: number) => widths.filter((each) => each === width).length;
  const common = widths.reduce((best, width) => (times(width) > times(best) ? width : best));
  sheet.setColumnWidths(1, widths.length, common);
  for (const { first, count, value } of runsOf(widths)) {
    if (Math.abs(value - common) > NEAR_ENOUGH) sheet.setColumnWidths(first, count, value);
  }
}

function writeHeader(sheet: Sheet, columns: readonly Column[]): void {
  sheet.setFrozenRows(1);
  sheet
    .getRange(1, 1, 1, columns.length)
    .setFontWeight('bold')
    .setBackground(HEADER_BACKGROUND)
    .setWrap(true)
    .setValues([columns.map(({ title }) => title)]);
}

/** Each `protect` adds another protection over the old one, so ours is looked for by its words. */
function protectWithWarning(sheet: Sheet): void {
  const ours = sheet
    .getProtections(SpreadsheetApp.ProtectionType.SHEET)
    .some((protection) => protection.getDescription() === viMenu.protection);
  if (!ours) sheet.protect().setDescription(viMenu.protection).setWarningOnly(true);
}

interface Run<T> {
  /** Column of the first one, from 1. */
  readonly first: number;
  readonly count: number;
  readonly value: T;
}

/** Neighbouring columns that are alike: one call for all of them. */
function runsOf<T>(values: readonly T[]): readonly Run<T>[] {
  const runs: { first: number; count: number; value: T }[] = [];
  values.forEach((value, index) => {
    const last = runs[runs.length - 1];
    if (last && last.value === value) last.count++;
    else runs.push({ first: index + 1, count: 1, value });
  });
  return runs;
}
