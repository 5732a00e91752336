import { keptBeginning, keptText } from '../../../src/core/ledger/kept-text';

const written = (text: string): number => JSON.stringify(text).length - 2;

test.each(['', 'THCS Trần Phú', 'a'.repeat(900), '"'.repeat(450)])(
  'a text that has room is kept whole: %#',
  (text) => {
    expect(keptText(text)).toBe(text);
  },
);

test.each<[string, string]>([
  ['plain', 'a'.repeat(901)],
  ['quotes', '"'.repeat(900)],
  ['backslashes', '\\'.repeat(900)],
  ['line breaks', '\n'.repeat(900)],
  ['control characters', '\u0001'.repeat(900)],
  ['halves of characters', '\ud800'.repeat(900)],
  ['all that a cell holds', '"\\\n'.repeat(16_000)],
])('of a longer one the beginning, within 900 characters of JSON: %s', (_, text) => {
  const kept = keptText(text);
  expect(written(kept)).toBeLessThanOrEqual(900);
  expect(written(kept)).toBeGreaterThan(885);
  expect(kept.endsWith(' […]')).toBe(true);
  expect(text.startsWith(kept.slice(0, -4))).toBe(true);
  expect(keptText(kept)).toBe(kept);
});

test('no character is cut in two', () => {
  expect(keptText(`${'a'.repeat(895)}🏫🏫🏫🏫`)).toBe(`${'a'.repeat(895)} […]`);
});

test('of a cut text the beginning is known, of a whole one none, an earlier version cut without a mark', () => {
  expect(keptBeginning(keptText('ab'.repeat(600)))).toBe('ab'.repeat(448));
  expect(keptBeginning('THCS Trần Phú')).toBeNull();
  expect(keptBeginning('a'.repeat(1000))).toBe('a'.repeat(1000));
});
