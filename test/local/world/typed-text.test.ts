import { typedText } from '../../../src/local/world/typed-text';
import { serialOf } from '../../../src/local/world/zoned-time';

const day = (y: number, m: number, d: number, seconds = 0) => serialOf(y, m, d, seconds);

/** What was typed, and what a vi_VN and an en_US cell hold (docs/google.md, "Typed text"). */
const TYPED: readonly [text: string, vietnamese: unknown, english: unknown][] = [
  ['012345', 12345, 12345],
  ['0904189269', 904189269, 904189269],
  ['1.234', 1234, 1.234],
  ['1.234.567', 1234567, '1.234.567'],
  ['1,5', 1.5, '1,5'],
  ['1,234', 1.234, 1234],
  ['22 34', 2234, 2234],
  ['12/3', day(2026, 3, 12), day(2026, 12, 3)],
  ['12-3', day(2026, 3, 12), day(2026, 12, 3)],
  ['26/3/2026', day(2026, 3, 26), '26/3/2026'],
  ['26/3/2026 10:30', day(2026, 3, 26, 37_800), '26/3/2026 10:30'],
  ['2026-03-26', day(2026, 3, 26), day(2026, 3, 26)],
  ['31/2/2026', '31/2/2026', '31/2/2026'],
  ['3,13E+07', 31_300_000, '3,13E+07'],
  ['3.13E+07', '3.13E+07', 31_300_000],
  ['50%', 0.5, 0.5],
  ['-1', -1, -1],
  ['(5)', -5, -5],
  ['+84904189269', 84904189269, 84904189269],
  ['523 học sinh', '523 học sinh', '523 học sinh'],
  ["'012345", '012345', '012345'],
  ['true', true, true],
  ['  41 ', 41, 41],
  ['', '', ''],
];

describe('text typed into a cell', () => {
  test.each(TYPED)('%j is %j in Vietnamese and %j in English', (text, vietnamese, english) => {
    const given = { year: 2026, format: undefined };
    expect(typedText(text, { ...given, locale: 'vi_VN' }).value).toBe(vietnamese);
    expect(typedText(text, { ...given, locale: 'en_US' }).value).toBe(english);
  });

  test.each(TYPED)('%j stays as it is in a plain text cell', (text) => {
    const reading = { locale: 'vi_VN', year: 2026, format: '@' } as const;
    expect(typedText(text, reading)).toEqual({ value: text });
  });

  test('a leading = makes a formula, whose value is an error', () => {
    const reading = { locale: 'vi_VN', year: 2026, format: undefined } as const;
    const text = '=IMPORTXML("https://evil.example","//a")';
    expect(typedText(text, reading)).toEqual({ value: '#ERROR!', formula: text });
  });
});
