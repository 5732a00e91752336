import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { detectDelimiter, parseCsv } from 'hucre/csv';
import { problemAt, ReplayError } from './problems';

export interface CsvRow {
  /** From 1, as a spreadsheet program counts the file's rows. */
  readonly row: number;
  /** As they stand in the file: nothing is trimmed or normalised, no text becomes a number. */
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly file: string;
  readonly header: CsvRow;
  /** Those below the header, blank ones between them too. */
  readonly rows: readonly CsvRow[];
}

const MOST_BYTES = 100 * 1024 * 1024;
const MOST_ROWS = 100_000;
/** A title, the letter's number and the like may stand above the header. */
const HEADER_WITHIN = 20;
const SAMPLE = 100_000;
const DELIMITERS = [',', ';', '\t', '|'];
/** Excel's own hint of the delimiter. */
const HINT = /^"?sep=(.)"?[ ,;\t|]*(?:\r\n|\r|\n)/i;
const END = '\u0000end of the file\u0000';

/**
 * Reads a table whose header is the row with the most headings that `isHeading` knows, by folded
 * text. Null when there is no such file; throws a ReplayError when there is one and it is no table.
 */
export function readTable(
  folder: string,
  file: string,
  isHeading: (folded: string) => boolean,
): CsvTable | null {
  const text = textOf(folder, file);
  if (text === null) return null;
  const [hint = '', hinted = ''] = HINT.exec(text) ?? [];
  const body = text.slice(hint.length);
  const sample = body.slice(0, SAMPLE);
  const headings = ({ cells }: CsvRow) =>
    cells.filter((cell) => isHeading(foldHeader(cell))).length;
  const most = (rows: readonly CsvRow[]) => Math.max(0, ...rows.map(headings));
  const delimiters = [hinted, detectDelimiter(sample), ...DELIMITERS].filter((each) => each !== '');
  const [best] = delimiters
    .map((delimiter) => ({
      delimiter,
      most: most(rowsOf(sample, delimiter).slice(0, HEADER_WITHIN)),
    }))
    .sort((a, b) => b.most - a.most);
  const rows = wholeRows(file, body, best?.delimiter ?? ',', hint === '' ? 1 : 2);
  const filled = rows.slice(0, HEADER_WITHIN).filter((row) => !isBlank(row));
  const header = filled.find((row) => headings(row) === most(filled)) ?? { row: 1, cells: [] };
  const below = rows.slice(rows.indexOf(header) + 1);
  const last = below.findLastIndex((row) => !isBlank(row));
  const table = { file, header, rows: below.slice(0, last + 1) };
  refuseBeyondHeader(table);
  return table;
}

/** The same, for a file without which nothing can be replayed. */
export function readNeededTable(...given: Parameters<typeof readTable>): CsvTable {
  const [folder, file] = given;
  const table = readTable(...given);
  if (table && table.rows.length > 0) return table;
  const sentence = table
    ? 'tệp không có dòng nào sau hàng tiêu đề. Hãy xuất lại tệp từ trang tính.'
    : `không có tệp này trong thư mục ${folder}. Hãy đặt tệp vào đó.`;
  throw new ReplayError([problemAt({ file }, sentence)]);
}

export const isBlank = ({ cells }: CsvRow): boolean => cells.every((cell) => cell.trim() === '');

/** Headers are compared by their letters, not by case, spaces or how accents are stored. */
export const foldHeader = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

function textOf(folder: string, file: string): string | null {
  const place = path.join(folder, file);
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return null;
  const refuse = (sentence: string) => new ReplayError([problemAt({ file }, sentence)]);
  if (!found.isFile()) throw refuse('đây không phải một tệp.');
  if (found.size > MOST_BYTES) throw refuse('tệp lớn hơn 100 MB, không phải một trang tính.');
  const bytes = readFileSync(place);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const remedy = 'Hãy lưu lại bằng “CSV UTF-8”, hoặc tải lại từ Google Trang tính.';
    throw refuse(`không phải văn bản UTF-8. ${remedy}`);
  }
}

function rowsOf(text: string, delimiter: string, first = 1): CsvRow[] {
  return parseCsv(text, { delimiter }).map((cells, index) => ({
    row: first + index,
    cells: cells.map((cell) => String(cell ?? '')),
  }));
}

/** An opening quote without its end swallows all that follows, and with it the mark put there. */
function wholeRows(file: string, text: string, delimiter: string, first: number): CsvRow[] {
  const rows = rowsOf(`${text}\n${END}`, delimiter, first);
  const last = rows.pop();
  if (rows.length > MOST_ROWS) {
    throw new ReplayError([problemAt({ file }, `tệp có hơn ${MOST_ROWS} dòng.`)]);
  }
  if (last?.cells[0] === END) return rows;
  const place = {
    file,
    row: last?.row ?? first,
    column: Math.max(0, (last?.cells.length ?? 1) - 1),
  };
  const unclosed = 'dấu ngoặc kép mở ở ô này không có dấu đóng. Hãy xuất lại tệp từ trang tính.';
  throw new ReplayError([problemAt(place, unclosed)]);
}

/** Text beyond the last header means that a delimiter in some cell moved its row to the right. */
function refuseBeyondHeader({ file, header, rows }: CsvTable): void {
  const width = header.cells.length;
  const problems = rows.flatMap(({ row, cells }) => {
    const column = cells.findIndex((cell, index) => index >= width && cell.trim() !== '');
    if (column < 0) return [];
    const sentence = `ô này nằm ngoài hàng tiêu đề (${width} cột): có dấu phân cách trong một ô không có ngoặc kép.`;
    return [problemAt({ file, row, column }, `${sentence} Hãy xuất lại tệp từ trang tính.`)];
  });
  if (problems.length > 0) throw new ReplayError(problems);
}
