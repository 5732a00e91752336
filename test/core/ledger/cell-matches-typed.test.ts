import * as fc from 'fast-check';
import type { CellValue } from '../../../src/core/cell';
import { cellShows } from '../../../src/core/ledger/cell-matches-typed';

/** A cell with midnight of that day in Hải Phòng. */
const date = (year: number, month: number, day: number) => ({
  dateMs: Date.UTC(year, month - 1, day, -7),
});

test.each<[string, CellValue]>([
  ['523', 523],
  ['0904189269', 904189269],
  ['012345', 12345],
  ['1.234', 1234],
  ['1.234', 1.234],
  ['1,234', 1234],
  ['1,5', 1.5],
  ['1.234.567', 1234567],
  ['22 34', 2234],
  ['100%', 1],
  ['95,5%', 0.955],
  ['5.23E+02', 523],
  ['-5', -5],
  ['+84904189269', 84904189269],
  ['0904189269', '0904189269'],
  [' THPT Ngô Quyền ', 'THPT Ngô Quyền'],
  ['THPT Ngô Quyền'.normalize('NFD'), 'THPT Ngô Quyền'],
  ["'523", '523'],
  ['', ''],
  ['  ', ''],
  ['1-2', date(2026, 2, 1)],
  ['1-2', date(2026, 1, 2)],
  ['12/3', date(2026, 3, 12)],
  ['12/3/2026', date(2026, 12, 3)],
  ['1/2/26', date(2026, 2, 1)],
  ['true', true],
])('typed %j shows as %j', (raw, cell) => {
  expect(cellShows(raw, cell)).toBe(true);
});

test.each<[string, CellValue]>([
  ['523', 532],
  ['523', '532'],
  ['523', ''],
  ['', 523],
  ['', 0],
  ['', '523'],
  ['523 em', 523],
  ['không', 0],
  ['1.234', 12.34],
  ['THPT Ngô Quyền', 'THPT Trần Phú'],
  ['1-2', date(2026, 3, 1)],
  ['2', date(2026, 2, 1)],
  ['523', date(2026, 2, 1)],
  ['1-2', { dateMs: Number.NaN }],
  ['false', true],
])('a cell that was typed %j and holds %j was changed', (raw, cell) => {
  expect(cellShows(raw, cell)).toBe(false);
});

test('a long answer stands for its kept beginning', () => {
  expect(cellShows('a'.repeat(60_000), 'a'.repeat(1000))).toBe(true);
  expect(cellShows('a'.repeat(60_000), 'a'.repeat(900))).toBe(false);
});

test('a whole number typed as digits always shows as itself', () => {
  fc.assert(
    fc.property(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 3 }), (value, zeros) => {
      expect(cellShows('0'.repeat(zeros) + value, value)).toBe(true);
      expect(cellShows(String(value), value + 1)).toBe(false);
    }),
  );
});
