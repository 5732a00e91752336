import { textRow } from './cell-text';
import type { ListCell } from './cells';

/** A heading in the letters of TCVN3 (ABC) or VNI, as Unicode shows them; lower case. */
const OLD_FONTS: readonly string[] = [
  'hä vµ tªn',
  'hä tªn',
  'hä ®öm',
  'ngµy sinh',
  'giíi týnh',
  'häc sinh',
  'danh s¸ch',
  'hoï vaø teân',
  'hoï teân',
  'hoï ñeäm',
  'ngaøy sinh',
  'giôùi tính',
  'hoïc sinh',
];

/** What is left when a program saves a heading in a code page without Vietnamese letters. */
const LOST_LETTERS: readonly RegExp[] = [
  /^h[?\uFFFD]+ (?:v[à?\uFFFD]+ )?t[ê?\uFFFD]+n/,
  /^(?:s[?\uFFFD]+|m[ã?\uFFFD]+) (?:h[?\uFFFD]+c sinh|[?\uFFFD]+[nđ]?.{0,2}nh danh)/,
  /^gi[?\uFFFD]+i t[í?\uFFFD]+nh/,
  // UTF-8 that was read as if every byte were a letter.
  /^há»/,
];

const SEARCHED_ROWS = 40;

/** Why the heading of a sheet cannot be understood although it seems to be there. */
export function fontFaultOf(
  rows: readonly (readonly ListCell[])[],
): 'oldFont' | 'lostLetters' | undefined {
  const texts = rows
    .slice(0, SEARCHED_ROWS)
    .flatMap((row) => textRow(row).map((text) => text.toLowerCase()));
  if (texts.some((text) => OLD_FONTS.some((word) => text.includes(word)))) return 'oldFont';
  const lost = texts.some((text) => LOST_LETTERS.some((word) => word.test(text)));
  return lost ? 'lostLetters' : undefined;
}
