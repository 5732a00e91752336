/** What an uploaded file really is, by its bytes and never by its name. */
export type ListFileKind = 'xlsx' | 'xls' | 'csv' | 'html' | 'xml';

/** Excel keeps a date as a serial number of days, so a date cell is a number here. */
export type ListCell = string | number | boolean | null;

export interface ListSheet {
  /** As its tab says; nothing of it is kept. */
  readonly name?: string;
  /** True for hidden and very hidden sheets. */
  readonly hidden: boolean;
  /** Line 1 first, as far as anything stands in the sheet; null is an empty cell. */
  readonly rows: readonly (readonly ListCell[])[];
  /** Lines that the sheet hides (a filter that was left on), 0-based. */
  readonly hiddenRows: ReadonlySet<number>;
  /** Lines whose formulas have no values, as programs write them that are no Excel. */
  readonly unvalued?: number;
  /** More was there than a reader takes: nothing may be concluded from the number of lines. */
  readonly cut: boolean;
}

export interface ListFile {
  readonly fileKind: ListFileKind;
  /** In the order of the file. */
  readonly sheets: readonly ListSheet[];
  /** Its serial numbers of days are 1,462 too small: Excel for old Macs counted from 1904. */
  readonly datesFrom1904?: boolean;
}

/** Largest upload that is fetched and read (docs/lists.md, "The file"). */
export const MOST_LIST_BYTES = 10_000_000;
