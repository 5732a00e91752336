import * as fc from 'fast-check';
import type { CellValue } from '../../../src/core/cell';
import { readPhone } from '../../../src/core/questionnaire/read-phone';

describe('a Vietnamese phone', () => {
  test.each<[CellValue, string]>([
    ['0904189269', '0904189269'],
    ['0904.189.269', '0904189269'],
    ['0904 189 269', '0904189269'],
    ['0904-189-269', '0904189269'],
    ['ĐT: 0904189269', '0904189269'],
    ['０９０４１８９２６９', '0904189269'],
    ['+84904189269', '0904189269'],
    ['84904189269', '0904189269'],
    ['0084904189269', '0904189269'],
    ['+84 (0)904 189 269', '0904189269'],
    ['02253842999', '02253842999'],
    ['0225.3842.999', '02253842999'],
    ['+842253842999', '02253842999'],
  ])('%j is %s', (cell, phone) => {
    expect(readPhone(cell)).toMatchObject({
      kind: 'phone',
      phone,
      zeroRestored: false,
      several: false,
    });
  });

  test.each<[CellValue, string]>([
    [904189269, '0904189269'],
    ['904189269', '0904189269'],
    [2253842999, '02253842999'],
  ])('%j gets back the zero that the Sheet ate: %s', (cell, phone) => {
    expect(readPhone(cell)).toMatchObject({ kind: 'phone', phone, zeroRestored: true });
  });

  test('as it was typed has its zero', () => {
    expect(readPhone(904189269, '0904189269')).toMatchObject({ zeroRestored: false });
  });

  test.each([
    '0904189269 / 0912345678',
    '0904189269; 0912345678',
    '0904189269 hoặc 0912345678',
    '0904189269 - 0912345678',
    '0904189269 0912345678',
    '0904189269\n02253842999',
  ])('%j holds several, the first is kept', (typed) => {
    expect(readPhone(typed)).toMatchObject({ kind: 'phone', phone: '0904189269', several: true });
  });
});

test.each<[CellValue]>([
  ['không có'],
  ['0123456789'],
  ['01234567890'],
  ['0900000000'],
  ['0999999999'],
  ['090418926'],
  ['09041892699'],
  ['0225384299'],
  [523],
  [true],
  [{ dateMs: 0 }],
])('%j is no phone', (cell) => {
  expect(readPhone(cell).kind).toBe('unreadable');
});

test.each(['', ' \u200B '])('%j is blank', (cell) => {
  expect(readPhone(cell)).toEqual({ kind: 'blank' });
});

test('what is read begins with 0 and has 10 or 11 digits, whatever was typed', () => {
  const text = fc.string({ unit: fc.constantFrom(...'0123456789+-./ ;'.split('')), maxLength: 30 });
  fc.assert(
    fc.property(text, (typed) => {
      const reading = readPhone(typed);
      if (reading.kind === 'phone') expect(reading.phone).toMatch(/^0\d{9,10}$/);
    }),
  );
});
