import * as fc from 'fast-check';
import {
  addDays,
  type Day,
  dayOf,
  daysBetween,
  endOfDay,
  formatDay,
  formatDeadline,
  formatInstant,
  formatOfficialDay,
  formatOfficialDeadline,
  formatOfficialInstant,
  isWorkingDay,
  makeDay,
  startOfDay,
} from '../../src/core/calendar';

const day = (text: string) => text as Day;
/** The deadline of the letter: 27/3/2026 00:00 in Hải Phòng. */
const DEADLINE = Date.UTC(2026, 2, 26, 17);

test('a day in Hải Phòng begins at 17:00 UTC of the day before', () => {
  expect(dayOf(DEADLINE - 1)).toBe('2026-03-26');
  expect(dayOf(DEADLINE)).toBe('2026-03-27');
  expect(startOfDay(day('2026-03-27'))).toBe(DEADLINE);
  expect(endOfDay(day('2026-03-26'))).toBe(DEADLINE);
});

test('days agree with the calendar of the machine, leap years included', () => {
  fc.assert(
    fc.property(fc.integer({ min: -60_000, max: 300_000 }), (number) => {
      const ms = number * 86_400_000;
      const iso = new Date(ms).toISOString().slice(0, 10);
      expect(dayOf(ms)).toBe(iso);
      expect(startOfDay(day(iso))).toBe(ms - 7 * 3_600_000);
      const isWeekend = [0, 6].includes(new Date(ms).getUTCDay());
      expect(isWorkingDay(day(iso), new Set(), new Set())).toBe(!isWeekend);
    }),
  );
});

test.each([
  ['2026-03-26', 1, '2026-03-27'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-27', -365, '2025-03-27'],
])('%s and %d days is %s', (from, days, to) => {
  expect(addDays(day(from), days)).toBe(to);
  expect(daysBetween(day(from), day(to))).toBe(days);
});

test.each([
  ['2026-03-27', true, 'a Friday'],
  ['2026-03-28', false, 'a Saturday'],
  ['2026-03-29', false, 'a Sunday'],
  ['2026-04-27', false, 'the Monday off for Giỗ Tổ'],
  ['2026-08-22', true, 'a Saturday made a working day'],
])('%s: working day %s, %s', (text, working) => {
  const holidays = new Set([day('2026-04-27')]);
  expect(isWorkingDay(day(text), holidays, new Set([day('2026-08-22')]))).toBe(working);
});

test.each([
  [2026, 3, 27, '2026-03-27'],
  [2024, 2, 29, '2024-02-29'],
  [2026, 2, 29, undefined],
  [2026, 4, 31, undefined],
  [2026, 13, 1, undefined],
  [2026, 0, 1, undefined],
  [26, 3, 27, undefined],
])('year %d, month %d, date %d is %s', (year, month, date, expected) => {
  expect(makeDay(year, month, date)).toBe(expected);
});

test('days and instants are printed as people write them', () => {
  expect(formatDay(day('2026-03-06'))).toBe('6/3/2026');
  expect(formatInstant(Date.UTC(2026, 2, 25, 9, 5, 59))).toBe('16 giờ 05 ngày 25/3/2026');
});

test('a deadline at midnight says which day is the last one', () => {
  expect(formatDeadline(DEADLINE)).toBe('trước 00 giờ 00 ngày 27/3/2026 (hết ngày 26/3/2026)');
  expect(formatDeadline(DEADLINE + 17 * 3_600_000)).toBe('trước 17 giờ 00 ngày 27/3/2026');
});

test('official documents write days below ten and the first two months with a zero', () => {
  expect(formatOfficialDay(day('2026-04-06'))).toBe('06/4/2026');
  expect(formatOfficialDay(day('2026-02-25'))).toBe('25/02/2026');
  expect(formatOfficialDay(day('2026-12-10'))).toBe('10/12/2026');
  const april = startOfDay(day('2026-04-07'));
  expect(formatOfficialInstant(april + 8 * 3_600_000)).toBe('08 giờ 00 ngày 07/4/2026');
  expect(formatOfficialDeadline(april)).toBe('trước 00 giờ 00 ngày 07/4/2026 (hết ngày 06/4/2026)');
});
