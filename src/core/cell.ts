/** A date held by a Sheet's cell, as an instant; core has no clock and makes no `Date`. */
export interface DateCell {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly dateMs: number;
}

/** What one cell of the Sheet holds, as `getValues()` gives it; an empty cell is `''`. */
export type CellValue = string | number | boolean | DateCell;

export function isDateCell(value: CellValue): value is DateCell {
  return typeof value === 'object';
}
