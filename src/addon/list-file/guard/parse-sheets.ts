import { type ParsingOptions, read, type WorkBook } from '@e965/xlsx';
import { MOST_ROWS } from './guard-limits';

/** Values only: no formulas, no formats, texts as they are typed, dates as serial numbers. */
const OPTIONS: ParsingOptions = {
  dense: true,
  raw: true,
  sheetRows: MOST_ROWS + 1,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  WTF: true,
};

/** The only place that calls the parser. It is given what the guard has built, never an upload. */
export function parseBytes(bytes: Uint8Array): WorkBook {
  return read(bytes, { ...OPTIONS, type: 'array' });
}

export function parseText(text: string): WorkBook {
  return read(text, { ...OPTIONS, type: 'string' });
}
