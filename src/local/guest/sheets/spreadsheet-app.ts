import { ask, enumeration, facade } from '../facade';
import { ui } from '../ui';
import { ruleBuilder } from './conditional-format';
import { selectedRange } from './range';
import { belongsTo } from './sheet';
import { spreadsheet } from './spreadsheet';
import { validationBuilder } from './validation';

type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Method =
  | 'getActive'
  | 'getActiveSpreadsheet'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'setActiveSheet'
  | 'getUi'
  | 'flush'
  | 'newConditionalFormatRule'
  | 'newDataValidation'
  | 'ProtectionType'
  | 'WrapStrategy'
  | 'BorderStyle';

belongsTo(() => spreadsheet);

export const spreadsheetApp: App = facade<App, Method>('SpreadsheetApp', {
  getActive: () => spreadsheet,
  getActiveSpreadsheet: () => spreadsheet,
  getActiveSheet: () => spreadsheet.getActiveSheet(),
  getActiveRange: () => selectedRange(),
  setActiveSheet: (sheet: GoogleAppsScript.Spreadsheet.Sheet) => spreadsheet.setActiveSheet(sheet),
  getUi: () => ui(),
  flush: () => ask('Spreadsheet.flush'),
  newConditionalFormatRule: () => ruleBuilder(),
  newDataValidation: () => validationBuilder(),
  ProtectionType: enumeration('RANGE', 'SHEET'),
  WrapStrategy: enumeration('WRAP', 'OVERFLOW', 'CLIP'),
  BorderStyle: enumeration('DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'),
});

type Charts = GoogleAppsScript.Charts.Charts;

export const charts: Charts = facade<
  Charts,
  'ChartType' | 'Position' | 'ChartHiddenDimensionStrategy' | 'ChartMergeStrategy'
>('Charts', {
  ChartType: enumeration('AREA', 'BAR', 'COLUMN', 'COMBO', 'LINE', 'PIE', 'SCATTER', 'TABLE'),
  Position: enumeration('TOP', 'RIGHT', 'BOTTOM', 'NONE'),
  ChartHiddenDimensionStrategy: enumeration(
    'IGNORE_ROWS',
    'IGNORE_COLUMNS',
    'IGNORE_BOTH',
    'SHOW_BOTH',
  ),
  ChartMergeStrategy: enumeration('MERGE_COLUMNS', 'MERGE_ROWS'),
});
