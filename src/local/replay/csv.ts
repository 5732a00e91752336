import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from 'hucre/csv';
import { problemAt, ReplayError } from './problems';

export interface CsvLine {
  /** Where it begins in the file, from 1: a quoted cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** The lines of a CSV file that hold anything, as written: no text becomes a number. Null: no file. */
export function readCsv(folder: string, file: string): readonly CsvLine[] | null {
  const place = path.join(folder, file);
  if (!existsSync(place)) return null;
  const rows = parseCsv(utf8(file, readFileSync(place)).normalize('NFC'));
  let line = 1;
  const lines: CsvLine[] = [];
  for (const row of rows) {
    const cells = row.map((cell) => String(cell ?? '').trim());
    if (cells.some((cell) => cell !== '')) lines.push({ line, cells });
    line += 1 + row.reduce<number>((sum, cell) => sum + breaksIn(String(cell ?? '')), 0);
  }
  return lines;
}

/** The same, for a file without which nothing can be replayed. */
export function readNeededCsv(folder: string, file: string): readonly CsvLine[] {
  const lines = readCsv(folder, file);
  if (!lines) {
    throw new ReplayError([
      problemAt(file, null, `không có tệp này trong thư mục ${folder}. Hãy đặt tệp vào đó.`),
    ]);
  }
  if (lines.length < 2) {
    const empty = 'tệp không có dòng nào sau hàng tiêu đề. Hãy xuất lại tệp từ trang tính.';
    throw new ReplayError([problemAt(file, null, empty)]);
  }
  return lines;
}

const breaksIn = (cell: string): number => cell.split('\n').length - 1;

function utf8(file: string, bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const remedy = 'Hãy lưu lại bằng “CSV UTF-8”, hoặc tải lại từ Google Trang tính.';
    throw new ReplayError([problemAt(file, null, `không phải văn bản UTF-8. ${remedy}`)]);
  }
}

/** Headers are compared by their letters, not by case or spaces. */
export const foldHeader = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
