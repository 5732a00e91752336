import type { ListCell, ListFile, ListSheet } from '../../src/core/lists/cells';

/** Columns of the Department's template; `pupilRow()` fills them. */
export const HEADING: readonly ListCell[] = [
  'STT',
  'Mã học sinh',
  'Họ và tên',
  'Ngày sinh',
  'Giới tính',
  'Lớp',
  'Số định danh cá nhân',
  'Quốc tịch',
  'Lý do chưa đồng bộ',
  'Ghi chú',
];

export const TITLES: readonly (readonly ListCell[])[] = [
  ['SỞ GIÁO DỤC VÀ ĐÀO TẠO HẢI PHÒNG'],
  ['Trường THCS Trần Phú'],
  ['DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ VỚI CSDL QUỐC GIA VỀ DÂN CƯ'],
  ['Năm học 2025 - 2026'],
];

export const FOOTER: readonly (readonly ListCell[])[] = [
  [null, null, 'Tổng cộng: 3 học sinh'],
  [null, null, null, null, null, 'Hải Phòng, ngày 20 tháng 3 năm 2026'],
  [null, null, 'Người lập biểu', null, null, 'HIỆU TRƯỞNG'],
  [null, null, '(Ký, ghi rõ họ tên)', null, null, '(Ký tên, đóng dấu)'],
  [null, null, 'Trần Thị Lập', null, null, 'Phạm Văn Ký'],
];

/** The nth pupil, a girl of 6A1 born in 2014; no two have a cell in common that tells pupils. */
export function pupilRow(
  nth: number,
  changes: Readonly<Record<number, ListCell>> = {},
): readonly ListCell[] {
  const row: readonly ListCell[] = [
    nth,
    `30${String(nth).padStart(8, '0')}`,
    `Nguyễn Thị Số ${nth}`,
    '05/03/2014',
    'Nữ',
    '6A1',
    `031314${String(nth).padStart(6, '0')}`,
    'Việt Nam',
    'Chưa có dữ liệu trên CSDLQG về dân cư',
    null,
  ];
  return row.map((cell, place) => (place in changes ? (changes[place] ?? null) : cell));
}

/** Pupils 1 to `count`. */
export function pupilRows(count: number): readonly (readonly ListCell[])[] {
  return Array.from({ length: count }, (_, index) => pupilRow(index + 1));
}

/** Four title lines, the heading on line 5, three pupils on lines 6 to 8, a footer of five lines. */
export function listRows(
  changes: {
    readonly titles?: readonly (readonly ListCell[])[];
    readonly heading?: readonly (readonly ListCell[])[];
    readonly pupils?: readonly (readonly ListCell[])[];
    readonly footer?: readonly (readonly ListCell[])[];
  } = {},
): readonly (readonly ListCell[])[] {
  return [
    ...(changes.titles ?? TITLES),
    ...(changes.heading ?? [HEADING]),
    ...(changes.pupils ?? pupilRows(3)),
    ...(changes.footer ?? FOOTER),
  ];
}

export function listSheet(changes: Partial<ListSheet> = {}): ListSheet {
  return { hidden: false, rows: listRows(), hiddenRows: new Set(), cut: false, ...changes };
}

/** An .xlsx of these sheets; of `listSheet()` alone when none is given. */
export function listFile(...sheets: readonly ListSheet[]): ListFile {
  return { fileKind: 'xlsx', sheets: sheets.length > 0 ? sheets : [listSheet()] };
}
