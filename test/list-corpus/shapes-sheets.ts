import { BLANK, FULL, mergedTitle, SHORT, table, words } from './columns';
import type { PlannedList, PlannedSheet } from './planned-list';
import { pupils } from './pupils';

const LAST_LINE = 1_048_576;

const GUIDE: PlannedSheet = {
  name: 'Hướng dẫn',
  lines: [
    words('HƯỚNG DẪN NHẬP DANH SÁCH'),
    words(1, 'Họ và tên: ghi đầy đủ, có dấu'),
    words(2, 'Ngày sinh: ghi theo dạng 25/05/2018'),
    words(3, 'Giới tính: chọn Nam hoặc Nữ'),
  ],
};

const CATALOGUES: readonly PlannedSheet[] = [
  { name: 'GioiTinh', lines: [words('Mã', 'Tên'), words(1, 'Nam'), words(2, 'Nữ')] },
  {
    name: 'DanToc',
    lines: [
      words('Mã', 'Tên dân tộc'),
      ...['Kinh', 'Tày', 'Thái'].map((name, at) => words(at + 1, name)),
    ],
  },
  {
    name: 'LopHoc',
    lines: [
      words('Mã lớp', 'Tên lớp'),
      ...['1A', '1B', '1C'].map((name) => words(`L-${name}`, name)),
    ],
  },
];

const list = (name: string, className: string, count: number, from: number): PlannedSheet => ({
  name,
  lines: [words(`LỚP ${className}`), ...table(pupils(count, className, from), SHORT)],
});

export const SHEET_SHAPES: readonly PlannedList[] = [
  {
    name: 'Each class has a sheet of its own',
    sheets: [list('1A', '1A', 4, 1), list('1B', '1B', 5, 101), list('1C', '1C', 6, 201)],
    truth: { pupils: 15 },
  },
  {
    name: 'The heading stands in another line of each sheet',
    sheets: [4, 5, 6].map((count) => ({
      name: `Khối ${count}`,
      lines: [
        ...Array.from({ length: count }, () => BLANK),
        ...table(pupils(count, `${count}A`, count * 100), SHORT),
      ],
    })),
    truth: { pupils: 15 },
  },
  {
    name: 'A hidden sheet holds an older list',
    sheets: [list('Danh sách', '1A', 7, 1), { ...list('Cũ', '1B', 9, 101), hidden: true }],
    truth: { pupils: 7 },
  },
  {
    name: 'The first sheet is hidden',
    sheets: [{ ...list('Cũ', '1B', 9, 101), hidden: true }, list('Danh sách', '1A', 7, 1)],
    truth: { pupils: 7 },
  },
  {
    name: 'A guide stands before the list and catalogues behind it',
    sheets: [GUIDE, { name: 'Danh sách', lines: table(pupils(8), FULL) }, ...CATALOGUES],
    truth: { pupils: 8 },
  },
  {
    name: 'Catalogues and a guide stand alone',
    sheets: [GUIDE, ...CATALOGUES],
    truth: { refused: 'noHeader' },
  },
  {
    name: 'Empty sheets stand beside the list',
    sheets: [
      list('Sheet1', '1A', 5, 1),
      { name: 'Sheet2', lines: [] },
      { name: 'Sheet3', lines: [] },
    ],
    truth: { pupils: 5 },
  },
  {
    name: 'A sheet of another matter stands beside the list',
    sheets: [
      list('Danh sách', '1A', 5, 1),
      {
        name: 'Tổng hợp',
        lines: [
          mergedTitle('TỔNG HỢP THEO LỚP', 3),
          words('STT', 'Lớp', 'Số học sinh'),
          words(1, '1A', 5),
          words(2, '1B', 0),
          words('Tổng cộng', null, 5),
        ],
      },
    ],
    truth: { pupils: 5 },
  },
  {
    name: 'Formats reach down to line 1,048,576',
    sheets: [{ ...list('Danh sách', '1A', 11, 1), formattedDownTo: LAST_LINE }],
    truth: { pupils: 11 },
  },
];
