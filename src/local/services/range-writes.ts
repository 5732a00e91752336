import { ServiceError } from '../world/error-texts';
import { cellAt, eachPlace, sortRows } from '../world/grid';
import { sheetById } from '../world/workbook';
import type { Cell, CellStyle, RangeRef } from '../world/world-state';
import type { Call, Services } from './call';
import { change, put, requireFits } from './put';

/** One value for the whole range, or one for each cell. */
type Spread<T> = { all: T } | { each: T[][] };

const at = <T>(spread: Spread<T>, down: number, across: number): T | undefined =>
  'all' in spread ? spread.all : spread.each[down]?.[across];

/** The write itself, to be done when the execution's buffer is flushed. */
function write(
  call: Call,
  range: RangeRef,
  edit: (cell: Cell, down: number, across: number) => void,
): () => void {
  return () => {
    const sheet = call.world.workbook.sheets.find(({ id }) => id === range.sheetId);
    if (!sheet) return;
    eachPlace(range, (row, column, down, across) => {
      change(call, sheet, row, column, (cell) => edit(cell, down, across));
    });
  };
}

export const RANGE_WRITES: Services = {
  'Range.setValues': (call, range: RangeRef, values: Spread<unknown>) => {
    if ('all' in values) requireFits(values.all);
    else for (const row of values.each) for (const value of row) requireFits(value);
    return () => {
      const sheet = call.world.workbook.sheets.find(({ id }) => id === range.sheetId);
      if (!sheet) return;
      eachPlace(range, (row, column, down, across) => {
        put(call, sheet, row, column, at(values, down, across));
      });
    };
  },
  'Range.setNotes': (call, range: RangeRef, notes: Spread<string | null>) =>
    write(call, range, (cell, down, across) => {
      const note = at(notes, down, across);
      if (note) cell.note = note;
      else delete cell.note;
    }),
  'Range.setBackgrounds': (call, range: RangeRef, colors: Spread<string | null>) =>
    write(call, range, (cell, down, across) => {
      const color = at(colors, down, across);
      if (color) cell.background = color;
      else delete cell.background;
    }),
  'Range.setNumberFormats': (call, range: RangeRef, formats: Spread<string>) =>
    write(call, range, (cell, down, across) => {
      const format = at(formats, down, across);
      if (format && !/^general$/i.test(format)) cell.format = format;
      else delete cell.format;
    }),
  'Range.setStyles': (
    call,
    range: RangeRef,
    field: keyof CellStyle,
    values: Spread<CellStyle[keyof CellStyle] | null>,
  ) =>
    write(call, range, (cell, down, across) => {
      const value = at(values, down, across);
      const { [field]: _replaced, ...style } = cell.style ?? {};
      cell.style = value === null || value === undefined ? style : { ...style, [field]: value };
      if (Object.keys(cell.style).length === 0) delete cell.style;
    }),
  'Range.setDataValidations': (call, range: RangeRef, rules: Spread<unknown>) => {
    if (sheetById(call.world.workbook, range.sheetId).typed) throw new ServiceError('typedColumns');
    return write(call, range, (cell, down, across) => {
      const rule = at(rules, down, across);
      if (rule) cell.validation = rule;
      else delete cell.validation;
    });
  },
  'Range.clear': (
    call,
    range: RangeRef,
    what: { contents?: boolean; formats?: boolean; notes?: boolean },
  ) => {
    const sheet = sheetById(call.world.workbook, range.sheetId);
    return () =>
      eachPlace(range, (row, column) => {
        if (!cellAt(sheet, row, column)) return;
        change(call, sheet, row, column, (cell) => {
          if (what.contents) {
            cell.value = '';
            delete cell.formula;
          }
          if (what.notes) delete cell.note;
          if (what.formats) {
            delete cell.format;
            delete cell.background;
            delete cell.style;
          }
        });
      });
  },
  'Range.merge':
    (call, { sheetId, ...merge }: RangeRef) =>
    () => {
      sheetById(call.world.workbook, sheetId).merges.push(merge);
    },
  'Range.sort': (call, range: RangeRef, column: number, ascending: boolean) => () =>
    sortRows(sheetById(call.world.workbook, range.sheetId), column - 1, ascending),
};
