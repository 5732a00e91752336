import { ask, facade } from '../facade';
import { type RangeRef, range, selectedRange } from './range';
import { type SheetInfo, sheet } from './sheet';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Method =
  | 'getId'
  | 'getName'
  | 'rename'
  | 'getUrl'
  | 'getSheets'
  | 'getSheetByName'
  | 'getSheetById'
  | 'getNumSheets'
  | 'insertSheet'
  | 'deleteSheet'
  | 'getActiveSheet'
  | 'setActiveSheet'
  | 'moveActiveSheet'
  | 'getActiveRange'
  | 'getActiveCell'
  | 'getCurrentCell'
  | 'getRange'
  | 'getSpreadsheetTimeZone'
  | 'setSpreadsheetTimeZone'
  | 'getSpreadsheetLocale'
  | 'setSpreadsheetLocale'
  | 'getFormUrl'
  | 'toast';

interface BookInfo {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
}

const book = () => ask<BookInfo>('Spreadsheet.describe');

const activeSheet = () => sheet(ask<SheetInfo>('Spreadsheet.getActiveSheet'));

const found = (info: SheetInfo | null) => (info ? sheet(info) : null);

/** The workbook that the script is bound to: there is only this one. */
export const spreadsheet: Spreadsheet = facade<Spreadsheet, Method>('Spreadsheet', {
  getId: () => book().id,
  getName: () => book().name,
  rename: (name) => ask('Spreadsheet.rename', name),
  getUrl: () => `https://docs.google.com/spreadsheets/d/${book().id}/edit`,
  getSheets: () => ask<SheetInfo[]>('Spreadsheet.getSheets').map(sheet),
  getSheetByName: (name) => found(ask('Spreadsheet.getSheetByName', String(name))),
  getSheetById: (id) => found(ask('Spreadsheet.describeSheet', id)),
  getNumSheets: () => ask<SheetInfo[]>('Spreadsheet.getSheets').length,
  insertSheet: (...args: unknown[]) => {
    const name = args.find((arg) => typeof arg === 'string') ?? null;
    const index = args.find((arg) => typeof arg === 'number') ?? null;
    return sheet(ask('Spreadsheet.insertSheet', name, index));
  },
  deleteSheet: (given) => ask('Spreadsheet.deleteSheet', given.getSheetId()),
  getActiveSheet: activeSheet,
  setActiveSheet: (given: GoogleAppsScript.Spreadsheet.Sheet) => {
    ask('Spreadsheet.activate', given.getSheetId());
    return given;
  },
  moveActiveSheet: (position) => ask('Spreadsheet.moveSheet', position),
  getActiveRange: () => selectedRange(),
  getActiveCell: () => selectedRange().offset(0, 0, 1, 1),
  getCurrentCell: () => selectedRange().offset(0, 0, 1, 1),
  getRange: (a1) => range(ask<RangeRef>('Range.fromA1', activeSheet().getSheetId(), a1)),
  getSpreadsheetTimeZone: () => book().timeZone,
  setSpreadsheetTimeZone: (timeZone) => ask('Spreadsheet.setTimeZone', timeZone),
  getSpreadsheetLocale: () => book().locale,
  setSpreadsheetLocale: (locale) => ask('Spreadsheet.setLocale', locale),
  getFormUrl: () =>
    ask<SheetInfo[]>('Spreadsheet.getSheets').find(({ formUrl }) => formUrl)?.formUrl ?? null,
  toast: (message: string, title = '', seconds = 5) => {
    ask('Ui.toast', { message: String(message), title: title ?? '', seconds: seconds ?? 5 });
  },
});
