/** Random whole numbers below a bound, the same for the same seed. */
export function diceOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Dice = ReturnType<typeof diceOf>;

export function pick<T>(dice: Dice, all: readonly T[]): T {
  return all[dice(all.length)] as T;
}

/** What makes JSON, Sheets, HTML, patterns or our own marks trip. */
const UNITS = [
  ...['"', '\\', '\n', '\r\n', '\t', '\u0000', '\u0001', '\u2028', '\u200b', '\ufeff', '\u202e'],
  ...[
    '\ud800',
    '\udc00',
    '🏫',
    'é',
    'e\u0301',
    'ộ',
    '０',
    '１２３',
    '٣',
    '½',
    "'",
    '=',
    '+',
    '-',
    '@',
  ],
  ...[
    '=HYPERLINK("http://x.vn")',
    '<script>',
    '&lt;',
    '{{sender}}',
    '$1',
    '$&',
    '%s',
    '¶3 ',
    ' […]',
  ],
  ...[
    '"seal":"0000000000000000",',
    '"report":1,',
    '{"version":1',
    '}',
    ']',
    ',',
    ';',
    '/',
    '1e999',
  ],
  ...['NaN', '__proto__', 'constructor', '1.234', '1,5', '523', '31303501', '0912345678', 'trường'],
  ...['https://drive.google.com/open?id=uploaded-file-1', 'a@haiphong.edu.vn', ' '],
] as const;

/** Around the lengths at which something is cut, refused or spread. */
const LENGTHS = [
  0, 1, 2, 9, 80, 300, 895, 896, 900, 901, 999, 1000, 1001, 3_000, 8_500, 49_999,
] as const;

/** A text of hostile length and characters; the longest are rare. */
export function hostileText(dice: Dice): string {
  const length = LENGTHS[Math.min(dice(LENGTHS.length), dice(LENGTHS.length))] ?? 0;
  const units = Array.from({ length: 1 + dice(3) }, () => pick(dice, UNITS));
  let text = '';
  while (text.length < length) text += pick(dice, units).repeat(1 + dice(40));
  return text.slice(0, length);
}

/** The text with one edit that changes it, as a person or a script may make it. */
export function editedText(dice: Dice, text: string): string {
  const [from, to] = [dice(text.length + 1), dice(text.length + 1)].sort((a, b) => a - b);
  const edits = [
    () => '',
    () => text.slice(0, from),
    () => text.slice(from),
    () => text.slice(0, from) + text.slice(to),
    () => text.slice(0, from) + pick(dice, UNITS) + text.slice(from),
    () => text.slice(0, from) + pick(dice, UNITS) + text.slice((from ?? 0) + 1),
    () => text.replace(/\d/g, (digit) => (dice(20) === 0 ? String(dice(10)) : digit)),
    () => hostileText(dice),
  ];
  const changed = pick(dice, edits)();
  return changed === text ? `${text} ` : changed;
}
