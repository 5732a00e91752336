import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findProgram } from '../../src/local/pictures/find-program';

/** Debian packs LibreOffice in parts, and any of them brings the program `soffice`. */
const PARTS = {
  calc: { library: 'libsclo', from: 'csv', to: 'ods' },
  writer: { library: 'libswlo', from: 'txt', to: 'odt' },
} as const;
type Part = keyof typeof PARTS;

/** The LibreOffice that opens lists, or letters. Throws a sentence that says how to get one. */
export function findLibreOffice(part: Part): string {
  return findProgram({
    title: `LibreOffice with ${part}`,
    variable: 'SOFFICE',
    names: ['soffice', 'libreoffice'],
    elsewhere: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    serves: (program) => hasLibrary(program, part) || converts(program, part),
    debianPackages: ['libreoffice-calc', 'libreoffice-writer', 'fonts-liberation'],
    how:
      `No LibreOffice with ${part} found for the tests of lists and letters. Install one (Debian, Ubuntu: ` +
      '"apt-get install -y libreoffice-calc libreoffice-writer fonts-liberation --no-install-recommends"), ' +
      'or set SOFFICE to the program, such as SOFFICE=/usr/bin/soffice.',
  });
}

/** The part's own library, beside the program or where macOS puts it. */
function hasLibrary(program: string, part: Part): boolean {
  const folder = path.dirname(realpathSync(program));
  const { library } = PARTS[part];
  return [`${library}.so`, `../Frameworks/${library}.dylib`].some((file) =>
    existsSync(path.join(folder, file)),
  );
}

/** Asks a program that keeps its libraries elsewhere, such as a snap: it says nothing when it cannot. */
function converts(program: string, part: Part): boolean {
  const { from, to } = PARTS[part];
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  try {
    const file = path.join(folder, `asked.${from}`);
    writeFileSync(file, 'asked\n');
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const conversion = ['--headless', '--convert-to', to, '--outdir', folder, file];
    execFileSync(program, [`-env:UserInstallation=${profile}`, ...conversion], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return existsSync(path.join(folder, `asked.${to}`));
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
