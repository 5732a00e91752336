import {
  BLANK,
  COLUMNS,
  type Column,
  FULL,
  headingLine,
  mergedTitle,
  pupilLines,
  SHORT,
  table,
  withCell,
  withHeading,
  words,
} from './columns';
import { listOf, type PlannedLine, type PlannedList } from './planned-list';
import { nameOf, pupils, typedDate } from './pupils';

const CLASS_A = pupils(4, '1A');
const CLASS_B = pupils(5, '1B', 101);

const SCHOOL_WORDS: readonly Column[] = [
  withHeading(COLUMNS.number, 'TT'),
  withHeading(COLUMNS.name, 'Họ và tên HS'),
  withHeading(COLUMNS.birthDate, 'Ngày, tháng, năm sinh'),
  { heading: 'Nữ', cell: ({ sex }) => (sex === 'Nữ' ? 'x' : null) },
  COLUMNS.class,
];

const WITH_PARENTS: readonly Column[] = [
  COLUMNS.number,
  { heading: 'Họ tên cha', cell: () => 'Trần Văn Cha' },
  { heading: 'Họ và tên mẹ', cell: () => 'Lê Thị Mẹ' },
  COLUMNS.code,
  COLUMNS.name,
  COLUMNS.birthDate,
  COLUMNS.class,
];

/** The date of birth stands under the sex: a layout that schools have used for decades. */
const DATE_BY_SEX: readonly PlannedLine[] = [
  words('STT', 'Họ và tên', 'Ngày tháng năm sinh', null, 'Lớp'),
  words(null, null, 'Nam', 'Nữ', null),
  ...pupils(7).map((pupil) =>
    pupil.sex === 'Nam'
      ? words(pupil.number, nameOf(pupil), typedDate(pupil), null, pupil.className)
      : words(pupil.number, nameOf(pupil), null, typedDate(pupil), pupil.className),
  ),
];

/** Real names hold the words of titles and footers. */
const NAMES = [
  'Đỗ Văn Ký',
  'Hoàng Trưởng Hiệu',
  'Phạm Công Tổng',
  'Trần Thị Lớp',
  'Lê Thị Ngày',
  'Kim Min-jun',
  "O'Brien Liam",
  "H'Hen Niê",
  'Giàng A Páo',
  'Aung',
];

const named = withCell(COLUMNS.name, ({ number }) => NAMES[number - 1] ?? null);
const subtotal = (label: string, count: number) => words(null, label, null, null, count);

export const TRAP_SHAPES: readonly PlannedList[] = [
  listOf('Headings say TT, HS and “Ngày, tháng, năm sinh”', 6, table(pupils(6), SCHOOL_WORDS)),
  listOf('Names of the parents stand before that of the pupil', 6, table(pupils(6), WITH_PARENTS)),
  listOf('A heading of two lines puts the birth date under the sex', 7, DATE_BY_SEX),
  listOf(
    'Names hold words of footers, or are foreign or single',
    NAMES.length,
    table(pupils(NAMES.length), [COLUMNS.number, named, ...SHORT.slice(2)]),
  ),
  listOf('Each class ends with its own total', 9, [
    headingLine(SHORT),
    ...pupilLines(CLASS_A, SHORT),
    subtotal('Cộng', 4),
    ...pupilLines(CLASS_B, SHORT),
    subtotal('Cộng', 5),
    subtotal('Tổng số', 9),
  ]),
  listOf('The total is a sentence in the column of the name', 6, [
    ...table(pupils(6), SHORT),
    words(null, 'Tổng số: 06 học sinh', null, 'Nữ: 3'),
  ]),
  listOf('Those who sign are named by their abbreviations', 6, [
    ...table(pupils(6), SHORT),
    words(null, 'GVCN', null, 'BGH'),
    BLANK,
    words(null, 'Trịnh Thị Minh Họa', null, 'Mai Văn Thí Dụ'),
  ]),
  listOf('A deputy signs for the head', 6, [
    ...table(pupils(6), SHORT),
    words(null, 'NGƯỜI LẬP BIỂU', null, 'KT. HIỆU TRƯỞNG\nPHÓ HIỆU TRƯỞNG'),
    words(null, 'Trịnh Thị Minh Họa', null, 'Mai Văn Thí Dụ'),
  ]),
  listOf('The class is written once, in a cell over all its pupils', 9, [
    headingLine(SHORT),
    ...[CLASS_A, CLASS_B].flatMap((listed) =>
      pupilLines(listed, SHORT).map(({ cells }, index) =>
        index === 0 ? { cells } : words(...cells.slice(0, -1), null),
      ),
    ),
  ]),
  listOf('Numbers have zeros in front and only a name beside them', 5, [
    words('STT', 'Họ và tên', 'Ghi chú'),
    ...pupils(5).map((pupil) => words(`0${pupil.number}`, nameOf(pupil))),
  ]),
  listOf('One pupil stands there twice under two running numbers', 5, [
    ...table(pupils(5), FULL),
    words(6, ...(pupilLines(pupils(1), FULL)[0]?.cells.slice(1) ?? [])),
  ]),
  listOf('A note with a star follows', 5, [
    ...table(pupils(5), SHORT),
    mergedTitle('* Ghi chú: nhà trường đang đề nghị Công an phường xác minh.', 5),
  ]),
  {
    name: 'A second sheet is a copy of the first',
    sheets: ['Danh sách', 'Danh sách (2)'].map((name) => ({ name, lines: table(pupils(7), FULL) })),
    truth: { pupils: 7 },
  },
];
