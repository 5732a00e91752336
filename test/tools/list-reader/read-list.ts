import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import vm from 'node:vm';
import { readListFile } from '../../../src/addon/list-file/read-list-file';
import type { ListFileRead } from '../../../src/app/ports';
import type { countList } from '../../../src/core/counting/count-list';
import type { ListFile, ListSheet } from '../../../src/core/lists/cells';

/** The reader as the add-on carries it: without the parts of SheetJS that the build leaves out. */
const BUILT = path.join(__dirname, '../../../dist-local/list-reader.js');

interface ReadInChild {
  readonly outcome: ListFileRead;
  /** Of the processor, the collector of garbage included. */
  readonly cpuMs: number;
  /** By how much the process had grown at its largest. */
  readonly mb: number;
}

interface ChildReader {
  read(bytes: Uint8Array): ReadInChild;
  close(): void;
}

interface BuiltReader {
  readonly readListFile: typeof readListFile;
  readonly countList: typeof countList;
}

/** In a context of its own: in jest's sandbox the reader takes many times as long. */
export function builtReader(): BuiltReader {
  const context = vm.createContext({});
  vm.runInContext(readFileSync(BUILT, 'utf8'), context);
  const { readListFile, countList } = vm.runInContext('reader', context) as BuiltReader;
  const copied = vm.runInContext('(bytes) => new Uint8Array(bytes)', context);
  return { readListFile: (bytes) => readListFile(copied(bytes)), countList };
}

/** Reads each file in a process that may be killed. */
export function childReader(): ChildReader {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-file-'));
  return {
    read(bytes) {
      const file = path.join(folder, 'upload');
      writeFileSync(file, bytes);
      const script = path.join(__dirname, 'read-in-child.cjs');
      const out = execFileSync(process.execPath, [script, BUILT, file], {
        timeout: 50_000,
        killSignal: 'SIGKILL',
        maxBuffer: 256_000_000,
      });
      return JSON.parse(out.toString()) as ReadInChild;
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What hucre writes for these options. */
export function writtenByHucre(options: object): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-file-'));
  const file = path.join(folder, 'list.xlsx');
  execFileSync(process.execPath, [path.join(__dirname, 'write-list.mjs'), file], {
    input: JSON.stringify(options),
  });
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** The code of a refusal, or "read". */
export function refusalOf(bytes: Uint8Array): string {
  const outcome = readListFile(Uint8Array.from(bytes));
  return outcome.kind === 'refused' ? outcome.why : outcome.kind;
}

/** Fails when the file is refused. */
export function fileOf(bytes: Uint8Array): ListFile {
  const outcome = readListFile(Uint8Array.from(bytes));
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.why}`);
  return outcome.file;
}

export function onlySheet(bytes: Uint8Array): ListSheet {
  const [sheet, ...others] = fileOf(bytes).sheets;
  if (!sheet || others.length > 0) throw new Error(`${others.length + 1} sheets`);
  return sheet;
}
