import { type CellValue, isDateCell } from '../cell';
import { fold } from '../vietnamese-text';

const NOTHING = new Set([
  ...['', '-', '–', '—', '0', 'false', 'n/a', 'no', 'none', 'ko', 'k', 'khong', 'không'],
  ...['không có', 'khong co', 'chưa', 'chưa có', 'không miễn', 'không gia hạn', 'không áp dụng'],
]);

const SHEET_ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|NULL!|NUM!|DIV\/0!|ERROR!|SPILL!)$/i;

/** What a cell shows whose formula found nothing. */
export function isSheetError(text: string): boolean {
  return SHEET_ERROR.test(text);
}

/** A cell that says no is blank: "Không", 0, a dash, an unticked box. */
export function saysNothing(cell: CellValue): boolean {
  return !isDateCell(cell) && NOTHING.has(fold(String(cell)).replace(/[.…]+$/, ''));
}
