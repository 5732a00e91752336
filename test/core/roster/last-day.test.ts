import { dueAt, lastDayOnTime } from '../../../src/core/roster/last-day';
import { at, school, settings } from '../../builders/build';

const DEADLINE = at('2026-03-27 00:00:00');

test.each<[string, number | null, number]>([
  ['no extension', null, DEADLINE],
  ['a longer one', at('2026-03-31 00:00:00'), at('2026-03-31 00:00:00')],
  ['a shorter one', at('2026-03-20 00:00:00'), DEADLINE],
])('with %s the later end holds', (_name, extendedTo, expected) => {
  expect(dueAt(school({ extendedTo }), settings())).toBe(expected);
});

test('a report of nobody is due at the deadline', () => {
  expect(dueAt(null, settings())).toBe(DEADLINE);
});

test.each([
  ['2026-03-27 00:00:00', '2026-03-26'],
  ['2026-03-27 00:00:01', '2026-03-27'],
  ['2026-03-28 17:00:00', '2026-03-28'],
])('the last day before %s is %s', (end, day) => {
  expect(lastDayOnTime(at(end))).toBe(day);
});
