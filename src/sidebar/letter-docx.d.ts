import type { FilledLetter } from './filled-letter';
/** The letter with its appendices as the bytes of a .docx. */
export declare function letterDocx(letter: FilledLetter): Promise<Uint8Array<ArrayBuffer>>;
