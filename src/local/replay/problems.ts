/** What is wrong with the folder, one sentence a place: file, line, and what to mend. */
export class ReplayError extends Error {
  override readonly name = 'ReplayError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** `line` counts from 1 as an editor shows it; null is about the file as a whole. */
export const problemAt = (file: string, line: number | null, sentence: string): string =>
  line === null ? `${file}: ${sentence}` : `${file}, dòng ${line}: ${sentence}`;
