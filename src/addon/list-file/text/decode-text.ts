import { decodeUtf8 } from '../guard/decode-utf8';
import { decodeWindows1258 } from './decode-windows-1258';

/** Bytes looked at to tell UTF-16 that has no mark, and to tell text from pictures. */
const SAMPLE_BYTES = 65_536;
const STEP = 8_192;

/**
 * Text in the encodings that Vietnamese offices save: UTF-8, UTF-16 and Windows-1258. Null when
 * the bytes are no text: one of them is a control character.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const order = byteOrder(bytes);
  if (order !== null) return withoutControls(decodeUtf16(bytes, order));
  if (bytes.subarray(0, SAMPLE_BYTES).some(isControl)) return null;
  return withoutControls(decodeUtf8(bytes) ?? decodeWindows1258(bytes));
}

function withoutControls(text: string): string | null {
  for (let at = 0; at < text.length; at += 1) if (isControl(text.charCodeAt(at))) return null;
  return text;
}

function isControl(code: number): boolean {
  // 0x1A is the end mark that old programs leave behind their text.
  return code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1a;
}

type ByteOrder = 'low first' | 'high first';

function byteOrder(bytes: Uint8Array): ByteOrder | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'low first';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'high first';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  sample.forEach((byte, at) => {
    if (byte !== 0) return;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  });
  // Digits, separators and plain letters have a zero as their high byte; other texts hold none.
  if (Math.max(even, odd) * 5 < sample.length || Math.min(even, odd) > 0) return null;
  return odd > 0 ? 'low first' : 'high first';
}

function decodeUtf16(bytes: Uint8Array, order: ByteOrder): string {
  const pieces: string[] = [];
  const [low, high] = order === 'low first' ? [0, 1] : [1, 0];
  for (let from = 0; from < bytes.length; from += 2 * STEP) {
    const units: number[] = [];
    for (let at = from; at < from + 2 * STEP && at + 1 < bytes.length; at += 2) {
      units.push((bytes[at + low] ?? 0) + (bytes[at + high] ?? 0) * 0x100);
    }
    pieces.push(String.fromCharCode(...units));
  }
  const text = pieces.join('');
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
