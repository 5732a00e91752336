import type { Cell, CellStyle, MergeRange } from 'hucre/xlsx';
import { ENTRY, LABEL, OFFICE, SUBTITLE, TITLE } from './styles';

/** Words above the table, or a place for them, over some columns of a line (all from 0). */
interface Title {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly text: string | null;
  readonly style: CellStyle;
}

const LAST = 9;
const TITLES: readonly Title[] = [
  wide(0, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO THÀNH PHỐ HẢI PHÒNG', OFFICE),
  wide(1, 'DANH SÁCH HỌC SINH CHƯA ĐƯỢC ĐỒNG BỘ VỚI CƠ SỞ DỮ LIỆU QUỐC GIA VỀ DÂN CƯ', TITLE),
  wide(2, '(Nộp kèm báo cáo triển khai Học bạ số, mục 10)', SUBTITLE),
  { row: 3, from: 0, to: 1, text: 'Tên trường:', style: LABEL },
  { row: 3, from: 2, to: 4, text: null, style: ENTRY },
  { row: 3, from: 5, to: 6, text: 'Mã định danh nhà trường:', style: LABEL },
  { row: 3, from: 7, to: 8, text: null, style: ENTRY },
  wide(
    4,
    'Mỗi học sinh ghi một dòng, bắt đầu từ dòng 7. Cách điền từng cột có ở trang “Hướng dẫn”.',
    SUBTITLE,
  ),
];

/** Heights of the lines that hold them, in points. */
export const TITLE_HEIGHTS: readonly (readonly [row: number, height: number])[] = [
  [1, 28],
  [3, 22],
  [4, 24],
];

/** Cells by "row,column"; a border needs every cell under a merge. */
export function titleCells(): readonly (readonly [string, Partial<Cell>])[] {
  return TITLES.flatMap(({ row, from, to, text, style }) =>
    Array.from({ length: to - from + 1 }, (_, at): readonly [string, Partial<Cell>] => [
      `${row},${from + at}`,
      { value: at === 0 ? text : null, style },
    ]),
  );
}

export function titleMerges(): MergeRange[] {
  return TITLES.map(({ row, from, to }) => ({
    startRow: row,
    endRow: row,
    startCol: from,
    endCol: to,
  }));
}

function wide(row: number, text: string, style: CellStyle): Title {
  return { row, from: 0, to: LAST, text, style };
}
