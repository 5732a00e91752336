/** Marks of the named entities that Vietnamese letters have ("&ecirc;"). */
const MARKS: Readonly<Record<string, string>> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
};

/** What must stay an entity, lest text becomes a tag. */
const SYNTAX = ['<', '>', '&'];

/** Letters that a web page spells as entities, which the parser does not know. */
export function decodeEntities(page: string): string {
  return page
    .replace(/&([aeiouy])(grave|acute|circ|tilde);/gi, (entity, letter: string, mark: string) => {
      const composed = MARKS[mark.toLowerCase()];
      return composed === undefined ? entity : `${letter}${composed}`.normalize('NFC');
    })
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (entity, hex?: string, decimal?: string) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (code === 0 || code > 0x10ffff) return entity;
      const letter = String.fromCodePoint(code);
      return SYNTAX.includes(letter) ? entity : letter;
    });
}
