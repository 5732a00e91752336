import { findProgram } from '../../src/local/pictures/find-program';

/** The LibreOffice that writes lists for the tests. Throws a sentence that says how to get one. */
export function findLibreOffice(): string {
  return findProgram({
    title: 'LibreOffice',
    variable: 'SOFFICE',
    names: ['soffice', 'libreoffice'],
    elsewhere: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    debianPackages: ['libreoffice-calc'],
    how:
      'No LibreOffice found for the tests of the lists. Install one (Debian, Ubuntu: "apt-get install -y ' +
      'libreoffice-calc --no-install-recommends"), or set SOFFICE to the program, such as SOFFICE=/usr/bin/soffice.',
  });
}
