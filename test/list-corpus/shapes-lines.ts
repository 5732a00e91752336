import {
  BLANK,
  COLUMNS,
  headingLine,
  mergedTitle,
  pupilLines,
  SHORT,
  table,
  words,
} from './columns';
import { listOf, type PlannedLine, type PlannedList } from './planned-list';
import { pupils } from './pupils';

const CLASS_A = pupils(4, '1A');
const CLASS_B = pupils(5, '1B', 101);
const CLASS_C = pupils(3, '1C', 201);
const classTitle = (text: string) => mergedTitle(text, SHORT.length);

/** What stands under lists of schools; the names of those who sign are made up. */
const FOOTER: readonly PlannedLine[] = [
  words('Tổng cộng', null, null, null, 12),
  BLANK,
  words(null, null, null, 'Hải Phòng, ngày 20 tháng 3 năm 2026'),
  words(null, 'Người lập', null, 'HIỆU TRƯỞNG'),
  words(null, '(Ký, ghi rõ họ tên)', null, '(Ký tên, đóng dấu)'),
  BLANK,
  words(null, 'Trịnh Thị Minh Họa', null, 'Mai Văn Thí Dụ'),
];

export const LINE_SHAPES: readonly PlannedList[] = [
  listOf('Each class has a title and the heading once more', 12, [
    classTitle('LỚP 1A'),
    ...table(CLASS_A, SHORT),
    classTitle('LỚP 1B'),
    ...table(CLASS_B, SHORT),
    classTitle('LỚP 1C'),
    ...table(CLASS_C, SHORT),
  ]),
  listOf('The title of the first class stands above the only heading', 12, [
    words('LỚP 1A'),
    ...table(CLASS_A, SHORT),
    words('LỚP 1B'),
    ...pupilLines(CLASS_B, SHORT),
    words('LỚP 1C'),
    ...pupilLines(CLASS_C, SHORT),
  ]),
  listOf('Class titles stand in the column of the name, with Roman numbers', 9, [
    headingLine(SHORT),
    words('I', 'Lớp 1A'),
    ...pupilLines(CLASS_A, SHORT),
    words('II', 'Lớp 1B'),
    ...pupilLines(CLASS_B, SHORT),
  ]),
  listOf('Blank lines stand between the classes', 12, [
    ...table(CLASS_A, SHORT),
    BLANK,
    ...pupilLines(CLASS_B, SHORT),
    BLANK,
    BLANK,
    ...pupilLines(CLASS_C, SHORT),
  ]),
  listOf('A total, a date and signatures follow', 12, [...table(pupils(12), SHORT), ...FOOTER]),
  listOf('The total stands in the column of the name with a number beside it', 12, [
    ...table(pupils(12), SHORT),
    words(null, 'Tổng cộng:', null, null, 12),
  ]),
  listOf('A sentence with the total follows', 7, [
    ...table(pupils(7), SHORT),
    words('Danh sách này có 07 học sinh./.'),
    words(null, null, null, 'Hải Phòng, ngày … tháng … năm 2026'),
    words(null, null, null, 'Hiệu trưởng'),
  ]),
  listOf('Numbered pupils follow behind the footer', 9, [
    ...table(pupils(6), SHORT),
    words('Tổng cộng', null, null, null, 6),
    words(null, 'Người lập', null, 'Hiệu trưởng'),
    BLANK,
    ...pupilLines(pupils(9).slice(6), SHORT),
  ]),
  listOf('Every class has its own footer', 9, [
    ...table(CLASS_A, SHORT),
    words(null, 'Người lập', null, 'Hiệu trưởng'),
    BLANK,
    classTitle('LỚP 1B'),
    ...table(CLASS_B, SHORT),
    words(null, 'Người lập', null, 'Hiệu trưởng'),
  ]),
  listOf(
    'A filter left on hides lines',
    10,
    table(pupils(10), SHORT).map((line, index) =>
      index > 0 && index % 3 === 0 ? { ...line, hidden: true } : line,
    ),
  ),
  listOf('Two pupils stand there twice, all cells alike', 8, [
    ...table(pupils(8), SHORT),
    ...pupilLines(pupils(8).slice(2, 4), SHORT),
  ]),
  listOf('Two pupils of one name and birth date are two pupils', 4, [
    headingLine([COLUMNS.number, COLUMNS.code, COLUMNS.name, COLUMNS.birthDate]),
    words(1, '3100000001', 'Nguyễn Văn An', '03/05/2018'),
    words(2, '3100000002', 'Nguyễn Văn An', '03/05/2018'),
    words(3, '3100000003', 'Trần Thị Bình', '04/05/2018'),
    words(4, '3100000004', 'Lê Đức Giang', '05/05/2018'),
  ]),
  listOf(
    'No pupil has a number',
    6,
    table(pupils(6), [COLUMNS.number, COLUMNS.name, COLUMNS.birthDate]).map(({ cells }, index) =>
      index === 0 ? { cells } : words(null, ...cells.slice(1)),
    ),
  ),
  listOf('Prepared lines hold a number and no pupil', 5, [
    ...table(pupils(5), SHORT),
    ...Array.from({ length: 20 }, (_, index) => words(6 + index)),
  ]),
  listOf('Only the heading is there', 0, [
    mergedTitle('DANH SÁCH HỌC SINH', 5),
    headingLine(SHORT),
  ]),
  listOf('One pupil stands alone', 1, table(pupils(1), SHORT)),
  listOf('A long list', 2_000, table(pupils(2_000), SHORT)),
];
