import { timeLeft } from '../../src/core/time-left';
import { at } from '../builders/build';

const DEADLINE = at('2026-03-27 00:00:00');

test.each([
  ['2026-03-21 20:30:00', { passed: false, days: 5, hours: 3, minutes: 30 }],
  ['2026-03-26 23:59:59', { passed: false, days: 0, hours: 0, minutes: 0 }],
  ['2026-03-27 00:00:00', { passed: true, days: 0, hours: 0, minutes: 0 }],
  ['2026-03-29 05:10:00', { passed: true, days: 2, hours: 5, minutes: 10 }],
])('at %s', (now, expected) => {
  expect(timeLeft(at(now), DEADLINE)).toEqual(expected);
});
