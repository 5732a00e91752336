import type { CellValue } from '../../src/core/cell';
import { parseTypedDay, parseTypedInstant } from '../../src/core/typed-instant';

/** An instant of Hải Phòng's clock in March 2026. */
const at = (date: number, hour = 0, minute = 0, second = 0) =>
  Date.UTC(2026, 2, date, hour - 7, minute, second);

describe('a date typed without a time means through the end of that day', () => {
  test.each<[CellValue]>([
    ['26/03/2026'],
    ['26/3/2026'],
    [' 26-3-2026 '],
    ['26.3.2026'],
    ['ngày 26/3/2026'],
    ['2026-03-26'],
    [{ dateMs: at(26) }],
  ])('%j', (cell) => {
    expect(parseTypedInstant(cell)).toEqual({ instantMs: at(27), wholeDay: true });
    expect(parseTypedDay(cell)).toBe('2026-03-26');
  });
});

describe('with a time it is that instant', () => {
  test.each<[CellValue, number]>([
    ['26/3/2026 16:30', at(26, 16, 30)],
    ['26/03/2026 16:30:05', at(26, 16, 30, 5)],
    ['26/3/2026 00:00', at(26)],
    ['26/3/2026 24:00', at(27)],
    ['26/3/2026, 16h30', at(26, 16, 30)],
    ['26/3/2026 16h', at(26, 16)],
    ['16h30 26/3/2026', at(26, 16, 30)],
    ['16 giờ 30 ngày 26/3/2026', at(26, 16, 30)],
    ['16 giờ 30 phút ngày 26/3/2026'.normalize('NFD'), at(26, 16, 30)],
    ['2026-03-26 16:30', at(26, 16, 30)],
    ['2026-03-26T16:30:00+07:00', at(26, 16, 30)],
    ['2026-03-26T16:30', at(26, 16, 30)],
    ['2026-03-26T09:30:00.000Z', at(26, 16, 30)],
    ['2026-03-26T04:30:00-05:00', at(26, 16, 30)],
    [{ dateMs: at(26, 16, 30) }, at(26, 16, 30)],
  ])('%j', (cell, instantMs) => {
    expect(parseTypedInstant(cell)).toEqual({ instantMs, wholeDay: false });
  });

  test('its day is the day on which it falls', () => {
    expect(parseTypedDay('26/3/2026 16:30')).toBe('2026-03-26');
    expect(parseTypedDay({ dateMs: at(26, 0, 0, 1) })).toBe('2026-03-26');
  });
});

test.each<[CellValue]>([
  [''],
  ['hết tháng 3'],
  ['26/3'],
  ['26/3/26'],
  ['30/2/2026'],
  ['26/3-2026'],
  ['3/26/2026'],
  ['26/3/2026 25:00'],
  ['26/3/2026 16:60'],
  [46107],
  [true],
  [{ dateMs: Number.NaN }],
])('%j is no date', (cell) => {
  expect(parseTypedInstant(cell)).toBeUndefined();
  expect(parseTypedDay(cell)).toBeUndefined();
});
