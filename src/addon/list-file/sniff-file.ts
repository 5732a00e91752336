/** What a file is by its first bytes; `text` still has to prove itself. */
type Sniffed = 'empty' | 'zip' | 'compound' | 'old biff' | 'text' | 'other';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_LOCAL = [0x50, 0x4b, 0x03, 0x04];
const ZIP_EMPTY = [0x50, 0x4b, 0x05, 0x06];

/** First letters of what people upload instead of a list and would pass for text. */
const STRANGERS: readonly (readonly number[])[] = ['%PDF', '{\\rtf', '{"', 'ID;P'].map(asciiCodes);

/** Excel 2 to 4 wrote bare records: "begin of file" with a version of 0, 2 or 4. */
const OLD_BIFF_VERSIONS = [0x00, 0x02, 0x04];

export function sniffFile(bytes: Uint8Array): Sniffed {
  if (bytes.every(isBlank)) return 'empty';
  if (startsWith(bytes, COMPOUND)) return 'compound';
  if (startsWith(bytes, ZIP_LOCAL) || startsWith(bytes, ZIP_EMPTY)) return 'zip';
  if (bytes[0] === 0x09 && bytes[3] === 0x00 && OLD_BIFF_VERSIONS.includes(Number(bytes[1]))) {
    return 'old biff';
  }
  return STRANGERS.some((stranger) => startsWith(bytes, stranger)) ? 'other' : 'text';
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0 || (byte >= 0x09 && byte <= 0x0d);
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

function asciiCodes(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
