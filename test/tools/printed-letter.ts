import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from './find-libre-office';
import { findPoppler } from './find-poppler';
import { pictureFile } from './page/picture-file';

const TIME_LIMIT_MS = 240_000;

/** A word where it stands on its page, in points from the top left corner. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PrintedLetter {
  /** Points. */
  readonly pages: readonly { readonly width: number; readonly height: number; words: Word[] }[];
  /** The text of each page as it is laid out. */
  readonly texts: readonly string[];
  readonly fonts: readonly string[];
}

/** Opens a .docx in LibreOffice, prints it, and reads the print; fails when it cannot be opened. */
export function printLetter(docx: Uint8Array, pictures = ''): PrintedLetter {
  const folder = mkdtempSync(path.join(tmpdir(), 'letter-'));
  try {
    const file = path.join(folder, 'letter.docx');
    writeFileSync(file, docx);
    const profile = pathToFileURL(path.join(folder, 'profile')).href;
    const conversion = ['--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder, file];
    execFileSync(
      findLibreOffice('writer'),
      [`-env:UserInstallation=${profile}`, '--headless', ...conversion],
      {
        stdio: 'pipe',
        timeout: TIME_LIMIT_MS,
      },
    );
    const pdf = path.join(folder, 'letter.pdf');
    const poppler = (program: Parameters<typeof findPoppler>[0], ...args: string[]) =>
      execFileSync(findPoppler(program), args, { encoding: 'utf8', maxBuffer: 100_000_000 });
    const prefix = pictures === '' ? null : pictureFile(pictures);
    if (prefix) poppler('pdftoppm', '-png', '-r', '70', pdf, prefix);
    return {
      pages: pagesOf(poppler('pdftotext', '-bbox', pdf, '-')),
      texts: poppler('pdftotext', '-layout', pdf, '-').split('\f').slice(0, -1),
      fonts: fontsOf(poppler('pdffonts', pdf)),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pagesOf(bbox: string): PrintedLetter['pages'] {
  return bbox
    .split('<page ')
    .slice(1)
    .map((page) => {
      const size = /width="([\d.]+)" height="([\d.]+)"/.exec(page);
      const words = page.matchAll(
        /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g,
      );
      return {
        width: Number(size?.[1]),
        height: Number(size?.[2]),
        words: Array.from(words, ([, left, top, right, bottom, text]) => ({
          text: String(text),
          left: Number(left),
          right: Number(right),
          top: Number(top),
          bottom: Number(bottom),
        })),
      };
    });
}

/** Names without the prefix of a subset: "LiberationSerif-Bold". */
function fontsOf(table: string): string[] {
  return table
    .split('\n')
    .slice(2)
    .map((row) => row.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, '') ?? '')
    .filter((name) => name !== '');
}
