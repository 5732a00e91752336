import { countList } from '../../../src/core/counting/count-list';
import type { ListCounted, ListOutcome } from '../../../src/core/counting/outcome';
import type { ListCell, ListFile, ListSheet } from '../../../src/core/lists/cells';
import {
  HEADING,
  listFile,
  listRows,
  listSheet,
  pupilRow,
  pupilRows,
  TITLES,
} from '../../builders/list-sheet';

function counted(outcome: ListOutcome): ListCounted {
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.why}`);
  return outcome;
}

const countOf = (...sheets: readonly ListSheet[]) => counted(countList([listFile(...sheets)]));
const rowsOf = (...rows: readonly (readonly ListCell[])[]) => listSheet({ rows });

test('a list as the template has it', () => {
  expect(countList([listFile()])).toEqual({
    kind: 'counted',
    pupils: 3,
    trace: {
      fileKinds: ['xlsx'],
      visibleSheets: 1,
      hiddenSheets: 0,
      sheets: [
        {
          file: 1,
          sheet: 1,
          headerRow: 5,
          pupils: 3,
          firstRow: 6,
          lastRow: 8,
          skipped: { footer: 5 },
          examples: { footer: [9, 10, 11] },
          afterFooter: 0,
          sequenceBreaks: 0,
          onHiddenRows: 0,
        },
      ],
    },
    repeated: [],
    repeatedGroups: 0,
    sensitive: [],
    identity: { blank: 0, lostZero: 0, malformed: 0, otherBirthYear: 0, otherSex: 0 },
    grades: { '6': 3 },
  });
});

test('the blank template is 0 pupils, counted', () => {
  const outcome = countOf(rowsOf(...TITLES, HEADING));
  expect(outcome.pupils).toBe(0);
  expect(outcome.trace.sheets).toMatchObject([{ headerRow: 5, firstRow: null, lastRow: null }]);
});

describe('sheets', () => {
  test('that are visible and have a heading are summed up', () => {
    const outcome = countOf(
      listSheet(),
      rowsOf(HEADING, pupilRow(7), pupilRow(8)),
      listSheet({ hidden: true }),
      rowsOf(['Danh mục lý do'], ['Chưa có số ĐDCN']),
    );
    expect(outcome.pupils).toBe(5);
    expect(outcome.trace).toMatchObject({ visibleSheets: 3, hiddenSheets: 1 });
    expect(outcome.trace.sheets.map(({ sheet, pupils }) => [sheet, pupils])).toEqual([
      [1, 3],
      [2, 2],
    ]);
  });

  test('are numbered as people see them, without the hidden ones', () => {
    const { trace } = countOf(listSheet({ hidden: true }), listSheet({ rows: [] }), listSheet());
    expect(trace.sheets.map(({ sheet }) => sheet)).toEqual([2]);
  });

  test('beyond the fortieth are counted but not traced', () => {
    const sheets = Array.from({ length: 45 }, (_, nth) => rowsOf(HEADING, pupilRow(nth + 1)));
    const outcome = countOf(...sheets);
    expect(outcome.pupils).toBe(45);
    expect(outcome.trace.sheets).toHaveLength(40);
  });

  test('of several files are summed up', () => {
    const second = listFile(rowsOf(HEADING, pupilRow(9)));
    const outcome = counted(countList([listFile(), { ...second, fileKind: 'xls' }]));
    expect(outcome.pupils).toBe(4);
    expect(outcome.trace.fileKinds).toEqual(['xlsx', 'xls']);
    expect(outcome.trace.sheets.map(({ file, sheet }) => [file, sheet])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });
});

describe('what is never 0 pupils', () => {
  test.each<[string, readonly ListFile[], { why: string; file: number }]>([
    ['no heading', [listFile(rowsOf(...TITLES, ...pupilRows(3)))], { why: 'noHeader', file: 0 }],
    [
      'a heading without a column that tells pupils',
      [listFile(rowsOf(['Họ và tên', 'Ghi chú'], ['Nguyễn Thị Hoa', 'x']))],
      { why: 'noHeader', file: 0 },
    ],
    [
      'a heading on line 41',
      [listFile(rowsOf(...Array.from({ length: 40 }, () => ['x']), HEADING, ...pupilRows(3)))],
      { why: 'noHeader', file: 0 },
    ],
    [
      'a list on a hidden sheet only',
      [listFile(listSheet({ hidden: true }), listSheet({ rows: [] }))],
      { why: 'noHeader', file: 0 },
    ],
    [
      'nothing at all',
      [listFile(listSheet({ rows: [[], [null, ' ']] }))],
      { why: 'empty', file: 0 },
    ],
    ['a list that was cut', [listFile(listSheet({ cut: true }))], { why: 'cut', file: 0 }],
    [
      'a sheet that was cut beside a whole one',
      [listFile(listSheet(), rowsOf(['x']), listSheet({ rows: [['x']], cut: true }))],
      { why: 'cut', file: 0 },
    ],
    [
      'an old font',
      [listFile(rowsOf(['STT', 'Hä vµ tªn', 'Ngµy sinh'], [1, 'NguyÔn V¨n A', 44096]))],
      { why: 'oldFont', file: 0 },
    ],
    [
      'lost letters',
      [listFile(rowsOf(['STT', 'H? và tên', 'L?p'], [1, 'Nguy?n Van A', '6A']))],
      { why: 'lostLetters', file: 0 },
    ],
    [
      'an old font on the second sheet',
      [listFile(listSheet(), rowsOf(['TT', 'Hä vµ tªn', 'Líp'], [1, 'x', '6A']))],
      { why: 'oldFont', file: 0 },
    ],
    [
      'a second file without a heading',
      [listFile(), listFile(rowsOf(['Kính gửi Sở']))],
      { why: 'noHeader', file: 2 },
    ],
  ])('%s', (_, files, refusal) => {
    expect(countList(files)).toEqual({ kind: 'refused', ...refusal });
  });

  test('but a hidden sheet that was cut is no matter', () => {
    expect(countOf(listSheet(), listSheet({ hidden: true, cut: true })).pupils).toBe(3);
  });
});

describe('a pupil that stands more than once', () => {
  test('with all cells alike but the number counts once', () => {
    const again = pupilRow(2, { 0: 4 });
    const outcome = countOf(listSheet({ rows: listRows({ pupils: [...pupilRows(3), again] }) }));
    expect(outcome.pupils).toBe(3);
    expect(outcome.trace.sheets).toMatchObject([{ skipped: { identical: 1, footer: 5 } }]);
    expect(outcome).toMatchObject({ repeated: [{ rows: [7, 9] }], repeatedGroups: 1 });
  });

  test('counts once on two sheets and in two files', () => {
    expect(countOf(listSheet(), listSheet()).pupils).toBe(3);
    expect(counted(countList([listFile(), listFile()])).pupils).toBe(3);
  });

  test('with the columns in another order counts once', () => {
    const turned = [HEADING, ...pupilRows(3)].map((row) => [...row].reverse());
    expect(countOf(listSheet(), rowsOf(...turned)).pupils).toBe(3);
  });

  test.each<[string, Readonly<Record<number, ListCell>>]>([
    ['the pupil code', { 6: null, 2: 'Lê Thị Khác' }],
    ['the identity number', { 1: null, 2: 'Lê Thị Khác' }],
    ['the pupil code as a number', { 1: 3_000_000_002, 6: null }],
    ['the identity number as a number', { 1: null, 6: 31_314_000_002 }],
  ])('by %s counts each time and is said', (_, changes) => {
    const pupils = [...pupilRows(3), pupilRow(2, { 0: 4, ...changes })];
    const outcome = countOf(listSheet({ rows: listRows({ pupils }) }));
    expect(outcome).toMatchObject({
      pupils: 4,
      repeated: [{ file: 1, sheet: 1, rows: [7, 9] }],
      repeatedGroups: 1,
    });
  });

  test('on two sheets makes two entries of one group', () => {
    const other = rowsOf(HEADING, pupilRow(2, { 9: 'chuyển đến' }));
    expect(countOf(listSheet(), other).repeated).toEqual([
      { file: 1, sheet: 1, rows: [7], group: 1 },
      { file: 1, sheet: 2, rows: [2], group: 1 },
    ]);
  });

  test('is listed for twenty pupils at most, and counted for all', () => {
    const pupils = [...pupilRows(30), ...pupilRows(30)];
    const { repeated, repeatedGroups } = countOf(listSheet({ rows: listRows({ pupils }) }));
    expect([repeated.length, repeatedGroups]).toEqual([20, 30]);
  });

  test('is not meant by words, dashes and zeros where a code is wanted', () => {
    const pupils = [1, 2, 3, 4].map((nth) =>
      pupilRow(nth, { 1: ['chưa có', '0', '-', null][nth % 2] ?? null, 6: '000000000000' }),
    );
    expect(countOf(listSheet({ rows: listRows({ pupils }) }))).toMatchObject({
      pupils: 4,
      repeatedGroups: 0,
    });
  });

  test('is not meant by namesakes of two classes that have nothing but a name', () => {
    const outcome = countOf(
      rowsOf(
        ['STT', 'Họ và tên', 'Giới tính'],
        ['LỚP 6A1'],
        [1, 'Nguyễn Thị Hoa', 'Nữ'],
        [2, 'Nguyễn Thị Hoa', 'Nữ'],
        ['LỚP 6A2'],
        [1, 'Nguyễn Thị Hoa', 'Nữ'],
      ),
    );
    expect(outcome.pupils).toBe(2);
  });
});

test('a row of one pupil that a filter hides is counted and said', () => {
  const { pupils, trace } = countOf(listSheet({ hiddenRows: new Set([1, 6, 9]) }));
  expect([pupils, trace.sheets[0]?.onHiddenRows]).toEqual([3, 1]);
});

test.each<[string, readonly number[], number]>([
  ['running on', [1, 2, 3], 0],
  ['with a gap', [1, 2, 5], 1],
  ['beginning anew', [1, 2, 1, 2, 1], 2],
  ['from another number on', [11, 12, 13], 0],
])('STT %s', (_, numbers, breaks) => {
  const pupils = numbers.map((number, nth) => pupilRow(nth + 1, { 0: number }));
  const { trace } = countOf(listSheet({ rows: listRows({ pupils }) }));
  expect(trace.sheets[0]?.sequenceBreaks).toBe(breaks);
});

test('columns of sensitive data are named by our own words', () => {
  const heading = [...HEADING, 'Tôn giáo', 'DÂN\nTỘC', 'Loại khuyết tật', 'Ảnh CCCD'];
  expect(countOf(listSheet({ rows: listRows({ heading: [heading] }) })).sensitive).toEqual([
    'ethnicity',
    'health',
    'religion',
    'papers',
  ]);
});

test('no identity column is no hint at all', () => {
  const rows = [HEADING, ...pupilRows(2)].map((row) => row.slice(0, 6));
  expect(countOf(listSheet({ rows })).identity).toBeNull();
});
