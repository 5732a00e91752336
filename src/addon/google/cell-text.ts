import { type CellValue, isDateCell } from '../../core/cell';

/**
 * Google refuses a cell of more than 50,000 characters, and with it the whole block. Words may be cut;
 * what the machine reads back is bounded where it is made.
 */
const CELL_LIMIT = 50_000;

/** What Sheets would take for a formula, or strip, if it stood first in a cell. */
const TAKEN_AS_FORMULA = /^[=+\-@'\t\r]/;
const KEPT_AS_TEXT = /^'(?=[=+\-@'\t\r])/;

/** A cell as `setValues` wants it. Text that came from outside stays text: no formula is ever written. */
export function toGoogle(value: CellValue): string | number | boolean | Date {
  if (typeof value === 'string') return toText(value);
  return isDateCell(value) ? new Date(value.dateMs) : value;
}

/** A cell as `getValues` gave it. The apostrophe that kept a text from being a formula goes. */
export function fromGoogle(value: unknown): CellValue {
  if (typeof value === 'string') return value.replace(KEPT_AS_TEXT, '');
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (value instanceof Date) return { dateMs: value.getTime() };
  return value === null || value === undefined ? '' : String(value);
}

function toText(text: string): string {
  const cut = text.length < CELL_LIMIT ? text : `${text.slice(0, CELL_LIMIT - 2)}…`;
  return TAKEN_AS_FORMULA.test(cut) ? `'${cut}` : cut;
}
