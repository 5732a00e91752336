import * as fc from 'fast-check';
import type { CellValue } from '../../../src/core/cell';
import type { CountReading } from '../../../src/core/questionnaire/count-reading';
import { readCount } from '../../../src/core/questionnaire/read-count';
import { runs } from '../../tools/depth';

/** Hiding the typed text, a reading in one line: "1234 cleaned", "?sum 550", "?ratio", "blank". */
function brief(reading: CountReading): string {
  if (reading.kind === 'blank') return 'blank';
  if (reading.kind === 'number') return `${reading.value} ${reading.precision}`;
  return `?${reading.why}${reading.guess === undefined ? '' : ` ${reading.guess}`}`;
}

/** 1/2/2026 00:00 in Hải Phòng. */
const FIRST_OF_FEBRUARY = { dateMs: Date.UTC(2026, 0, 31, 17) };

describe('the table of numbers as schools type them', () => {
  test.each([
    // digits, trimming, trailing punctuation
    ['523', '523 plain'],
    [' 523 ', '523 plain'],
    ['523.', '523 cleaned'],
    ['523,', '523 cleaned'],
    ['0', '0 plain'],
    ['0523', '523 plain'],
    // full width, odd spaces
    ['１２３', '123 cleaned'],
    ['1\u00A0234', '1234 cleaned'],
    ['1\u202F234', '1234 cleaned'],
    ['1 234', '1234 cleaned'],
    // thousands
    ['1.234', '1234 cleaned'],
    ['1,234', '1234 cleaned'],
    ['1.234.567', '1234567 cleaned'],
    ['10.500', '10500 cleaned'],
    // floats of a spreadsheet
    ['523.0', '523 cleaned'],
    ['5.23E+02', '523 cleaned'],
    ['5,23E+02', '523 cleaned'],
    // one number and words
    ['523 học sinh', '523 interpreted'],
    ['523 em', '523 interpreted'],
    ['523hs', '523 interpreted'],
    ['Tổng: 523', '523 interpreted'],
    ['Tổng số: 1.523 học sinh.', '1523 interpreted'],
    ['35 cán bộ, giáo viên', '35 interpreted'],
    ['toàn trường có 523 em', '523 interpreted'],
    ['tất cả 523 em', '523 interpreted'],
    ['0 (không)', '0 interpreted'],
    ['1 234 học sinh', '1234 interpreted'],
    ['35 đồng chí', '35 interpreted'],
    ['0 (không có học sinh nào)', '0 interpreted'],
    ['15 (mười lăm)', '15 interpreted'],
    // look-alikes
    ['o', '?lookalike 0'],
    ['O', '?lookalike 0'],
    ['l2', '?lookalike 12'],
    ['I0', '?lookalike 10'],
    // none
    ['không', '0 interpreted'],
    ['Không', '0 interpreted'],
    ['ko', '0 interpreted'],
    ['k', '0 interpreted'],
    ['không có', '0 interpreted'],
    ['0 em', '0 interpreted'],
    ['không có học sinh nào', '0 interpreted'],
    ['không có giáo viên nào.', '0 interpreted'],
    ['-', '0 interpreted'],
    ['/', '0 interpreted'],
    ['x', '?not-an-answer'],
    ['?', '?not-an-answer'],
    ['Không có học sinh nước ngoài', '0 interpreted'],
    ['không đồng bộ', '?not-an-answer'],
    ['không có chữ ký số', '?not-an-answer'],
    ['không biết', '?not-an-answer'],
    // number words
    ['hai', '?words 2'],
    ['mười lăm', '?words 15'],
    ['hai trăm năm mươi em', '?words 250'],
    // several numbers
    ['TH: 250; THCS: 300', '?sum 550'],
    ['250+300', '?sum 550'],
    ['250/300', '?sum'],
    ['cấp 1: 250, cấp 2: 300', '?sum 550'],
    ['250 em, 3 em', '?sum'],
    // not exact
    ['khoảng 500', '?approximate 500'],
    ['~500', '?approximate 500'],
    ['500+', '?approximate 500'],
    ['>500', '?approximate 500'],
    ['hơn 500 em', '?approximate 500'],
    ['500-520', '?range'],
    ['từ 500 đến 520', '?range'],
    // rates and claims
    ['100%', '?ratio'],
    ['95,5%', '?ratio'],
    ['đủ', '?ratio'],
    ['tất cả', '?ratio'],
    ['đã đồng bộ hết', '?ratio'],
    ['100 phần trăm', '?ratio'],
    ['như trên', '?not-an-answer'],
    // below zero, parts of pupils
    ['-5', '?negative 5'],
    ['12,5', '?fraction'],
    ['1.23', '?fraction'],
    ['12.34.5', '?fraction'],
    // dates
    ['1-2', '?range'],
    ['01/02/2026', '?date'],
    // the rest
    ['5 lớp 1A', '?sum'],
    ['523 nữ', '?other 523'],
    ['1 nghìn', '?other'],
    ['12 34', '?other'],
    ['https://a.vn/12', '?other'],
    ['.5', '?fraction'],
    ['', 'blank'],
    ['  \u200B\u00A0', 'blank'],
  ])('%j is read as %s', (typed, expected) => {
    expect(brief(readCount(typed))).toBe(expected);
    expect(brief(readCount('', typed))).toBe(expected);
  });

  test.each<[CellValue, string | undefined, string]>([
    [523, undefined, '523 plain'],
    [0, undefined, '0 plain'],
    [-0, undefined, '0 plain'],
    [1234, '1.234', '1234 cleaned'],
    [1.234, '1.234', '1234 cleaned'],
    [1.234, undefined, '1234 interpreted'],
    [9.999, undefined, '9999 interpreted'],
    [10.001, undefined, '?fraction 10001'],
    [1.23, undefined, '?fraction'],
    [1.2345, undefined, '?fraction'],
    [12.5, undefined, '?fraction'],
    [-5, undefined, '?negative 5'],
    [Number.NaN, undefined, '?other'],
    [1, '100%', '?ratio'],
    [FIRST_OF_FEBRUARY, '1-2', '?date'],
    [FIRST_OF_FEBRUARY, undefined, '?date'],
    [true, undefined, '?not-an-answer'],
  ])('the cell %j typed as %j is read as %s', (cell, raw, expected) => {
    expect(brief(readCount(cell, raw))).toBe(expected);
  });

  test('a letter to the office is no number', () => {
    expect(brief(readCount(`5 ${'em '.repeat(20_000)}`))).toBe('?other');
  });

  test('quotes what was typed, not what the Sheet made of it', () => {
    expect(readCount(1234, '1.234')).toMatchObject({ typed: '1.234' });
    expect(readCount(FIRST_OF_FEBRUARY)).toMatchObject({ typed: '1/2/2026' });
  });
});

describe('whatever is typed', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,-+/% oOlIkhôngTHCS:;~'.split('')) }),
  );
  const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
    anyText,
    fc.double(),
    fc.boolean(),
    fc.record({ dateMs: fc.double() }),
  );

  test('nothing throws, and a number is always a whole one of 0 or more', () => {
    fc.assert(
      fc.property(anyCell, fc.option(anyText, { nil: undefined }), (cell, raw) => {
        const reading = readCount(cell, raw);
        if (reading.kind === 'number') {
          expect(Number.isSafeInteger(reading.value) && reading.value >= 0).toBe(true);
        }
      }),
      runs(2_000),
    );
  });

  test('blank is never 0', () => {
    const blank = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\u00A0', '\u200B', '\uFEFF'),
    });
    fc.assert(fc.property(blank, (text) => expect(readCount(text)).toEqual({ kind: 'blank' })));
  });

  test('a plain whole number reads as itself, as text and as a cell', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (value) => {
        expect(readCount(String(value))).toMatchObject({ value, precision: 'plain' });
        expect(readCount(value)).toMatchObject({ value, precision: 'plain' });
      }),
    );
  });

  test('NFC and NFD read the same', () => {
    const words = fc.constantFrom(
      'không',
      'học sinh',
      'khoảng',
      'đủ',
      'mười',
      'lăm',
      'tổng số',
      '7',
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (parts) => {
        const text = parts.join(' ');
        expect(readCount(text.normalize('NFD'))).toEqual(readCount(text.normalize('NFC')));
      }),
    );
  });
});
