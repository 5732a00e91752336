import { countList } from '../../../src/core/counting/count-list';
import type { ListOutcome } from '../../../src/core/counting/outcome';
import type { ListCell } from '../../../src/core/lists/cells';
import { HEADING, listFile, listSheet, pupilRow, pupilRows } from '../../builders/list-sheet';

type Rows = readonly (readonly ListCell[])[];

const outcomeOf = (...sheets: readonly Rows[]): ListOutcome =>
  countList([listFile(...sheets.map((rows) => listSheet({ rows })))]);

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
