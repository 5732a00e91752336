import type { FilledLetter } from './filled-letter';
/** Every letter as a .docx, under its own name, in one .zip; `progress` hears how many are made. */
export declare function lettersZip(letters: readonly FilledLetter[], progress?: (made: number) => void): Promise<Uint8Array<ArrayBuffer>>;
