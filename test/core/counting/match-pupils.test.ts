import { countList } from '../../../src/core/counting/count-list';
import type { ListOutcome } from '../../../src/core/counting/outcome';
import type { ListCell } from '../../../src/core/lists/cells';
import { listFile, listSheet } from '../../builders/list-sheet';

type Rows = readonly (readonly ListCell[])[];

const outcomeOf = (...sheets: readonly Rows[]): ListOutcome =>
  countList([listFile(...sheets.map((rows) => listSheet({ rows })))]);

const BY_DAY = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'];
const FIRST: Rows = [BY_DAY, [1, 'Lê Thử Hoa', '05/03/2014', '6A']];

test.each<[string, Rows]>([
  [
    'name and birth date, typed otherwise',
    [
      ['TT', 'Họ và tên', 'Ngày sinh'],
      [7, 'LÊ THỬ HOA', '5-3-2014'],
    ],
  ],
  [
    'name and year',
    [
      ['TT', 'Họ và tên', 'Năm sinh'],
      [7, 'Lê Thử Hoa', 2014],
    ],
  ],
  [
    'name and class',
    [
      ['TT', 'Họ và tên', 'Lớp'],
      [7, 'Lê Thử Hoa', 'Lớp 6A'],
    ],
  ],
])('a pupil is known on a further sheet by %s', (_, second) => {
  expect(outcomeOf(FIRST, second)).toMatchObject({
    pupils: 1,
    repeatedGroups: 1,
    trace: { sheets: [{ pupils: 1 }, { pupils: 0, skipped: { elsewhere: 1 } }] },
  });
});

test.each<[string, Rows]>([
  [
    'another birth date',
    [
      ['TT', 'Họ và tên', 'Ngày sinh'],
      [1, 'Lê Thử Hoa', '06/03/2014'],
    ],
  ],
  ['another class', [BY_DAY, [1, 'Lê Thử Hoa', '05/03/2014', '6B']]],
  [
    'nothing but the name',
    [
      ['TT', 'Họ và tên', 'Giới tính'],
      [1, 'Lê Thử Hoa', 'Nữ'],
    ],
  ],
])('a namesake with %s is another pupil', (_, second) => {
  expect(outcomeOf(FIRST, second)).toMatchObject({ pupils: 2, repeatedGroups: 0 });
});

test('a code or an identity number tells namesakes of one birth date apart, and joins two spellings', () => {
  const coded = (code: string, name: string) => [
    ['STT', 'Mã học sinh', 'Họ và tên', 'Ngày sinh'],
    [1, code, name, '05/03/2014'],
  ];
  expect(
    outcomeOf(coded('3100000001', 'Lê Thử Hoa'), coded('3100000002', 'Lê Thử Hoa')),
  ).toMatchObject({ pupils: 2 });
  expect(outcomeOf(coded('3100000001', 'Lê Thử Hoà'), coded('3100000001', 'Lê Hoa'))).toMatchObject(
    { pupils: 1 },
  );
});

test('two classes whose pupils share their middle names are no copies of each other', () => {
  // One title over both parts of the name, as a merged cell leaves it.
  const classOf = (...given: string[]): Rows => [
    ['STT', 'Họ và tên', ''],
    ...['Nguyễn Văn', 'Trần Thị', 'Lê Minh'].map((family, i) => [i + 1, family, given[i] ?? '']),
  ];
  expect(outcomeOf(classOf('An', 'Bình', 'Cường'), classOf('Dũng', 'Giang', 'Hà'))).toMatchObject({
    pupils: 6,
    repeatedGroups: 0,
  });
  expect(outcomeOf(classOf('An', 'Bình', 'Cường'), classOf('An', 'Bình', 'Cường'))).toMatchObject({
    pupils: 3,
  });
});

test('of a sheet that copies another one the name alone is enough, each line once', () => {
  const names = ['Lê Thử Hoa', 'Lê Thử Lan', 'Lê Thử Lan', 'Lê Thử Mai'];
  const days = [1, 2, 3, 4];
  const full = [
    BY_DAY,
    ...names.map((name, nth) => [nth + 1, name, `0${days[nth]}/03/2014`, '6A']),
  ];
  const copy = [['TT', 'Họ và tên'], ...names.map((name, nth) => [nth + 1, name])];
  expect(outcomeOf(full, copy)).toMatchObject({ pupils: 4 });
});
