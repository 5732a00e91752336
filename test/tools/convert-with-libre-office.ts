import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './find-libre-office';

/** The files that LibreOffice writes here, and what it calls the way to write each. */
const FILTERS = {
  xlsx: 'xlsx:Calc MS Excel 2007 XML',
  xls: 'xls:MS Excel 97',
  // Comma, double quote, UTF-8, from the first line on; cells as they are shown.
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
} as const;
export type LibreOfficeFormat = keyof typeof FILTERS;

const TIME_LIMIT_MS = 240_000;

/**
 * Converts many documents in one start of the program, which takes seconds.
 * @param extension of all the documents, by which LibreOffice knows how to read them
 * @returns the files in the order of the documents
 */
export function convertWithLibreOffice(
  documents: readonly (string | Uint8Array)[],
  extension: 'fods' | 'xlsx',
  format: LibreOfficeFormat,
): readonly Uint8Array[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'list-corpus-'));
  try {
    const written = path.join(folder, 'written');
    mkdirSync(written);
    const names = documents.map((document, index) => {
      const name = path.join(folder, `${index}.${extension}`);
      writeFileSync(name, document);
      return name;
    });
    // A profile of its own, or a LibreOffice that someone has open would take the work and drop it.
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    execFileSync(
      findLibreOffice('calc'),
      [
        `-env:UserInstallation=${profile}`,
        '--headless',
        '--convert-to',
        FILTERS[format],
        '--outdir',
        written,
        ...names,
      ],
      { stdio: 'pipe', timeout: TIME_LIMIT_MS },
    );
    return names.map((_, index) => readFileSync(path.join(written, `${index}.${format}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
