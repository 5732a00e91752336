import { findHeadings, type ListHeading } from '../../../src/core/lists/heading-lines';
import { type ListRow, readListRow } from '../../../src/core/lists/line-kinds';

function headingOf(...titles: readonly string[]): ListHeading {
  const [heading] = findHeadings([titles]);
  if (heading === undefined) throw new Error('no heading');
  return heading;
}

const TABLE = headingOf(
  'STT',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Lớp',
  'Mã học sinh',
  'Lý do',
);

test.each<[string, readonly string[], ListRow['kind']]>([
  ['a number', ['7', 'Lê Thị Hoa'], 'pupil'],
  ['a number with a point', ['7.', 'Lê Thị Hoa'], 'pupil'],
  ['a birth date', ['', 'Lê Thị Hoa', '5/3/2014'], 'pupil'],
  ['a sex', ['', 'Lê Thị Hoa', '', 'nữ'], 'pupil'],
  ['a class', ['', 'Lê Thị Hoa', '', '', '6A1'], 'pupil'],
  ['a pupil code', ['', 'Lê Thị Hoa', '', '', '', '3012345678'], 'pupil'],
  [
    'a remark that sounds like a footer',
    ['7', 'Lê Thị Hoa', '', '', '', '', 'Hiệu trưởng xác nhận'],
    'pupil',
  ],
  ['nothing beside it', ['', 'Lê Thị Hoa'], 'incomplete'],
  ['a remark only', ['', 'Lê Thị Hoa', '', '', '', '', 'chuyển đến'], 'incomplete'],
  ["a person's name under the class", ['', 'Lê Thị Hoa', '', '', 'Phạm Văn Ký'], 'incomplete'],
])('a name with %s', (_, row, kind) => {
  expect(readListRow(row, TABLE).kind).toBe(kind);
});

test.each<[string, readonly string[], ListRow['kind']]>([
  ['nothing', ['', '', ''], 'blank'],
  ['a number without a name', ['7'], 'incomplete'],
  ['all but a name', ['7', '', '5/3/2014', 'Nữ', '6A1'], 'incomplete'],
  ['a number where the name should be', ['7', '8', '37'], 'columnNumbers'],
  ['(1)(2)(3)', ['(1)', '(2)', '(3)', '(4)'], 'columnNumbers'],
  ['A, B, 1, 2', ['A', 'B', '1', '2'], 'columnNumbers'],
  ['titles of columns', ['STT', 'HỌ VÀ\nTÊN', 'x'], 'repeatedHeader'],
  ['a class', ['', 'LỚP 6A1'], 'title'],
  ['a class in the first cell', ['LỚP 6A1', '', 'Sĩ số', '', '35'], 'title'],
  ['a class with a number', ['1', 'Khối 6'], 'title'],
  ['a bare class', ['6A1'], 'title'],
  ['the school', ['Trường THCS Trần Phú'], 'title'],
  ['the school under the name', ['', 'Trường THCS Trần Phú'], 'title'],
  ['a total', ['Tổng cộng', '37'], 'footer'],
  ['a total under the name', ['', 'Tổng cộng: 37 học sinh'], 'footer'],
  ['a total with a figure under the class', ['', 'Cộng', '', '', '37'], 'footer'],
  ['two signatures', ['', 'Người lập biểu', '', '', 'HIỆU TRƯỞNG'], 'footer'],
  ['place and date', ['', '', '', '', 'Hải Phòng, ngày 20 tháng 3 năm 2026'], 'footer'],
])('a line with %s', (_, row, kind) => {
  expect(readListRow(row, TABLE).kind).toBe(kind);
});

test.each<[string, readonly string[], ListRow['kind']]>([
  ['VD for a number', ['VD', 'Trần Thử Mẫu', '5/3/2014', 'Nữ', '6A1'], 'example'],
  ['Ví dụ: for a number', ['Ví dụ:', 'Trần Thử Mẫu', '5/3/2014'], 'example'],
  ['MẪU for a number', ['MẪU', 'Trần Thử Mẫu', '5/3/2014'], 'example'],
  ['the word before the name', ['1', 'Ví dụ: Trần Thử Mẫu', '5/3/2014'], 'example'],
  ['the word before the name, without a number', ['', '(VD) Trần Thử', '', 'Nữ'], 'example'],
  ['the word as the reason', ['1', 'Trần Thử', '', '', '', '', 'Dòng ví dụ, xóa đi'], 'example'],
  ['a family called Mẫu', ['1', 'Mẫu Thị Thử', '5/3/2014'], 'pupil'],
  ['a family called Vi', ['1', 'Vi Du Thử', '5/3/2014'], 'pupil'],
  ['a remark with the word inside', ['1', 'Trần Thử', '', '', '', '', 'Sai, ví dụ tên'], 'pupil'],
  ['a remark on a kindergarten', ['1', 'Trần Thử', '', '', '', '', 'Mẫu giáo lên'], 'pupil'],
])('an example of the template, or not: %s', (_, row, kind) => {
  expect(readListRow(row, TABLE).kind).toBe(kind);
});

test('a name may be split over two columns', () => {
  const split = headingOf('STT', 'Họ đệm', 'Tên', 'Lớp');
  expect(readListRow(['', 'Lê Thị', 'Hoa', '6A1'], split).kind).toBe('pupil');
  expect(readListRow(['', '', 'Hoa', '6A1'], split).kind).toBe('pupil');
});
