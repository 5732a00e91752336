import { ROSTER_HEADERS } from '../demo/roster';
import { type CsvLine, foldHeader, readCsv, readNeededCsv } from './csv';
import { problemAt, ReplayError } from './problems';
import { type ReplayReports, readReports } from './reports';

export const ROSTER_FILE = 'roster.csv';
export const SETTINGS_FILE = 'settings.csv';

/** A folder of real input, read and found in order. */
export interface ReplayInput extends ReplayReports {
  /** In the order of the roster tab's columns. */
  readonly roster: readonly (readonly string[])[];
  readonly settings: readonly { readonly line: number; name: string; value: string }[];
}

/** Reads it all before anything runs. Throws a ReplayError that names every place to mend. */
export function readFolder(folder: string): ReplayInput {
  return {
    ...readReports(folder),
    roster: readRoster(readNeededCsv(folder, ROSTER_FILE)),
    settings: readSettings(readCsv(folder, SETTINGS_FILE) ?? []),
  };
}

function readRoster([header, ...lines]: readonly CsvLine[]): string[][] {
  const titles = (header?.cells ?? []).map(foldHeader);
  const known = ROSTER_HEADERS.map(foldHeader);
  const strange = (header?.cells ?? []).filter((title) => !known.includes(foldHeader(title)));
  const problems = strange.map((title) =>
    problemAt(
      ROSTER_FILE,
      header?.line ?? 1,
      `không có cột nào tên “${title}”. Chỉ dùng các cột: ${ROSTER_HEADERS.join(', ')}.`,
    ),
  );
  for (const needed of ['Mã trường', 'Tên trường'] as const) {
    if (titles.includes(foldHeader(needed))) continue;
    problems.push(problemAt(ROSTER_FILE, header?.line ?? 1, `thiếu cột “${needed}”.`));
  }
  if (problems.length > 0) throw new ReplayError(problems);
  return lines.map(({ cells }) => known.map((title) => cells[titles.indexOf(title)] ?? ''));
}

function readSettings(lines: readonly CsvLine[]): ReplayInput['settings'] {
  return lines
    .map(({ line, cells: [name = '', value = ''] }) => ({ line, name, value }))
    .filter(({ name }) => foldHeader(name) !== 'mục');
}
