import { countList } from '../../src/core/count-list';
import type { ListCell } from '../../src/core/list-cells';
import type { ListOutcome } from '../../src/core/list-outcome';
import { HEADING, listFile, listSheet, pupilRow, pupilRows } from '../list-sheet';

type Rows = readonly (readonly ListCell[])[];

const outcomeOf = (...sheets: readonly Rows[]): ListOutcome =>
  countList([listFile(...sheets.map((rows) => listSheet({ rows })))]);

const STAFF: Rows = [
  ['STT', 'Họ và tên', 'Chức vụ', 'Số điện thoại'],
  [1, 'Trần Thử Lập', 'Hiệu trưởng', '0900000000'],
  [2, 'Trần Thử Ký', 'Văn thư', '0900000000'],
];

describe('a table of the staff', () => {
  test('on a sheet of its own is not counted', () => {
    expect(outcomeOf([HEADING, ...pupilRows(3)], STAFF)).toMatchObject({
      pupils: 3,
      trace: { visibleSheets: 2, sheets: [{ sheet: 1, pupils: 3 }] },
    });
  });

  test('alone is no list of pupils', () => {
    expect(outcomeOf(STAFF)).toEqual({ kind: 'refused', why: 'noHeader', file: 0 });
  });

  test('below the pupils is left out and said', () => {
    expect(outcomeOf([HEADING, ...pupilRows(3), [], ...STAFF])).toMatchObject({
      pupils: 3,
      trace: { sheets: [{ lastRow: 4, skipped: { otherTable: 3 } }] },
    });
  });

  test('above the pupils is left out', () => {
    expect(outcomeOf([...STAFF, [], HEADING, ...pupilRows(3)])).toMatchObject({
      pupils: 3,
      trace: { sheets: [{ headerRow: 5, firstRow: 6 }] },
    });
  });

  test('between two classes is left out', () => {
    const other = [HEADING, pupilRow(7), pupilRow(8)];
    expect(outcomeOf([HEADING, ...pupilRows(3), ...STAFF, ...other])).toMatchObject({
      pupils: 5,
      trace: { sheets: [{ skipped: { otherTable: 3, repeatedHeader: 1 } }] },
    });
  });
});

test('an example line of the template is not counted, and said', () => {
  const example = pupilRow(99, { 0: 'VD' });
  expect(outcomeOf([HEADING, example, ...pupilRows(3)])).toMatchObject({
    pupils: 3,
    trace: { sheets: [{ firstRow: 3, skipped: { example: 1 } }] },
  });
});

describe('tables side by side are refused, never counted by half', () => {
  const refused = { kind: 'refused', why: 'sideBySide', file: 0 };
  const pair = (titles: readonly ListCell[], one: readonly ListCell[], two: readonly ListCell[]) =>
    outcomeOf([
      [...titles, null, ...titles],
      [...one, null, ...two],
    ]);

  test.each<[string, ListOutcome]>([
    [
      'of all columns',
      pair(['STT', 'Họ và tên', 'Lớp'], [1, 'Lê Thử Hoa', '6A'], [2, 'Lê Thử Lan', '6B']),
    ],
    [
      'with split names',
      pair(['STT', 'Họ đệm', 'Tên'], [1, 'Lê Thử', 'Hoa'], [2, 'Lê Thử', 'Lan']),
    ],
    [
      'of names and classes',
      pair(['Họ và tên', 'Lớp'], ['Lê Thử Hoa', '6A'], ['Lê Thử Lan', '6B']),
    ],
    [
      'of names and birth dates',
      pair(['Họ và tên', 'Ngày sinh'], ['Lê Thử Hoa', '1/2/2014'], ['Lê Thử Lan', '3/4/2014']),
    ],
    [
      'of which the right one is shorter',
      outcomeOf([
        ['Họ và tên', 'Ngày sinh', 'Họ và tên', 'Ngày sinh'],
        ['Lê Thử Hoa', '1/2/2014', 'Lê Thử Lan', '3/4/2014'],
        ...[5, 6, 7, 8].map((day) => ['Lê Thử Mai', `${day}/1/2014`]),
      ]),
    ],
    [
      'of names and sexes',
      pair(['Họ và tên', 'Giới tính'], ['Lê Thử Hoa', 'Nữ'], ['Lê Thử Lan', 'Nữ']),
    ],
    [
      'from the second class on',
      outcomeOf([
        ['STT', 'Họ và tên', 'Lớp'],
        [1, 'Lê Thử Hoa', '6A'],
        ['STT', 'Họ và tên', 'Lớp', 'STT', 'Họ và tên', 'Lớp'],
        [1, 'Lê Thử Lan', '6A', 2, 'Lê Thử Mai', '6B'],
      ]),
    ],
    [
      'of which the right one begins lower',
      outcomeOf([
        ['STT', 'Họ và tên', 'Lớp'],
        [1, 'Lê Thử Hoa', '6A', null, 'STT', 'Họ và tên', 'Lớp'],
        [2, 'Lê Thử Lan', '6A', null, 1, 'Lê Thử Mai', '6B'],
      ]),
    ],
  ])('%s', (_, outcome) => {
    expect(outcome).toEqual(refused);
  });

  test('beside a sheet that can be counted too', () => {
    const both = [
      [...HEADING, null, ...HEADING],
      [...pupilRow(4), null, ...pupilRow(5)],
    ];
    expect(outcomeOf([HEADING, ...pupilRows(3)], both)).toEqual(refused);
  });
});

describe('columns that stand twice for one pupil are no tables side by side', () => {
  test.each<[string, Rows]>([
    [
      'as it is and as it should be',
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Họ và tên (đúng)', 'Ngày sinh (đúng)'],
        [1, 'Lê Thử Hoà', '1/2/2014', 'Lê Thử Hòa', '1/3/2014'],
        [2, 'Lê Thị Lan', '3/4/2014', 'Lê Thử Lan', '3/4/2014'],
      ],
    ],
    [
      'a name as it is and as it should be',
      [
        ['STT', 'Họ và tên', 'Họ và tên (đúng)', 'Ngày sinh'],
        [1, 'Lê Thử Hoà', 'Lê Thị Hoa', '1/2/2014'],
        [2, 'Lê Thị Lan', 'Lê Thử Lan', '3/4/2014'],
      ],
    ],
    [
      'of the parents, under a title',
      [
        ['STT', 'Họ và tên', 'Ngày sinh', 'Cha', '', 'Mẹ', ''],
        ['', '', '', 'Họ và tên', 'Năm sinh', 'Họ và tên', 'Năm sinh'],
        [1, 'Lê Thử Hoa', '1/2/2014', 'Lê Thử Ba', '1980', 'Lê Thử Tư', '1982'],
        [2, 'Lê Thử Lan', '3/4/2014', 'Lê Thử Sáu', '1981', 'Lê Thử Bảy', '1983'],
      ],
    ],
    [
      'classes by code and by name',
      [
        ['STT', 'Họ và tên', 'Mã lớp', 'Tên lớp'],
        [1, 'Lê Thử Hoa', '06A1', '6A1'],
        [2, 'Lê Thử Lan', '06A1', '6A1'],
      ],
    ],
  ])('%s', (_, rows) => {
    expect(outcomeOf(rows)).toMatchObject({ kind: 'counted', pupils: 2 });
  });
});

test('years of a file that counts days from 1904 are not compared with identity numbers', () => {
  const rows: Rows = [HEADING, pupilRow(1, { 3: 40_240 })];
  const file = listFile(listSheet({ rows }));
  expect(countList([file])).toMatchObject({ identity: { otherBirthYear: 1 } });
  expect(countList([{ ...file, datesFrom1904: true }])).toMatchObject({
    pupils: 1,
    identity: { otherBirthYear: 0 },
  });
});
