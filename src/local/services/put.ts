import { displayedText } from '../world/displayed-text';
import { ServiceError } from '../world/error-texts';
import { touchCell } from '../world/grid';
import { DATE_FORMATS, typedText } from '../world/typed-text';
import { MAX_CELL_LENGTH } from '../world/workbook';
import type { Cell, Sheet } from '../world/world-state';
import { toSerial, wallClock } from '../world/zoned-time';
import type { Call } from './call';

/** A date on its way through the bridge, in ms since 1970. */
interface WireDate {
  d: number;
}

const isWireDate = (value: unknown): value is WireDate =>
  typeof value === 'object' && value !== null && 'd' in value;

/** Refuses, before anything is written, a text that no cell can hold. */
export function requireFits(value: unknown): void {
  if (typeof value === 'string' && value.length > MAX_CELL_LENGTH) {
    throw new ServiceError('cellTooLong');
  }
}

/** Writes a value as `setValue` does: text is read as if typed (docs/google.md, "Typed text"). */
export function put(call: Call, sheet: Sheet, row: number, column: number, value: unknown): void {
  requireFits(value);
  const { locale, timeZone } = call.world.workbook;
  change(call, sheet, row, column, (cell) => {
    delete cell.formula;
    if (isWireDate(value)) putDate(cell, toSerial(value.d, timeZone), locale);
    else if (typeof value === 'number' || typeof value === 'boolean') cell.value = value;
    else {
      const year = wallClock(call.execution.clock, timeZone).getUTCFullYear();
      const typed = typedText(String(value ?? ''), { locale, year, format: cell.format });
      const { format = typed.format } = cell;
      Object.assign(cell, typed, format === undefined ? {} : { format });
    }
  });
}

function putDate(cell: Cell, serial: number, locale: 'vi_VN' | 'en_US'): void {
  const format = DATE_FORMATS[locale][Number.isInteger(serial) ? 'date' : 'dateTime'];
  if (cell.format === '@') cell.value = displayedText({ value: serial, format }, locale);
  else {
    cell.value = serial;
    cell.format ??= format;
  }
}

/** Changes a cell and counts it, if that made a difference. */
export function change(
  call: Call,
  sheet: Sheet,
  row: number,
  column: number,
  edit: (cell: Cell) => void,
): void {
  const cell = touchCell(sheet, row, column);
  const before = { ...cell };
  edit(cell);
  if (!same(before, cell)) call.execution.record.cellsChanged += 1;
}

const same = (a: Cell, b: Cell): boolean =>
  a.value === b.value &&
  a.formula === b.formula &&
  a.format === b.format &&
  a.note === b.note &&
  a.background === b.background &&
  (a.style === b.style || JSON.stringify(a.style) === JSON.stringify(b.style)) &&
  (a.validation === b.validation || JSON.stringify(a.validation) === JSON.stringify(b.validation));
