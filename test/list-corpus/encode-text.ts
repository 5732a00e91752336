const BYTE_ORDER_MARK = '\ufeff';

/** What the upper half of Windows-1258 says, by the machine's own decoder. */
const WINDOWS_1258 = new Map(
  Array.from({ length: 256 }, (_, byte) => [
    new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
    byte,
  ]),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

export function encodeUtf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function encodeUtf8WithMark(text: string): Uint8Array {
  return encodeUtf8(BYTE_ORDER_MARK + text);
}

export function encodeUtf16LittleEndian(text: string): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + text, 'utf16le');
}

export function encodeUtf16BigEndian(text: string): Uint8Array {
  return Buffer.from(BYTE_ORDER_MARK + text, 'utf16le').swap16();
}

/** Most letters with a tone are two bytes there: the letter, then the tone. */
export function encodeWindows1258(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text.normalize('NFC')).flatMap(bytesOf));
}

export function fitsWindows1258(text: string): boolean {
  return Array.from(text.normalize('NFC')).every((letter) => bytesOf(letter).length > 0);
}

/** Empty for a letter that has no place there. */
function bytesOf(letter: string): readonly number[] {
  const whole = WINDOWS_1258.get(letter);
  if (whole !== undefined) return [whole];
  const apart = letter.normalize('NFD');
  const base = WINDOWS_1258.get(apart.replace(TONES, '').normalize('NFC'));
  const tones = (apart.match(TONES) ?? []).map((tone) => WINDOWS_1258.get(tone));
  if (base === undefined || tones.length === 0) return [];
  return [base, ...tones.flatMap((tone) => tone ?? [])];
}
