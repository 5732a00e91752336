import { bestHeading, findHeadings, headingAt } from '../../../src/core/lists/heading-lines';

const LINE = ['STT', 'Họ và tên', 'Ngày sinh', 'Lớp'];

test.each([0, 1, 4, 11, 39])('a heading is found on line %# of the first forty', (row) => {
  const rows = [...Array.from({ length: row }, () => ['Danh sách']), LINE, ['1', 'Lê Thị Hoa']];
  const [found] = findHeadings(rows);
  expect(found).toMatchObject({ row, height: 1 });
  expect(found?.columns).toEqual(['sequence', 'fullName', 'birthDate', 'class']);
});

test('of several the one with most columns is best, the first of equals', () => {
  const rows = [['STT', 'Họ và tên'], LINE, [...LINE], ['x']];
  expect(bestHeading(findHeadings(rows))?.row).toBe(1);
});

test.each<[string, readonly (readonly string[])[], readonly (string | undefined)[]]>([
  [
    'under a merged title',
    [
      ['STT', 'Họ và tên', 'Thông tin', '', 'Lớp'],
      ['', '', 'Ngày sinh', 'Giới tính', ''],
    ],
    ['sequence', 'fullName', 'birthDate', 'sex', 'class'],
  ],
  [
    'with the name in the lower line',
    [
      ['STT', 'Học sinh', '', 'Lớp'],
      ['', 'Họ và tên', 'Ngày sinh', ''],
    ],
    ['sequence', 'fullName', 'birthDate', 'class'],
  ],
  [
    'with one title broken in two',
    [
      ['STT', 'Họ và tên', 'Số định danh', 'Lớp'],
      ['', '', 'cá nhân', ''],
    ],
    ['sequence', 'fullName', 'identity', 'class'],
  ],
  [
    'with a split name under one title',
    [
      ['STT', 'Họ và tên', '', 'Lớp'],
      ['', 'Họ đệm', 'Tên', ''],
    ],
    ['sequence', 'middleName', 'givenName', 'class'],
  ],
  [
    'with a name as it should be in the lower line',
    [
      ['STT', 'Họ và tên', 'Lớp', 'Thông tin đúng', ''],
      ['', '', '', 'Họ và tên', 'Ngày sinh'],
    ],
    ['sequence', 'fullName', 'class', 'parent', 'parent'],
  ],
  [
    'with a digit in the upper one',
    [
      ['STT', 'Họ và tên', 'Thông tin (1 học sinh 1 dòng)', ''],
      ['', '', 'Lớp', 'Ngày tháng năm sinh'],
    ],
    ['sequence', 'fullName', 'class', 'birthDate'],
  ],
  [
    'with the parts of the birth date',
    [
      ['Họ và tên', 'Ngày sinh', '', ''],
      ['', 'Ngày', 'Tháng', 'Năm'],
    ],
    ['fullName', 'birthDate', 'birthDate', 'birthDate'],
  ],
])('a heading over two lines, %s', (_, rows, columns) => {
  const found = findHeadings([['Trường'], ...rows, ['1', 'Lê Thị Hoa', '', '6A']]);
  expect(found).toMatchObject([{ row: 1, height: 2 }]);
  expect(found[0]?.columns).toEqual(columns);
});

test.each<[string, readonly string[]]>([
  ['a pupil', ['1', 'Lê Thị Hoa', '2014', '6A']],
  ['a pupil without a number', ['', 'Lê Thị Hoa', 'Nữ', 'Ghi chú']],
  ['column numbers', ['1', '2', '3', '4']],
  ['a class title', ['', 'LỚP 6A', '', '']],
])('the line under a heading is not taken for its second line when it is %s', (_, line) => {
  expect(findHeadings([LINE, line])).toMatchObject([{ height: 1 }]);
});

test.each<[string, readonly string[]]>([
  ['a name alone', ['Họ và tên']],
  ['a name and a note', ['Họ và tên', 'Ghi chú']],
  ['no name', ['STT', 'Mã lớp', 'Tên lớp']],
  ['a given name without the rest', ['STT', 'Tên', 'Lớp']],
  ['a catalogue', ['Mã', 'Tên dân tộc']],
])('%s is no heading of a list', (_, line) => {
  expect(findHeadings([line, ['1', 'x', 'y']])).toEqual([]);
});

describe('a heading that names an office and no column of pupils alone is another table', () => {
  test.each<[readonly string[], boolean]>([
    [['STT', 'Họ và tên', 'Chức vụ'], false],
    [['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức danh', 'Trình độ chuyên môn'], false],
    [['STT', 'Họ và tên', 'Số CCCD', 'Môn dạy', 'Ghi chú'], false],
    [['STT', 'Họ và tên', 'Chức vụ/Đơn vị công tác', 'SĐT'], false],
    [['STT', 'HO VA TEN', 'CHUC VU'], false],
    [['STT', 'Họ và tên', 'Lớp', 'Chức vụ'], true],
    [['STT', 'Mã học sinh', 'Họ và tên', 'Trình độ'], true],
    [['STT', 'Họ và tên', 'Khối', 'Chức vụ trong lớp'], true],
    [['STT', 'Họ tên học sinh', 'Ngày sinh', 'Chức vụ của bố'], true],
    [['STT', 'Họ và tên', 'Ngày sinh', 'Tình trạng'], true],
  ])('%j: %s', (titles, ofPupils) => {
    expect(headingAt([titles, ['1', 'Lê Thị Hoa', 'x']], 0)?.ofPupils).toBe(ofPupils);
    expect(findHeadings([titles])).toHaveLength(ofPupils ? 1 : 0);
  });
});
