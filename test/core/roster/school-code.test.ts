import type { CellValue } from '../../../src/core/cell';
import {
  classifyMiss,
  matchCode,
  nearestCodes,
  readSchoolCode,
} from '../../../src/core/roster/school-code';

test.each<[CellValue, string]>([
  ['31303405', '31303405'],
  [31303405, '31303405'],
  [' 31303405 ', '31303405'],
  ['31 303 405', '31303405'],
  ["'31303405", '31303405'],
  ['"31303405"', '31303405'],
  ['31-303-405', '31303405'],
  ['31.303.405', '31303405'],
  ['３１３０３４０５', '31303405'],
  ['31\u200B303\u00A0405', '31303405'],
  ['31303405.0', '31303405'],
  ['000.00.12.h24', '000.00.12.H24'],
  ['3.13E+07', '3.13E+07'],
])('%j is read as %s', (cell, code) => {
  expect(readSchoolCode(cell)).toMatchObject({ kind: 'code', code });
});

test('blank is no code', () => {
  expect(readSchoolCode(' \u200B', '  ')).toEqual({ kind: 'blank' });
});

describe('zeros that the Sheet ate', () => {
  const isKnown = (code: string) => code === '01234567';

  test('are looked for when the cell is a number', () => {
    expect(matchCode(readSchoolCode(1234567), isKnown)).toBe('01234567');
  });

  test('are not guessed when the typed text is at hand', () => {
    expect(matchCode(readSchoolCode(1234567, '1234567'), isKnown)).toBeUndefined();
    expect(matchCode(readSchoolCode(1234567, '01234567'), isKnown)).toBe('01234567');
  });

  test('that the roster has lost are not missed', () => {
    const isNumber = (code: string) => code === '1234567';
    expect(matchCode(readSchoolCode('01234567'), isNumber)).toBe('1234567');
    expect(matchCode(readSchoolCode('0001234567'), isNumber)).toBeUndefined();
    expect(matchCode(readSchoolCode('01234567'), (code) => code.endsWith('1234567'))).toBe(
      '01234567',
    );
  });

  test('do not matter to a blank or an unknown code', () => {
    expect(matchCode(readSchoolCode(''), () => true)).toBeUndefined();
    expect(matchCode(readSchoolCode(99), isKnown)).toBeUndefined();
  });
});

test.each([
  ['3.13E+07', 'scientific'],
  ['000.00.12.H24', 'agencyCode'],
  ['G12.34.H23', 'agencyCode'],
  ['Trường THPT Ngô Quyền', 'name'],
  ['013', 'examCode'],
  ['03013', 'examCode'],
  ['21005', 'examCode'],
  ['1054321', 'budgetCode'],
  ['0200123456', 'taxCode'],
  ['0200123456-001', 'taxCode'],
  ['31303999', 'unknown'],
  ['30288401', 'unknown'],
  ['3110507001', 'unknown'],
])('%s that is not on the roster looks like %s', (typed, miss) => {
  const reading = readSchoolCode(typed);
  expect(reading.kind === 'code' && classifyMiss(reading.code)).toBe(miss);
});

describe('nearest codes', () => {
  const roster = ['31303407', '31303405', '31303406', '31315812', '31303504'];

  test('come nearest first, then in order, no more than asked', () => {
    expect(nearestCodes('31303404', roster, 3)).toEqual(['31303405', '31303406', '31303407']);
    expect(nearestCodes('31315821', roster, 3)).toEqual(['31315812']);
  });

  test('are none for a code that is far from all', () => {
    expect(nearestCodes('THPT Ngô Quyền', roster, 3)).toEqual([]);
    expect(nearestCodes('', roster, 3)).toEqual([]);
  });

  test('name a code once', () => {
    expect(nearestCodes('3130340', ['31303405', '31303405'], 3)).toEqual(['31303405']);
  });
});
