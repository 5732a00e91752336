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
  columns.forEach((column, index) => {
    sheet.setColumnWidth(index + 1, column.width);
    const cells = sheet.getRange(firstRow, index + 1, rows, 1);
    cells.setNumberFormat(FORMATS[column.format]).setVerticalAlignment('top');
    if (column.wrap) cells.setWrap(true);
    if (column.hidden) sheet.hideColumns(index + 1);
  });
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
