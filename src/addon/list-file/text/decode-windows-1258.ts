/** Code points of the bytes 0x80 to 0x9F (Microsoft's table cp1258); 0 is an unused byte. */
const FROM_80 = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0, 0x2039, 0x152, 0, 0,
  0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0, 0x203a, 0x153, 0,
  0, 0x178,
];

/** Bytes from 0xA0 on that differ from Latin-1: five tone marks and the letters of Vietnamese. */
const ELSEWHERE: Readonly<Record<number, number>> = {
  195: 0x102,
  204: 0x300,
  208: 0x110,
  210: 0x309,
  213: 0x1a0,
  221: 0x1af,
  222: 0x303,
  227: 0x103,
  236: 0x301,
  240: 0x111,
  242: 0x323,
  245: 0x1a1,
  253: 0x1b0,
  254: 0x20ab,
};

const CODES: readonly number[] = Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 && byte < 0xa0 ? FROM_80[byte - 0x80] || byte : (ELSEWHERE[byte] ?? byte),
);

/** Letters at a time: as many arguments as any engine takes. */
const STEP = 8_192;

/** Windows-1258 writes a tone mark behind its letter: composed here, as everybody else does. */
export function decodeWindows1258(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) {
    const codes = Array.from(bytes.subarray(at, at + STEP), (byte) => CODES[byte] ?? byte);
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('').normalize('NFC');
}
