import { ask, exception, facade, fromWire, type Spread, toWire } from '../facade';
import { validationSpec } from './validation';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Method =
  | 'getValues'
  | 'getValue'
  | 'getDisplayValues'
  | 'getDisplayValue'
  | 'getFormulas'
  | 'getFormula'
  | 'getNotes'
  | 'getNote'
  | 'getBackgrounds'
  | 'getBackground'
  | 'getFontColors'
  | 'getNumberFormats'
  | 'getNumberFormat'
  | 'setValues'
  | 'setValue'
  | 'setFormula'
  | 'setNotes'
  | 'setNote'
  | 'clearNote'
  | 'setBackgrounds'
  | 'setBackground'
  | 'setNumberFormats'
  | 'setNumberFormat'
  | 'setFontColors'
  | 'setFontColor'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontSize'
  | 'setFontStyle'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'setHorizontalAlignment'
  | 'setVerticalAlignment'
  | 'setBorder'
  | 'merge'
  | 'mergeAcross'
  | 'breakApart'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'insertCheckboxes'
  | 'sort'
  | 'offset'
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getHeight'
  | 'getWidth'
  | 'getSheet'
  | 'getGridId'
  | 'getA1Notation'
  | 'activate';

export interface RangeRef {
  sheetId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

let sheetOf: (sheetId: number) => Sheet = () => {
  throw new Error('local host: no sheets');
};

/** Told by the module of sheets, which needs this one. */
export function makeRangeOf(maker: (sheetId: number) => Sheet): void {
  sheetOf = maker;
}

/** What the person has selected on the active tab. */
export const selectedRange = (): Range => range(ask<RangeRef>('Spreadsheet.getSelection'));

/** Where a range lies, for those who store it. */
export const refOf = (given: Range): RangeRef => ({
  sheetId: given.getGridId(),
  row: given.getRow(),
  column: given.getColumn(),
  rows: given.getNumRows(),
  columns: given.getNumColumns(),
});

export function range(ref: RangeRef): Range {
  const { sheetId, row, column, rows, columns } = ref;
  const read = <T>(name: string) => ask<T[][]>(`Range.${name}`, ref);
  const first = <T>(matrix: T[][]) => matrix[0]?.[0] as T;
  const write = (name: string, ...args: unknown[]) => {
    ask(`Range.${name}`, ref, ...args);
    return self;
  };
  const all = (value: unknown): Spread => ({ all: value });
  const each = (values: unknown[][]): Spread => ({ each: fitting(ref, values) });
  const style = (field: string, value: unknown) => write('setStyles', field, all(value));
  const values = (matrix: unknown[][]) => matrix.map((line) => line.map(fromWire));

  const self: Range = facade<Range, Method>('Range', {
    getValues: () => values(read('getValues')),
    getValue: () => first(values(ask('Range.getValues', corner(ref)))),
    getDisplayValues: () => read<string>('getDisplayValues'),
    getDisplayValue: () => first(ask<string[][]>('Range.getDisplayValues', corner(ref))),
    getFormulas: () => read<string>('getFormulas'),
    getFormula: () => first(ask<string[][]>('Range.getFormulas', corner(ref))),
    getNotes: () => read<string>('getNotes'),
    getNote: () => first(ask<string[][]>('Range.getNotes', corner(ref))),
    getBackgrounds: () => read<string>('getBackgrounds'),
    getBackground: () => first(ask<string[][]>('Range.getBackgrounds', corner(ref))),
    getFontColors: () => read<string>('getFontColors'),
    getNumberFormats: () => read<string>('getNumberFormats'),
    getNumberFormat: () => first(ask<string[][]>('Range.getNumberFormats', corner(ref))),
    setValues: (matrix) => write('setValues', each(matrix.map((line) => line.map(toWire)))),
    setValue: (value) => write('setValues', all(toWire(value))),
    setFormula: (formula) => write('setValues', all(formula)),
    setNotes: (notes) => write('setNotes', each(notes.map((line) => line.map(noteText)))),
    setNote: (note) => write('setNotes', all(note)),
    clearNote: () => write('setNotes', all(null)),
    setBackgrounds: (colors) => write('setBackgrounds', each(colors)),
    setBackground: (color) => write('setBackgrounds', all(color)),
    setNumberFormats: (formats) => write('setNumberFormats', each(formats)),
    setNumberFormat: (format) => write('setNumberFormats', all(format)),
    setFontColors: (colors) => write('setStyles', 'fontColor', each(colors)),
    setFontColor: (color) => style('fontColor', color),
    setFontWeight: (weight) => style('bold', weight === 'bold' ? true : null),
    setFontWeights: (weights) =>
      write(
        'setStyles',
        'bold',
        each(weights.map((line) => line.map((w) => w === 'bold' || null))),
      ),
    setFontSize: (size) => style('fontSize', size),
    setFontStyle: (fontStyle) => style('italic', fontStyle === 'italic' ? true : null),
    setWrap: (wrap) => style('wrap', wrap ? 'WRAP' : 'OVERFLOW'),
    setWrapStrategy: (strategy) => style('wrap', String(strategy)),
    setHorizontalAlignment: (alignment) => style('horizontal', alignment),
    setVerticalAlignment: (alignment) => style('vertical', alignment),
    setBorder: (...sides: unknown[]) =>
      style('border', sides.slice(0, 6).some((side) => side === true) ? true : null),
    merge: () => write('merge'),
    mergeAcross: () => write('merge'),
    breakApart: () => self,
    clear: () => write('clear', { contents: true, formats: true, notes: true }),
    clearContent: () => write('clear', { contents: true }),
    clearFormat: () => write('clear', { formats: true }),
    setDataValidation: (rule) => write('setDataValidations', all(rule && validationSpec(rule))),
    setDataValidations: (rules) =>
      write(
        'setDataValidations',
        each(rules.map((line) => line.map((rule) => rule && validationSpec(rule)))),
      ),
    clearDataValidations: () => write('setDataValidations', all(null)),
    insertCheckboxes: () =>
      write(
        'setDataValidations',
        all({ criteria: 'CHECKBOX', values: [], strict: true, help: '' }),
      ),
    sort: (spec: unknown) => {
      if (typeof spec === 'number') return write('sort', spec, true);
      const { column: by, ascending = true } = spec as { column: number; ascending?: boolean };
      return write('sort', by, ascending);
    },
    offset: (down: number, across: number, height = rows, width = columns) =>
      sheetOf(sheetId).getRange(row + down, column + across, Number(height), Number(width)),
    getRow: () => row,
    getColumn: () => column,
    getLastRow: () => row + rows - 1,
    getLastColumn: () => column + columns - 1,
    getNumRows: () => rows,
    getNumColumns: () => columns,
    getHeight: () => rows,
    getWidth: () => columns,
    getSheet: () => sheetOf(sheetId),
    getGridId: () => sheetId,
    getA1Notation: () => {
      const start = `${letters(column)}${row}`;
      const end = `${letters(column + columns - 1)}${row + rows - 1}`;
      return start === end ? start : `${start}:${end}`;
    },
    activate: () => {
      ask('Spreadsheet.select', ref);
      return self;
    },
  });
  return self;
}

const corner = (ref: RangeRef): RangeRef => ({ ...ref, rows: 1, columns: 1 });

/** A number becomes "25.0" on its way into a note (docs/google.md, "Typed text"). */
const noteText = (note: unknown): unknown =>
  typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : toWire(note);

/** Refuses, in Google's words, data of another size than the range. */
function fitting(ref: RangeRef, values: unknown[][]): unknown[][] {
  refuseSize('rows', values.length, ref.rows);
  for (const line of values) refuseSize('columns', line.length, ref.columns);
  return values;
}

function refuseSize(what: 'rows' | 'columns', data: number, wanted: number): void {
  if (data === wanted) return;
  throw exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${data} but the range has ${wanted}.`,
  );
}

function letters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letters(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
