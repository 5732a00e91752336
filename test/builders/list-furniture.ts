import * as fc from 'fast-check';
import type { ListCell } from '../../src/core/lists/cells';
import type { ListColumn } from '../../src/core/lists/known-columns';

type Row = readonly ListCell[];
export type Column = Exclude<ListColumn, 'parent'> | 'unknown';

/** How the heading is written: one wording a column, then as whole. */
export interface HeadingForm {
  readonly wording: number;
  readonly dress: (text: string) => string;
  /** Titles of birth date and sex stand in a line of their own under a merged one. */
  readonly twoLines: boolean;
  /** One "Họ và tên" over the two columns of a split name. */
  readonly mergedName: boolean;
}

/** Headings of docs/lists.md, "Layouts", and what schools make of them. */
const WORDINGS: Readonly<Record<Column, readonly string[]>> = {
  sequence: ['STT', 'TT', 'Số TT', 'Số thứ tự'],
  pupilCode: ['Mã học sinh', 'Mã HS', 'Mã định danh Bộ GD&ĐT', 'Mã định danh'],
  fullName: ['Họ và tên', 'Họ tên', 'Họ tên học sinh', 'Họ, tên', 'Họ & tên'],
  middleName: ['Họ đệm', 'Họ và tên đệm', 'Họ', 'Họ và chữ lót'],
  givenName: ['Tên'],
  birthDate: ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Năm sinh', 'Ngày sinh (dd/mm/yyyy)'],
  sex: ['Giới tính', 'Nam/Nữ', 'Giới tính (Nam/Nữ)'],
  class: ['Lớp', 'Mã lớp', 'Tên lớp', 'Lớp học'],
  grade: ['Khối', 'Khối học'],
  identity: [
    'Số định danh cá nhân',
    'Số ĐDCN/CCCD (nếu có)',
    'CCCD',
    'CMND/CCCD',
    'Mã số công dân',
  ],
  nationality: ['Quốc tịch'],
  reason: ['Lý do chưa đồng bộ', 'Nguyên nhân', 'Tình trạng'],
  note: ['Ghi chú'],
  ethnicity: ['Dân tộc'],
  health: ['Loại khuyết tật'],
  religion: ['Tôn giáo'],
  papers: ['Ảnh giấy khai sinh'],
  unknown: ['Nơi sinh', 'Chỗ ở hiện nay', '', 'Họ tên cha'],
};

export const headingForm: fc.Arbitrary<HeadingForm> = fc.record({
  wording: fc.nat(11),
  dress: fc.constantFrom<HeadingForm['dress']>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/ /g, '\n'),
    (text) => ` ${text.replace(/ /g, '\u00A0 ')} *`,
    (text) => (text === '' ? '' : `${text}\r\n(ghi rõ)`),
  ),
  twoLines: fc.boolean(),
  mergedName: fc.boolean(),
});

export function headingRows(columns: readonly Column[], form: HeadingForm): readonly Row[] {
  const titles = columns.map((column) => {
    const wordings = WORDINGS[column];
    if (column === 'middleName' && form.mergedName) return 'Họ và tên';
    if (column === 'givenName' && form.mergedName) return null;
    return wordings[form.wording % wordings.length] ?? '';
  });
  const dressed = titles.map((title) => (title === null ? null : form.dress(title)));
  const isLow = (place: number) => columns[place] === 'birthDate' || columns[place] === 'sex';
  if (!form.twoLines || !columns.some((_, place) => isLow(place))) return [dressed];
  return [
    dressed.map((title, place) => (isLow(place) ? form.dress('Thông tin cá nhân') : title)),
    dressed.map((title, place) => (isLow(place) ? title : null)),
  ];
}

/** Up to eleven lines above the heading, so that it stands on line 1 to 12. */
export const titles: fc.Arbitrary<readonly Row[]> = fc.array(
  fc.constantFrom<Row>(
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Trường TH Nguyễn Du', null, null, 'Độc lập - Tự do - Hạnh phúc'],
    ['DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ VỚI CSDL QUỐC GIA VỀ DÂN CƯ'],
    [null, 'Năm học 2025 - 2026'],
    [null, '(Tính đến ngày 20 tháng 3 năm 2026)'],
    ['Tổng số: 14 học sinh'],
    [null, null, 'Người lập: Trần Thị Lập'],
    [],
    [' ', '\u00A0'],
  ),
  { maxLength: 11 },
);

const FOOTER_LINES: readonly string[] = [
  'Tổng cộng: 37 học sinh',
  'Tổng số học sinh: 1.234',
  'Cộng: 12',
  'Danh sách này có 37 học sinh',
  'Người lập biểu',
  'HIỆU TRƯỞNG',
  'KT. HIỆU TRƯỞNG',
  'Hải Phòng, ngày 20 tháng 3 năm 2026',
  'Hải Phòng, ngày … tháng … năm 2026',
  '(Ký tên, đóng dấu)',
];

/** One line each; behind the first come signatures, which are names without a number. */
export const footers: fc.Arbitrary<readonly string[]> = fc.oneof(
  fc.constant([]),
  fc
    .tuple(
      fc.constantFrom(...FOOTER_LINES),
      fc.array(fc.constantFrom(...FOOTER_LINES, 'Trần Thị Lập', 'Phạm Văn Hiệu'), { maxLength: 4 }),
    )
    .map(([first, rest]) => [first, ...rest]),
);
