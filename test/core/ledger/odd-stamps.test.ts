import { oddStamps } from '../../../src/core/ledger/odd-stamps';
import { at } from '../../builders/build';

const NOW = at('2026-03-20 09:00:00');
const ROUND = at('2026-03-01 00:00:00');

const rowsOf = (...times: readonly (string | null)[]) =>
  times.map((time, index) => ({
    row: index + 2,
    sentAt: time === null ? null : at(`${time} 08:00:00`),
    sender: '',
    cells: {},
  }));

test.each<[string, readonly (string | null)[], readonly number[], readonly number[]]>([
  ['no row', [], [], []],
  ['rows in order', ['2026-03-10', '2026-03-20'], [], []],
  ['an earlier round above this one', ['2025-10-10', '2025-10-11', '2026-03-10'], [], []],
  ['a tab sorted the other way round', ['2026-03-10', '2026-03-09', '2025-10-11'], [], []],
  ['tomorrow', ['2026-03-10', '2026-03-21'], [3], []],
  ['the year 2206', ['2206-03-10', '2026-03-10'], [2], []],
  [
    'the year before, among rows of this round',
    ['2026-03-10', '2025-03-12', '2026-03-13'],
    [],
    [3],
  ],
  ['1926', ['1926-03-10', '2026-03-10'], [], [2]],
  ['1926 alone', ['1926-03-10'], [], [2]],
  ['no time at all', ['2026-03-10', null], [], []],
])('time stamps that somebody must have changed: %s', (_, times, future, past) => {
  expect(oddStamps(rowsOf(...times), { now: NOW, roundStart: ROUND })).toEqual({ future, past });
});

test('a clock that is a little ahead is no sign of anything', () => {
  const rows = [{ row: 2, sentAt: NOW + 600_000, sender: '', cells: {} }];
  expect(oddStamps(rows, { now: NOW, roundStart: ROUND }).future).toEqual([]);
});
