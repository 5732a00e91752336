/** Letters at a time: as many arguments as any engine takes. */
const STEP = 8_192;

/**
 * UTF-8 without its byte order mark, or null when the bytes are none: Apps Script has no
 * TextDecoder. Overlong forms and halves of surrogates are refused like other faults.
 */
export function decodeUtf8(bytes: Uint8Array): string | null {
  const pieces: string[] = [];
  let codes: number[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length = lengthOf(first);
    if (length === 0 || at + length > bytes.length) return null;
    let code = length === 1 ? first : first & (0x7f >> length);
    for (let next = 1; next < length; next += 1) {
      const byte = bytes[at + next] ?? 0;
      if ((byte & 0xc0) !== 0x80) return null;
      code = code * 0x40 + (byte & 0x3f);
    }
    if (!isShortest(code, length)) return null;
    codes.push(code);
    at += length;
    if (codes.length === STEP) {
      pieces.push(String.fromCodePoint(...codes));
      codes = [];
    }
  }
  pieces.push(String.fromCodePoint(...codes));
  return pieces.join('');
}

function lengthOf(first: number): number {
  if (first < 0x80) return 1;
  if (first < 0xc2) return 0;
  if (first < 0xe0) return 2;
  if (first < 0xf0) return 3;
  return first < 0xf5 ? 4 : 0;
}

function isShortest(code: number, length: number): boolean {
  if (length === 3) return code >= 0x800 && (code < 0xd800 || code > 0xdfff);
  return length < 3 || (code >= 0x10000 && code <= 0x10ffff);
}
