import { findProgram } from '../../src/local/pictures/find-program';

/** LibreOffice's word processor, which opens letters for the tests. Throws a sentence that says how to get it. */
export function findWriter(): string {
  return findProgram({
    title: 'LibreOffice Writer',
    variable: 'LOWRITER',
    // Debian has soffice without Writer: only this name says that it is there.
    names: ['lowriter'],
    elsewhere: ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
    debianPackages: ['libreoffice-writer', 'fonts-liberation'],
    how:
      'No LibreOffice Writer found for the tests of the letter. Install it (Debian, Ubuntu: "apt-get install -y ' +
      'libreoffice-writer fonts-liberation --no-install-recommends"), or set LOWRITER to the program, such as LOWRITER=/usr/bin/lowriter.',
  });
}
