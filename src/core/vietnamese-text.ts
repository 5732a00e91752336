/** Characters that nobody sees: zero-width, soft hyphen, direction marks, byte-order mark. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const ODD_SPACES = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;
// Line breaks of all kinds, tabs and the control characters of C0, C1.
const CONTROL = /[\p{Cc}\u2028\u2029]+/gu;

/** Codes, figures, addresses and links, most of what is ever cleaned: nothing to take out but spaces at the ends. */
const PLAIN = /^[\t\n\r -~]*$/;

/** NFC without invisible characters, odd spaces as plain ones, trimmed. Keeps case and line breaks. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  return text.replace(INVISIBLE, '').replace(ODD_SPACES, ' ').normalize('NFC').trim();
}

const TONE_PLACEMENT: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

const Y_AS_I: Readonly<Record<string, string>> = {
  y: 'i',
  ý: 'í',
  ỳ: 'ì',
  ỷ: 'ỉ',
  ỹ: 'ĩ',
  ỵ: 'ị',
};

/**
 * For comparison only, never for show: case, tone placement (hoà = hòa; quý stays) and i/y at the
 * end of a syllable (Lý = Lí, Mỹ = Mĩ) make no difference. Tone marks do.
 */
export function fold(text: string): string {
  return clean(text)
    .toLowerCase()
    .replace(/(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?!\p{L})/gu, (pair) => TONE_PLACEMENT[pair] ?? pair)
    .replace(
      /(?<!\p{L})([hklmst])([yýỳỷỹỵ])(?!\p{L})/gu,
      (_, consonant: string, vowel: string) => consonant + (Y_AS_I[vowel] ?? vowel),
    )
    .replace(/\s+/g, ' ');
}

/**
 * Someone else's text for a sentence of ours: one line, no control characters, at most `max`
 * UTF-16 units with the ellipsis; a surrogate pair is never cut in two.
 */
export function quote(text: string, max: number): string {
  const line = clean(text.replace(CONTROL, ' ')).replace(/\s+/g, ' ');
  if (line.length <= max) return line;
  return `${line.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
