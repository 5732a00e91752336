import * as fc from 'fast-check';
import { digest } from '../../src/core/digest';

test('is 16 hex digits for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) =>
      expect(digest(text)).toMatch(/^[0-9a-f]{16}$/),
    ),
  );
});

test('stays what it was: ledgers written by earlier versions hold it', () => {
  expect([digest(''), digest('a'), digest('Trường THPT Ngô Quyền')]).toEqual([
    '8a4e13fef82b474a',
    'e3fc2ec36dfd49f0',
    'b051a8080534917c',
  ]);
});

test('tells apart texts that differ by little', () => {
  const texts: string[] = [];
  for (let i = 0; i < 20_000; i++) texts.push(String(i), `31303${i}|523`, `523|31303${i}`);
  expect(new Set(texts.map(digest)).size).toBe(new Set(texts).size);
});
