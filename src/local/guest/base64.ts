const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const SIX_BITS: Record<number, number> = {};
for (const [index, letter] of [...`${LETTERS}+/`].entries()) SIX_BITS[letter.charCodeAt(0)] = index;
for (const [index, letter] of [...'-_'].entries()) SIX_BITS[letter.charCodeAt(0)] = 62 + index;

/**
 * Bytes as Apps Script has them, from -128 to 127, in an array of the bundle's own realm. Decoded
 * on this side of the bridge: ten million numbers as JSON would take seconds.
 */
export function decodeBase64(text: string): number[] {
  const letters = text.replace(/=+$/, '').length;
  const bytes = new Array<number>(Math.floor((letters * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let index = 0; index < letters; index += 1) {
    held = (held << 6) | (SIX_BITS[text.charCodeAt(index)] ?? 0);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = ((held >>> bits) << 24) >> 24;
    at += 1;
    held &= (1 << bits) - 1;
  }
  return bytes;
}
