import { readDecisions } from '../../src/app/decisions-table';
import type { CellValue } from '../../src/core/cell';
import { at, version } from '../build';

const HEADER = Array.from({ length: 10 }, () => 'tiêu đề');
const NOW = at('2026-03-25 10:00:00');
const VERSIONS = [version({ report: 4, version: 1 }), version({ report: 4, version: 2 })];

/** A line as a person types it: kind, report, school, value, reason. */
function typed(
  kind: string,
  rest: Partial<Record<4 | 6 | 7 | 8 | 9, CellValue>> = {},
): CellValue[] {
  return HEADER.map((_, i) => (i === 3 ? kind : (rest[i as 4] ?? '')));
}

const read = (...lines: CellValue[][]) => readDecisions([HEADER, ...lines], VERSIONS, NOW);

describe('the decisions tab', () => {
  test('what a person leaves blank is filled in: number, time, the version looked at', () => {
    const { decisions, grid, problems } = read(typed('chấp nhận', { 4: 4, 8: 'đã xác minh' }));
    expect(problems).toEqual([]);
    expect(decisions).toMatchObject([
      {
        id: 1,
        kind: 'accept',
        report: 4,
        version: 2,
        reason: 'đã xác minh',
        at: NOW,
        undone: false,
      },
    ]);
    expect(readDecisions(grid, VERSIONS, NOW + 60_000).grid).toEqual(grid);
  });

  test('an extension without a time is through the end of that day', () => {
    const { decisions } = read(typed('Gia hạn', { 6: '31303501', 7: '31/03/2026' }));
    expect(decisions[0]?.value).toBe(at('2026-04-01 00:00:00'));
  });

  test('a line takes an earlier one back and is no decision itself', () => {
    const { decisions } = read(typed('Miễn', { 6: '31303501' }), typed('Rút lại', { 9: 1 }));
    expect(decisions.map(({ id, undone }) => [id, undone])).toEqual([[1, true]]);
  });

  test.each([
    ['an unknown kind', typed('Đồng ý', { 4: 4 })],
    ['no report', typed('Trả lại')],
    ['no school', typed('Miễn')],
    ['an extension that is no date', typed('Gia hạn', { 6: '31303501', 7: 'sau Tết' })],
    ['nothing to take back', typed('Rút lại')],
  ])('%s has no effect and is named', (_, line) => {
    const { decisions, problems } = read(line);
    expect(decisions).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});
