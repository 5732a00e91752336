import { findProgram } from '../../src/local/pictures/find-program';

/** A program of poppler, which reads PDF for the tests. Throws a sentence that says how to get it. */
export function findPoppler(program: 'pdffonts' | 'pdfinfo' | 'pdftoppm' | 'pdftotext'): string {
  const variable = program.toUpperCase();
  return findProgram({
    title: program,
    variable,
    names: [program],
    elsewhere: [`/opt/homebrew/bin/${program}`],
    debianPackages: ['poppler-utils'],
    how:
      `No ${program} found for the tests of the letter. Install poppler (Debian, Ubuntu: "apt-get install -y ` +
      `poppler-utils"), or set ${variable} to the program, such as ${variable}=/usr/bin/${program}.`,
  });
}
