import { DECISION_COLUMNS } from '../../../src/app/tabs/columns';
import { readDecisions } from '../../../src/app/tabs/decisions-table';
import type { CellValue } from '../../../src/core/cell';
import { at, version } from '../../builders/build';

const HEADER = DECISION_COLUMNS.map(({ title }) => title);
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
    [
      'a report on paper without a day',
      typed('Báo cáo bằng văn bản', { 6: '31303501', 7: 'STT 6: 3' }),
    ],
    ['an extension that is no date', typed('Gia hạn', { 6: '31303501', 7: 'sau Tết' })],
    ['a confirmed sender without an address', typed('Đúng là đầu mối', { 4: 4 })],
    ['nothing to take back', typed('Rút lại')],
  ])('%s has no effect and is named', (_, line) => {
    const { decisions, problems } = read(line);
    expect(decisions).toEqual([]);
    expect(problems).toHaveLength(1);
  });
});

test('a confirmed sender needs neither report nor school, only the address', () => {
  const { decisions } = read(typed('Đúng là đầu mối', { 7: 'cum@haiphong.edu.vn' }));
  expect(decisions).toMatchObject([{ kind: 'confirmSender', value: 'cum@haiphong.edu.vn' }]);
});

describe('the numbers of decisions', () => {
  const numbered = (id: CellValue, line: CellValue[]) => [id, ...line.slice(1)];
  const ids = (grid: readonly (readonly CellValue[])[]) => grid.slice(1).map(([id]) => id);

  test('a line typed without one between others takes none that another line has', () => {
    const { grid, decisions } = read(
      numbered(1, typed('Miễn', { 6: '31303501' })),
      typed('Không nhắc', { 6: '31303501' }),
      numbered(2, typed('Miễn', { 6: '31304402' })),
    );
    expect(ids(grid)).toEqual([1, 3, 2]);
    expect(decisions.map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  test('a copied line gets one of its own and is named, and an undo reaches the first alone', () => {
    const { grid, decisions, problems, last } = read(
      numbered(1, typed('Miễn', { 6: '31303501' })),
      numbered(1, typed('Miễn', { 6: '31304402' })),
      typed('Rút lại', { 9: 1 }),
    );
    expect(ids(grid)).toEqual([1, 2, 3]);
    expect(last).toBe(3);
    expect(problems).toHaveLength(1);
    expect(decisions.map(({ id, undone }) => [id, undone])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  test('who took a decision back, when and why is kept', () => {
    const undo = typed('Rút lại', { 8: 'nhầm trường', 9: 1 });
    undo[2] = 'canbo@haiphong.edu.vn';
    const { undos } = read(typed('Miễn', { 6: '31303501' }), undo);
    expect(undos).toEqual([
      { id: 2, target: 1, who: 'canbo@haiphong.edu.vn', at: NOW, reason: 'nhầm trường' },
    ]);
  });
});

test('a report on paper is read back from its line', () => {
  const value = 'Ngày nhận: 25/3/2026; Số văn bản: 12/BC; STT 6: 300';
  const { decisions } = read(typed('Báo cáo bằng văn bản', { 6: '31303501', 7: value }));
  expect(decisions[0]).toMatchObject({
    kind: 'paper',
    value: { receivedAt: at('2026-03-25 00:00:00'), figures: { students: 300, staff: null } },
  });
});

describe('the columns of the decisions tab', () => {
  const line = typed('Miễn', { 6: '31303501', 8: 'Sửa chữa' });
  const moved = (cells: readonly CellValue[]) => ['ghi chú', ...[...cells].reverse()];

  test('are found by their titles, wherever staff have moved them', () => {
    const tab = [moved(HEADER), moved(line)];
    const { decisions, grid } = readDecisions(tab, VERSIONS, NOW);
    expect(decisions).toMatchObject([{ id: 1, kind: 'exempt', schoolId: '31303501' }]);
    expect(grid[1]?.[0]).toBe('ghi chú');
    expect(grid[1]?.[10]).toBe(1);
    expect(readDecisions(grid, VERSIONS, NOW).grid).toEqual(grid);
  });

  test.each([
    ['missing', HEADER.map((title) => (title === 'Mã trường' ? '' : title))],
    ['doubled', HEADER.map((title) => (title === 'Lần' ? 'Mã trường' : title))],
  ])('one that is %s: nothing is read and nothing is written', (_, header) => {
    const tab = [header, line];
    const read = readDecisions(tab, VERSIONS, NOW);
    expect(read.missing).toContain('Mã trường');
    expect(read.decisions).toEqual([]);
    expect(read.grid).toBe(tab);
  });
});
