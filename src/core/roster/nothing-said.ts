import { type CellValue, isDateCell } from '../cell';
import { fold } from '../vietnamese-text';

const NOTHING = new Set([
  ...['', '-', '–', '—', '0', 'false', 'n/a', 'no', 'none', 'ko', 'k', 'khong', 'không'],
  ...['không có', 'khong co', 'chưa', 'chưa có', 'không miễn', 'không gia hạn', 'không áp dụng'],
]);

/** A cell that says no is blank: "Không", 0, a dash, an unticked box. */
export function saysNothing(cell: CellValue): boolean {
  return !isDateCell(cell) && NOTHING.has(fold(String(cell)).replace(/[.…]+$/, ''));
}
