import { statSync } from 'node:fs';
import { ROSTER_HEADERS } from '../demo/roster';
import { type CsvTable, foldHeader, isBlank, readNeededTable, readTable } from './csv';
import { problemAt, ReplayError } from './problems';
import { type ReplayReports, readReports } from './reports';

const ROSTER_FILE = 'roster.csv';
export const SETTINGS_FILE = 'settings.csv';
const NAME = 'mục';
const VALUE = 'giá trị';

interface ReplaySetting {
  readonly row: number;
  readonly name: string;
  readonly value: string;
  /** From 0: of the name and of the value. */
  readonly columns: readonly [number, number];
}

/** A folder of real input, read and found in order. */
export interface ReplayInput extends ReplayReports {
  /** In the order of the roster tab's columns, a blank row where the file has one. */
  readonly roster: readonly (readonly string[])[];
  readonly settings: readonly ReplaySetting[];
}

/** Reads it all before anything runs. Throws a ReplayError that names every place to mend. */
export function readFolder(folder: string): ReplayInput {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new ReplayError([`Không có thư mục ${folder}.`]);
  }
  return {
    ...readReports(folder),
    roster: readRoster(readNeededTable(folder, ROSTER_FILE, (title) => KNOWN.includes(title))),
    settings: readSettings(
      readTable(folder, SETTINGS_FILE, (title) => title === NAME || title === VALUE),
    ),
  };
}

const KNOWN = ROSTER_HEADERS.map(foldHeader);

function readRoster({ file, header, rows }: CsvTable): string[][] {
  const titles = header.cells.map(foldHeader);
  const problems = titles.flatMap((title, column) => {
    const at = (sentence: string) =>
      problemAt({ file, row: header.row, column, title: header.cells[column] ?? '' }, sentence);
    if (title === '') {
      const filled = rows.find(({ cells }) => (cells[column] ?? '').trim() !== '');
      return filled ? [at('cột này có chữ nhưng không có tiêu đề.')] : [];
    }
    if (!KNOWN.includes(title)) {
      return [at(`không có cột nào tên này. Chỉ dùng các cột: ${ROSTER_HEADERS.join(', ')}.`)];
    }
    return titles.indexOf(title) < column ? [at('có hai cột tên này. Hãy bỏ bớt một cột.')] : [];
  });
  for (const needed of ['Mã trường', 'Tên trường'] as const) {
    if (titles.includes(foldHeader(needed))) continue;
    problems.push(problemAt({ file, row: header.row }, `thiếu cột “${needed}”.`));
  }
  if (problems.length > 0) throw new ReplayError(problems);
  const places = KNOWN.map((title) => titles.indexOf(title));
  return rows.map(({ cells }) => places.map((place) => cells[place] ?? ''));
}

/** Its header may be missing: then the first two columns are names and values. */
function readSettings(table: CsvTable | null): readonly ReplaySetting[] {
  if (!table) return [];
  const titles = table.header.cells.map(foldHeader);
  const named = titles.indexOf(NAME);
  const valued = titles.indexOf(VALUE);
  const columns = [Math.max(0, named), valued < 0 ? Math.max(0, named) + 1 : valued] as const;
  const rows = named < 0 ? [table.header, ...table.rows] : table.rows;
  return rows
    .filter((row) => !isBlank(row))
    .map(({ row, cells }) => ({
      row,
      name: cells[columns[0]] ?? '',
      value: cells[columns[1]] ?? '',
      columns,
    }));
}
