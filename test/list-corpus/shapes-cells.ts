import { COLUMNS, type Column, FULL, SHORT, table, withCell, withHeading, words } from './columns';
import { listOf, type PlannedList } from './planned-list';
import { nameOf, pupils, trueDate, typedDate } from './pupils';

/** The number is taken from the line, as schools do to keep it right after a deletion. */
const COUNTED_BY_LINE = withCell(COLUMNS.number, ({ number }) => ({
  formula: 'ROW()-5',
  value: number,
}));

const NO_ZEROS: readonly Column[] = FULL.map((column) => {
  if (column === COLUMNS.code) return withCell(column, ({ number }) => 100_000 + number);
  if (column === COLUMNS.identity) return withCell(column, ({ identity }) => Number(identity));
  return column;
});

const decomposed = ({ heading, cell }: Column): Column => ({
  heading: heading.normalize('NFD'),
  cell: (pupil) => {
    const value = cell(pupil);
    return typeof value === 'string' ? value.normalize('NFD') : value;
  },
});

const dated = (cell: Column['cell']) =>
  SHORT.map((column) => (column === COLUMNS.birthDate ? withCell(column, cell) : column));

/** CSDL ngành, template C1-HocSinh: no running number. */
const SECTOR_EXPORT: readonly Column[] = [
  { heading: 'Mã lớp', cell: ({ className }) => `L${className}` },
  COLUMNS.code,
  withHeading(COLUMNS.name, 'Họ tên'),
  COLUMNS.birthDate,
  COLUMNS.sex,
  { heading: 'Trạng thái HS', cell: () => 'Đang học' },
  { heading: 'Ngày nhập trạng thái', cell: () => '05/09/2025' },
  { heading: 'Dân tộc', cell: () => 'Kinh' },
  { heading: 'Loại khuyết tật', cell: () => null },
  COLUMNS.identity,
];

/** The other export of CSDL ngành. */
const OTHER_EXPORT: readonly Column[] = [
  COLUMNS.number,
  withHeading(COLUMNS.code, 'Mã định danh Bộ GD&ĐT'),
  withHeading(COLUMNS.name, 'Họ tên'),
  COLUMNS.birthDate,
  COLUMNS.sex,
  { heading: 'Dân tộc', cell: () => 'Kinh' },
  { heading: 'Trạng thái', cell: () => 'Đang học' },
  { heading: 'SĐT liên hệ', cell: () => null },
  { heading: 'Số CMND', cell: () => null },
  { heading: 'Ngày cấp', cell: () => null },
  { heading: 'Nơi cấp', cell: () => null },
  withHeading(COLUMNS.class, 'Lớp học'),
  { heading: 'Khối học', cell: () => 'Khối 1' },
  COLUMNS.identity,
];

/** The template that updates identities has no name in it. */
const IDENTITY_UPDATE: readonly Column[] = [
  COLUMNS.number,
  { heading: 'Mã lớp', cell: ({ className }) => `L${className}` },
  withHeading(COLUMNS.code, 'Mã định danh Bộ GD&ĐT'),
  COLUMNS.birthDate,
  COLUMNS.sex,
  { heading: 'Dân tộc', cell: () => 'Kinh' },
  COLUMNS.nationality,
  withHeading(COLUMNS.identity, 'Số ĐDCN'),
];

export const CELL_SHAPES: readonly PlannedList[] = [
  listOf('The running number is a formula', 9, [
    ...Array.from({ length: 4 }, () => words('Tiêu đề')),
    ...table(pupils(9), [COUNTED_BY_LINE, ...SHORT.slice(1)]),
  ]),
  listOf(
    'Codes and identity numbers have become numbers and lost their zeros',
    7,
    table(pupils(7), NO_ZEROS),
  ),
  listOf('Letters and marks stand apart (NFD)', 8, table(pupils(8), SHORT.map(decomposed))),
  listOf('Birth dates are true dates', 9, table(pupils(9), dated(trueDate))),
  listOf(
    'One birth date among texts is a serial number',
    6,
    table(
      pupils(6),
      dated((pupil) => (pupil.number === 4 ? 43_223 : typedDate(pupil))),
    ),
  ),
  listOf(
    'Birth dates are typed with dots, dashes, from the year on, or as a year',
    8,
    table(
      pupils(8),
      dated(
        (pupil) =>
          [
            typedDate(pupil).replace(/\//g, '.'),
            typedDate(pupil).replace(/\//g, '-'),
            pupil.birthDate,
            '2018',
          ][pupil.number % 4] ?? null,
      ),
    ),
  ),
  listOf(
    'Names are in capitals with spaces around',
    6,
    table(pupils(6), [
      COLUMNS.number,
      withCell(COLUMNS.name, (pupil) => `  ${nameOf(pupil).toUpperCase()} `),
      COLUMNS.birthDate,
    ]),
  ),
  listOf(
    'Running numbers are texts',
    6,
    table(pupils(6), [withCell(COLUMNS.number, ({ number }) => `${number}`), ...SHORT.slice(1)]),
  ),
  listOf('An export of CSDL ngành without running numbers', 10, table(pupils(10), SECTOR_EXPORT)),
  listOf('The other export of CSDL ngành, under two titles', 10, [
    words('SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG'),
    words('DANH SÁCH HỌC SINH'),
    words(),
    ...table(pupils(10), OTHER_EXPORT),
  ]),
  {
    name: 'The template of CSDL ngành that updates identities names no pupil',
    sheets: [{ name: 'Sheet1', lines: table(pupils(10), IDENTITY_UPDATE) }],
    truth: { refused: 'noHeader' },
  },
];
