import type { CellValue } from '../core/cell';

/** The cells of a tab, line by line. */
export type Grid = readonly (readonly CellValue[])[];

/** A block of a tab; rows and columns count from 1. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly values: Grid;
}

/** Something of a machine cell that may have named parts. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** An object of a machine cell; null when the text is not the JSON of one. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
