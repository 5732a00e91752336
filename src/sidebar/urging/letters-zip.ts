import { zipSync } from 'fflate';
import type { FilledLetter } from './filled-letter';
import { letterDocx } from './letter-docx';

/** Every letter as a .docx, under its own name, in one .zip; `progress` hears how many are made. */
export async function lettersZip(
  letters: readonly FilledLetter[],
  progress: (made: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Record<string, Uint8Array> = {};
  let made = 0;
  for (const letter of letters) {
    files[`${letter.fileName}.docx`] = await letterDocx(letter);
    progress(++made);
  }
  // A .docx is compressed already.
  return zipSync(files, { level: 0 });
}
