import type { ListRefusal } from '../../src/core/counting/outcome';

/** What stands in one cell, before any writer has seen it. */
export type PlannedCell =
  | string
  | number
  | null
  /** A true date, which a workbook keeps as a serial number: '2016-05-03'. */
  | { readonly date: string }
  /** A formula without its "=", and the value that a workbook keeps beside it. */
  | { readonly formula: string; readonly value: number };

export interface PlannedLine {
  readonly cells: readonly PlannedCell[];
  /** The first cell is merged over that many columns. */
  readonly merged?: number;
  readonly hidden?: boolean;
}

export interface PlannedSheet {
  readonly name: string;
  readonly lines: readonly PlannedLine[];
  readonly hidden?: boolean;
  /** Of the first sheet only: lines down to this one carry a format and nothing else. */
  readonly formattedDownTo?: number;
}

/** What a person who opens the file would say of it. */
export type Truth = { readonly pupils: number } | { readonly refused: ListRefusal };

/** A list as a school might send it, with the truth about it. */
export interface PlannedList {
  /** A sentence, without the program that writes it. */
  readonly name: string;
  readonly sheets: readonly PlannedSheet[];
  readonly truth: Truth;
}

/** A list on one sheet that holds so many pupils. */
export function listOf(name: string, pupils: number, lines: readonly PlannedLine[]): PlannedList {
  return { name, sheets: [{ name: 'Danh sách', lines }], truth: { pupils } };
}
