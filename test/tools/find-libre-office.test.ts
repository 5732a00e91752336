import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLibreOffice } from './find-libre-office';

const folder = mkdtempSync(path.join(tmpdir(), 'find-libre-office-'));
const named = process.env.SOFFICE;
afterAll(() => {
  if (named === undefined) delete process.env.SOFFICE;
  else process.env.SOFFICE = named;
  rmSync(folder, { recursive: true });
});

/** An office of this name that does so when it is started; SOFFICE names it as Debian does, by a link. */
function office(name: string, does: string, libraries: readonly string[] = []): void {
  const home = path.join(folder, name);
  mkdirSync(home);
  for (const library of libraries) writeFileSync(path.join(home, library), '');
  writeFileSync(path.join(home, 'soffice'), `#!/bin/sh\n${does}\n`, { mode: 0o755 });
  symlinkSync(path.join(home, 'soffice'), path.join(folder, `${name}-link`));
  process.env.SOFFICE = path.join(folder, `${name}-link`);
}

/** What LibreOffice says, and ends well, of a file that none of its parts opens. */
const OPENS_NOTHING = 'echo "Error: source file could not be loaded" >&2';
/** `-env:… --headless --convert-to <kind> --outdir <folder> <file>` */
const CONVERTS = 'touch "$6/asked.$4"';

test('a program is taken for the part whose library stands beside it, and for no other', () => {
  office('of Writer’s package', OPENS_NOTHING, ['libswlo.so']);
  expect(findLibreOffice('writer')).toBe(process.env.SOFFICE);
  expect(() => findLibreOffice('calc')).toThrow(/which lacks what the tests need.*apt-get install/);
});

test('one without libraries beside it is taken when it converts a file', () => {
  office('in a snap', CONVERTS);
  expect(findLibreOffice('calc')).toBe(process.env.SOFFICE);
  expect(findLibreOffice('writer')).toBe(process.env.SOFFICE);
});
