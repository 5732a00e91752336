import type { Column, TabKind, TabLayout } from '../app/layout';
import { viMenu } from '../app/vi-menu';
import { addCharts } from './charts';
import { addStatusColours } from './status-colours';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const FORMATS: Readonly<Record<Column['format'], string>> = {
  text: '@',
  number: '#,##0',
  instant: 'dd/mm/yyyy hh:mm:ss',
  share: '0.0%',
};

const HEADER_BACKGROUND = '#1f4e79';
const HEADER_TEXT = '#ffffff';

/**
 * Makes each tab that is missing and mends the formats of those that stand; what is written in
 * them is left alone. Safe to run again.
 */
export function prepareTabs(
  book: Spreadsheet,
  layouts: readonly TabLayout[],
  ids: Readonly<Partial<Record<TabKind, number>>>,
): Readonly<Record<TabKind, number>> {
  const sheets = book.getSheets();
  const prepared: Partial<Record<TabKind, number>> = {};
  for (const layout of layouts) {
    const known =
      sheets.find((sheet) => sheet.getSheetId() === ids[layout.kind]) ??
      sheets.find((sheet) => sheet.getName().normalize('NFC') === layout.name);
    const sheet = known ?? madeTab(book, layout);
    dressTab(sheet, layout);
    prepared[layout.kind] = sheet.getSheetId();
  }
  return prepared as Record<TabKind, number>;
}

function madeTab(book: Spreadsheet, { name, columns }: TabLayout): Sheet {
  const sheet = book.insertSheet(name, book.getSheets().length);
  const surplus = sheet.getMaxColumns() - columns.length;
  if (surplus > 0) sheet.deleteColumns(columns.length + 1, surplus);
  if (surplus < 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), -surplus);
  return sheet;
}

function dressTab(sheet: Sheet, layout: TabLayout): void {
  const { columns, hasHeader, frozenColumns } = layout;
  const missing = columns.length - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  const firstRow = hasHeader ? 2 : 1;
  const rows = sheet.getMaxRows() - firstRow + 1;
  const below = ({ first, count }: Run<unknown>) => sheet.getRange(firstRow, first, rows, count);
  sheet.getRange(firstRow, 1, rows, columns.length).setVerticalAlignment('top');
  for (const run of runsOf(columns.map(({ width }) => width))) {
    sheet.setColumnWidths(run.first, run.count, run.value);
  }
  for (const run of runsOf(columns.map(({ format }) => format))) {
    below(run).setNumberFormat(FORMATS[run.value]);
  }
  for (const run of runsOf(columns.map(({ wrap }) => wrap === true))) {
    if (run.value) below(run).setWrap(true);
  }
  for (const run of runsOf(columns.map(({ hidden }) => hidden === true))) {
    if (run.value) sheet.hideColumns(run.first, run.count);
  }
  if (hasHeader) {
    writeHeader(sheet, columns);
    sheet.setFrozenRows(1);
  }
  sheet.setFrozenColumns(frozenColumns);
  if (layout.machineMade) protectWithWarning(sheet);
  addStatusColours(sheet, layout);
  addCharts(sheet, layout.charts);
}

/** A header that somebody wrote is never overwritten: columns are found by it. */
function writeHeader(sheet: Sheet, columns: readonly Column[]): void {
  const header = sheet.getRange(1, 1, 1, columns.length);
  const [standing = []] = header.getValues();
  if (standing.every((cell) => cell === '')) {
    header.setNumberFormat('@').setValues([columns.map(({ title }) => title)]);
  }
  header
    .setFontWeight('bold')
    .setFontColor(HEADER_TEXT)
    .setBackground(HEADER_BACKGROUND)
    .setWrap(true)
    .setVerticalAlignment('middle');
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
