import { colToLetter } from 'hucre/xlsx';

/** What is wrong with the input, one sentence a place: file, row, column, and what to mend. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** What is left out is about the whole file, or about the whole row. */
export interface Place {
  readonly file: string;
  /** From 1, as a spreadsheet program counts: a cell may hold line breaks. */
  readonly row?: number;
  /** From 0. */
  readonly column?: number;
  /** The column's header. */
  readonly title?: string;
}

export function problemAt({ file, row, column, title }: Place, sentence: string): string {
  const place = [
    file,
    ...(row === undefined ? [] : [`dòng ${row}`]),
    ...(column === undefined
      ? []
      : [`cột ${colToLetter(column)}${title ? ` “${cut(title)}”` : ''}`]),
  ];
  return `${place.join(', ')}: ${sentence}`;
}

/** A cell as a message may quote it. */
export const cut = (text: string): string => {
  const plain = printable(text);
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain;
};

const LONGEST = 60;

/** On one line, and without what a terminal would obey. */
export const printable = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
