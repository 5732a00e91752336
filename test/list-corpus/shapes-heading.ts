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
  withHeading,
  words,
} from './columns';
import { listOf, type PlannedLine, type PlannedList } from './planned-list';
import { pupils } from './pupils';

const TITLES: readonly PlannedLine[] = [
  words('UBND PHƯỜNG LÊ CHÂN', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
  words('TRƯỜNG TIỂU HỌC MINH HỌA', null, null, 'Độc lập - Tự do - Hạnh phúc'),
  BLANK,
  mergedTitle('DANH SÁCH HỌC SINH CHƯA ĐƯỢC ĐỒNG BỘ', 5),
  mergedTitle('Năm học 2025-2026', 5),
  words('(Kèm theo Công văn số 123/SGDĐT-VP)'),
  BLANK,
  words('Cấp học: Tiểu học'),
  words('Ngày báo cáo: 20/3/2026'),
  words('Người báo cáo:', 'Văn phòng'),
  BLANK,
];

/** The heading in each of the first twelve lines, under as many lines of titles. */
const HEADING_LINES: readonly PlannedList[] = Array.from({ length: 12 }, (_, above) =>
  listOf(`The heading stands in line ${above + 1}`, 6 + above, [
    ...TITLES.slice(0, above),
    ...table(pupils(6 + above), SHORT),
  ]),
);

const BROKEN_HEADINGS: readonly Column[] = [
  COLUMNS.number,
  withHeading(COLUMNS.code, 'Mã\nhọc sinh'),
  withHeading(COLUMNS.name, 'Họ và\ntên'),
  withHeading(COLUMNS.birthDate, 'Ngày\nsinh'),
  withHeading(COLUMNS.sex, 'Giới\ntính'),
  COLUMNS.class,
  withHeading(COLUMNS.identity, 'Số định danh\ncá nhân'),
];

const LOUD_HEADINGS: readonly Column[] = [
  COLUMNS.number,
  withHeading(COLUMNS.name, '  HỌ  VÀ  TÊN '),
  withHeading(COLUMNS.birthDate, 'NGÀY\u00a0SINH'),
  withHeading(COLUMNS.sex, 'GIỚI TÍNH'),
  withHeading(COLUMNS.class, 'LỚP'),
];

const OTHER_WORDS: readonly Column[] = [
  COLUMNS.number,
  withHeading(COLUMNS.code, 'Mã định danh Bộ GD&ĐT'),
  withHeading(COLUMNS.name, 'Họ tên học sinh'),
  COLUMNS.birthDate,
  withHeading(COLUMNS.class, 'Tên lớp'),
  withHeading(COLUMNS.identity, 'Số CCCD'),
  withHeading(COLUMNS.reason, 'Nguyên nhân'),
];

const COLUMN_NUMBERS = words('(1)', '(2)', '(3)', '(4)', '(5)');
const SPLIT = [
  COLUMNS.number,
  COLUMNS.middleNames,
  COLUMNS.givenName,
  COLUMNS.birthDate,
  COLUMNS.class,
];
const NAME_OVER_TWO = [
  COLUMNS.number,
  withHeading(COLUMNS.middleNames, 'Họ và tên'),
  withHeading(COLUMNS.givenName, ''),
  COLUMNS.birthDate,
  COLUMNS.class,
];

export const HEADING_SHAPES: readonly PlannedList[] = [
  ...HEADING_LINES,
  listOf('The ten columns of the Department stand under two merged titles', 9, [
    mergedTitle('DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ', 10),
    mergedTitle('Trường: Tiểu học Minh Họa', 10),
    BLANK,
    ...table(pupils(9), FULL),
  ]),
  listOf('Line breaks stand inside the headings', 8, table(pupils(8), BROKEN_HEADINGS)),
  listOf(
    'Headings are in capitals, with double and hard spaces',
    7,
    table(pupils(7), LOUD_HEADINGS),
  ),
  listOf('Headings use other words of the field', 7, table(pupils(7), OTHER_WORDS)),
  listOf('A line (1)(2)(3) numbers the columns', 5, [
    headingLine(SHORT),
    COLUMN_NUMBERS,
    ...pupilLines(pupils(5), SHORT),
  ]),
  listOf('A line 1 2 3 numbers the columns', 5, [
    headingLine(SHORT),
    words(1, 2, 3, 4, 5),
    ...pupilLines(pupils(5), SHORT),
  ]),
  listOf('The name is split into two columns', 6, table(pupils(6), SPLIT)),
  listOf('One heading of the name stands over its two columns', 6, table(pupils(6), NAME_OVER_TWO)),
  listOf('The table begins in the third column', 6, [
    BLANK,
    ...table(pupils(6), SHORT).map(({ cells }) => words(null, null, ...cells)),
  ]),
];
