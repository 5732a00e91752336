import {
  BLANK,
  COLUMNS,
  headingLine,
  pupilLines,
  SHORT,
  table,
  withCell,
  withHeading,
  words,
} from './columns';
import { listOf, type PlannedLine, type PlannedList } from './planned-list';
import { nameOf, type Pupil, pupils, typedDate } from './pupils';

const CLASS_A = pupils(6, '6A');
const CLASS_B = pupils(6, '6B', 101);
const ALL = [...CLASS_A, ...CLASS_B];

/** Columns beside those of the pupil: data as they should be, or a carer's; filled for the first ones. */
function besides(
  name: string,
  [over, ...lower]: readonly [string, ...string[]],
  filled: number,
): PlannedList {
  const other = ({ number }: Pupil) =>
    nameOf(pupils(1, '6A', 500 + number)[0] ?? (CLASS_A[0] as Pupil));
  return listOf(name, 12, [
    words('STT', 'Họ và tên', 'Ngày sinh', 'Lớp', over, null, 'Lý do'),
    words(null, null, null, null, ...lower, null),
    ...ALL.map((pupil, index) =>
      words(
        index + 1,
        nameOf(pupil),
        typedDate(pupil),
        pupil.className,
        ...(index < filled ? [other(pupil), typedDate(pupil)] : [null, null]),
        'Sai',
      ),
    ),
  ]);
}

const NAMED = [COLUMNS.number, COLUMNS.name, COLUMNS.birthDate, COLUMNS.class];
const WITHOUT_NUMBER: readonly PlannedLine[] = CLASS_A.map((pupil) =>
  words(nameOf(pupil), typedDate(pupil), pupil.sex),
);

/** One line that is no pupil's with a number beside it, in the columns of SHORT. */
const BESIDE_NUMBERS: readonly string[] = [
  'Trường TH&THCS Minh Họa',
  'Điểm trường Bản Mới',
  'Tiểu học',
  'Khối chuyên',
  'Tổng HS',
  'Tổng lớp 6A',
  'Toàn trường',
  'Cộng lớp 6A',
  'Sĩ số',
  'Số học sinh nữ',
  'Nữ',
  'Trong đó nữ',
  'Dân tộc',
  'GVCN: Trịnh Thị Minh Họa',
  'Giáo viên chủ nhiệm',
];

const SURE_NAMES: readonly string[] = [
  'HO MIN SOO',
  'Lưu Văn Tổng',
  'Danh Thị Lớp',
  'Mã Văn Không',
  'Lý Thị Khối',
  'Tổng Văn Trường',
  'Từ Thị Nữ',
];

export const SCHOOL_SHAPES: readonly PlannedList[] = [
  besides(
    'Columns for the right data stand blank',
    ['Thông tin đúng theo giấy khai sinh', 'Họ và tên', 'Ngày sinh'],
    0,
  ),
  besides(
    'Columns for the right data are filled for three',
    ['Thông tin đúng theo giấy khai sinh', 'Họ và tên', 'Ngày sinh'],
    3,
  ),
  besides(
    'Columns for the right data are filled for all',
    ['Đề nghị sửa thành', 'Họ và tên', 'Ngày sinh'],
    12,
  ),
  besides(
    'Columns of a carer are filled for three',
    ['Người nuôi dưỡng', 'Họ và tên', 'Năm sinh'],
    3,
  ),
  listOf('The pupil and the family stand under two merged titles', 6, [
    words('STT', 'Thông tin học sinh', null, 'Thông tin gia đình', null),
    words(null, 'Họ và tên', 'Ngày sinh', 'Họ và tên', 'Năm sinh'),
    ...CLASS_A.map((pupil, index) =>
      words(
        index + 1,
        nameOf(pupil),
        typedDate(pupil),
        nameOf(CLASS_B[index] ?? pupil),
        1980 + index,
      ),
    ),
  ]),
  {
    name: 'A sheet to print has fewer columns',
    sheets: [
      { name: 'DS', lines: table(ALL, SHORT) },
      {
        name: 'In',
        lines: table(ALL, [withHeading(COLUMNS.number, 'TT'), COLUMNS.name, COLUMNS.class]),
      },
    ],
    truth: { pupils: 12 },
  },
  {
    name: 'Each class has a sheet, and one holds all',
    sheets: [
      { name: 'Toàn trường', lines: table(ALL, SHORT) },
      { name: '6A', lines: table(CLASS_A, NAMED) },
      { name: '6B', lines: table(CLASS_B, NAMED) },
    ],
    truth: { pupils: 12 },
  },
  {
    name: 'A second month adds two pupils to those of the first',
    sheets: [
      { name: 'Tháng 2', lines: table(CLASS_A, [COLUMNS.number, COLUMNS.code, COLUMNS.name]) },
      {
        name: 'Tháng 3',
        lines: table(
          [...CLASS_A, ...CLASS_B.slice(0, 2)],
          [COLUMNS.number, COLUMNS.code, COLUMNS.name, COLUMNS.birthDate],
        ),
      },
    ],
    truth: { pupils: 8 },
  },
  ...BESIDE_NUMBERS.flatMap((text) => [
    listOf(`“${text}” stands under the names with its number before it`, 6, [
      headingLine(SHORT),
      words(1, text),
      ...pupilLines(CLASS_A, SHORT),
    ]),
    listOf(`“${text}” stands under the names with a number as its class`, 6, [
      ...table(CLASS_A, SHORT),
      words(null, text, null, null, 6),
    ]),
  ]),
  listOf(
    'Names begin or end with words of headings, sums and groups',
    SURE_NAMES.length,
    table(pupils(SURE_NAMES.length), [
      COLUMNS.number,
      withCell(COLUMNS.name, ({ number }) => SURE_NAMES[number - 1] ?? null),
      COLUMNS.birthDate,
    ]),
  ),
  listOf('A family name is a word of the heading', 4, [
    words('STT', 'Họ', 'Tên', 'Ngày sinh', 'Lớp'),
    ...pupils(4).map((pupil) =>
      words(pupil.number, 'HO', `TEN ${'ABCD'[pupil.number - 1]}O`, typedDate(pupil), '6A'),
    ),
  ]),
  listOf('A table of reasons with numbers stands below', 6, [
    ...table(CLASS_A, SHORT),
    BLANK,
    words('STT', 'Lý do', 'Số lượng'),
    words(1, 'Chưa có số định danh', 4),
    words(2, 'Sai ngày sinh', 2),
  ]),
  {
    name: 'Those to ask stand on a sheet of their own',
    sheets: [
      { name: 'DS', lines: table(CLASS_A, SHORT) },
      {
        name: 'Liên hệ',
        lines: [
          words('STT', 'Họ và tên', 'Số điện thoại', 'Email'),
          words(1, 'Trịnh Thị Minh Họa', '0900000001', 'a@b.vn'),
        ],
      },
    ],
    truth: { pupils: 6 },
  },
  {
    name: 'Those who are synchronised stand on a sheet of their own',
    sheets: [
      { name: 'Chưa đồng bộ', lines: table(CLASS_A, SHORT) },
      { name: 'Đã đồng bộ', lines: table(CLASS_B, SHORT) },
    ],
    truth: { pupils: 6 },
  },
  listOf('Nobody has to be listed, as line 1 says', 0, [headingLine(SHORT), words(1, 'Không có')]),
  listOf('Nobody has to be listed, as every cell says', 0, [
    headingLine(SHORT),
    words('Không', 'Không', 'Không', 'Không', 'Không'),
  ]),
  listOf('A sentence says that all are synchronised', 0, [
    headingLine(SHORT),
    words(null, 'Nhà trường không có học sinh chưa đồng bộ'),
  ]),
  listOf('A line under the heading tells how to fill it in', 6, [
    headingLine(SHORT),
    words('Số', 'Chữ in hoa', 'dd/mm/yyyy', 'Nam/Nữ', 'VD: 6A'),
    ...pupilLines(CLASS_A, SHORT),
  ]),
  listOf('The names of a class share one cell', 12, [
    words('STT', 'Lớp', 'Họ và tên'),
    words(1, '6A', CLASS_A.map(nameOf).join('\n')),
    words(2, '6B', CLASS_B.map((pupil, index) => `${index + 1}. ${nameOf(pupil)}`).join('\n')),
  ]),
  {
    name: 'The list goes on on a second sheet without a heading',
    sheets: [
      { name: 'Trang 1', lines: table(CLASS_A, SHORT) },
      { name: 'Trang 2', lines: pupilLines(CLASS_B, SHORT) },
    ],
    truth: { pupils: 12 },
  },
  listOf('The upper line of the heading has a digit, and no pupil a number', 6, [
    words('STT', 'Họ và tên', 'Thông tin (1 học sinh ghi 1 dòng)', null, null),
    words(null, null, 'Lớp', 'Ngày tháng năm sinh', 'Dân tộc'),
    ...CLASS_A.map((pupil) =>
      words(null, nameOf(pupil), pupil.className, typedDate(pupil), 'Kinh'),
    ),
  ]),
  listOf('A third line of the heading asks for totals', 6, [
    words('Họ và tên', 'Thông tin', null, 'Diện', null),
    words(null, 'Lớp', 'Ngày sinh', null, null),
    words(null, null, null, 'Tổng cộng', 'Trong đó'),
    ...CLASS_A.map((pupil) => words(nameOf(pupil), pupil.className, typedDate(pupil), 1)),
  ]),
  listOf('The total stands on top', 6, [
    words('Họ và tên', 'Ngày sinh', 'Giới tính'),
    words('Tổng cộng', 6),
    ...WITHOUT_NUMBER,
  ]),
  listOf('Totals stand under classes that have names and no number', 12, [
    words('Họ và tên', 'Ngày sinh', 'Giới tính'),
    words('LỚP CHUYÊN TOÁN'),
    ...WITHOUT_NUMBER,
    words('Tổng cộng: 6'),
    words('LỚP CHUYÊN VĂN'),
    ...CLASS_B.map((pupil) => words(nameOf(pupil), typedDate(pupil), pupil.sex)),
    words('Tổng cộng: 6'),
  ]),
  listOf('A birth date is written in words', 6, [
    words('Họ và tên', 'Ngày sinh', 'Trường'),
    words('Trần Thị Bình', 'ngày 5 tháng 3 năm 2014', 'THCS Minh Họa'),
    ...CLASS_A.slice(1).map((pupil) => words(nameOf(pupil), typedDate(pupil), 'THCS Minh Họa')),
  ]),
  listOf('The birth date has three columns', 6, [
    words('Họ và tên', 'Ngày sinh', null, null),
    words(null, 'Ngày', 'Tháng', 'Năm'),
    ...CLASS_A.map((pupil, index) => words(nameOf(pupil), index + 1, 3, 2014)),
  ]),
  listOf('The birth date stands under the sex, and no pupil has a number', 6, [
    words('Họ và tên', 'Ngày tháng năm sinh', null),
    words(null, 'Nam', 'Nữ'),
    ...CLASS_A.map((pupil) =>
      pupil.sex === 'Nam'
        ? words(nameOf(pupil), typedDate(pupil))
        : words(nameOf(pupil), null, typedDate(pupil)),
    ),
  ]),
  ...['{}/', '({})', '1.{}'].map((form) =>
    listOf(`Running numbers are written ${form.replace('{}', '1')}`, 6, [
      words('STT', 'Họ và tên', 'Lý do'),
      ...CLASS_A.map((pupil) =>
        words(form.replace('{}', String(pupil.number)), nameOf(pupil), 'Chưa có'),
      ),
    ]),
  ),
  listOf('Birth dates have dashes as Word makes them', 6, [
    words('Họ và tên', 'Ngày sinh', 'Trường'),
    ...CLASS_A.map((pupil) =>
      words(nameOf(pupil), typedDate(pupil).replace(/\//g, '–'), 'THCS Minh Họa'),
    ),
  ]),
  ...[
    'Tên',
    'Họ và tên thí sinh',
    'Họ tên người học',
    'Họ và tên học sinh chưa đồng bộ',
    'Student name',
  ].map((heading) =>
    listOf(
      `The names stand under “${heading}”`,
      6,
      table(CLASS_A, [COLUMNS.number, withHeading(COLUMNS.name, heading), COLUMNS.birthDate]),
    ),
  ),
  {
    name: 'Most pupils have nothing beside the name that a reader knows',
    sheets: [
      {
        name: 'DS',
        lines: [
          words('STT', 'Họ và tên', 'Nơi sinh', 'Lý do', 'Đề nghị'),
          ...CLASS_A.map((pupil, index) =>
            words(index < 2 ? index + 1 : null, nameOf(pupil), 'Hải Phòng', 'Sai họ tên', 'Sửa'),
          ),
        ],
      },
    ],
    truth: { refused: 'unsure' },
  },
];
