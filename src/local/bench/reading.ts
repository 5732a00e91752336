import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { writeXlsx } from 'hucre/xlsx';
import { LIST_SHAPES } from '../demo/list-layout';
import { demoPupils } from '../demo/pupils';
import { cpuMs, median } from './cpu-time';

const RUNS = 5;

interface ReadingCost {
  /** Lines of the sheet, its heading included. */
  readonly rows: number;
  readonly counted: number;
  readonly fileKb: number;
  /** Median CPU milliseconds to load the reader, read the file and count; the bar is 1,000 at 2,000. */
  readonly cpuMs: number;
}

interface Reader {
  readListFile(bytes: Uint8Array): { kind: string; file?: unknown };
  countList(files: readonly unknown[]): { kind: string; pupils?: number };
}

/** Reads an .xlsx of so many lines as an execution does: in a fresh context, the reader cold. */
export async function readingCost(rows: number): Promise<ReadingCost> {
  const code = readFileSync('dist-local/list-reader.js', 'utf8');
  const bytes = await listOf(rows);
  const runs = Array.from({ length: RUNS }, (_, run) => {
    const context = vm.createContext({ bytes });
    return cpuMs(() => {
      const script = new vm.Script(`${code}\nreader; // ${run}`);
      const { readListFile, countList } = script.runInContext(context) as Reader;
      const read = readListFile(bytes);
      return read.kind === 'read' ? countList([read.file]).pupils : undefined;
    });
  });
  const [{ value: counted } = { value: undefined }] = runs;
  if (counted === undefined) throw new Error(`a list of ${rows} rows was not counted`);
  const fileKb = Math.round(bytes.length / 1024);
  return { rows, counted, fileKb, cpuMs: median(runs.map(({ ms }) => ms)) };
}

async function listOf(rows: number): Promise<Uint8Array> {
  const pupils = demoPupils('30288413', 'TH', rows - 1);
  const sheets = LIST_SHAPES['header first']?.(pupils) ?? [];
  return writeXlsx({
    sheets: sheets.map(({ name, rows: lines }) => ({ name, rows: lines.map((line) => [...line]) })),
  });
}
