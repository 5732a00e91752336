import { addTo } from '../group-by';
import { SKIPPED_LINES, type SkippedLine } from '../lists/skipped-lines';
import { formatNumber } from '../vietnamese-number';
import type { ListCounted, ListTrace, SheetTrace } from './outcome';

const SKIPPED_WORDS: Readonly<Record<SkippedLine, string>> = {
  repeatedHeader: 'dòng tiêu đề lặp lại',
  columnNumbers: 'dòng đánh số cột',
  example: 'dòng ví dụ hoặc hướng dẫn',
  otherTable: 'dòng của bảng không phải học sinh',
  none: 'dòng ghi không có học sinh',
  title: 'dòng tên lớp hoặc chữ khác',
  footer: 'dòng cuối bảng',
  incomplete: 'dòng thiếu thông tin',
  identical: 'dòng trùng hoàn toàn',
  elsewhere: 'dòng của học sinh đã có ở trang tính trước',
};

/** Longer lists of lines are of no use in a sentence. */
const SHOWN_GROUPS = 5;
const SHOWN_LINES = 6;

/** "tiêu đề ở dòng 5; đếm 37 học sinh, dòng 6–42; bỏ qua 3 dòng: …" */
export function sheetWords(sheet: SheetTrace): string {
  return [
    sheet.headerRow > 0
      ? `tiêu đề ở dòng ${formatNumber(sheet.headerRow)}`
      : 'không có dòng tiêu đề, đọc tiếp theo trang tính trước',
    countedWords(sheet),
    ...skippedWords(sheet),
    ...(sheet.afterFooter > 0
      ? [`đã tính cả ${formatNumber(sheet.afterFooter)} học sinh có STT ở sau phần cuối bảng`]
      : []),
    ...(sheet.onHiddenRows > 0
      ? [`đã tính cả ${formatNumber(sheet.onHiddenRows)} học sinh ở dòng đang ẩn`]
      : []),
    ...(sheet.sequenceBreaks > 0
      ? [`STT nhảy số hoặc đánh lại ${formatNumber(sheet.sequenceBreaks)} lần`]
      : []),
  ].join('; ');
}

function countedWords({ pupils, firstRow, lastRow }: SheetTrace): string {
  const counted = `đếm ${formatNumber(pupils)} học sinh`;
  if (firstRow === null || lastRow === null) return counted;
  if (firstRow === lastRow) return `${counted}, dòng ${formatNumber(firstRow)}`;
  return `${counted}, dòng ${formatNumber(firstRow)}–${formatNumber(lastRow)}`;
}

function skippedWords({ skipped, examples }: SheetTrace): readonly string[] {
  const reasons = SKIPPED_LINES.map((why) => ({ why, lines: skipped[why] ?? 0 })).filter(
    ({ lines }) => lines > 0,
  );
  if (reasons.length === 0) return [];
  const [only] = reasons;
  if (only !== undefined && reasons.length === 1) {
    return [
      `bỏ qua ${formatNumber(only.lines)} ${SKIPPED_WORDS[only.why]}${rowsWords(only, examples)}`,
    ];
  }
  const all = reasons.reduce((sum, { lines }) => sum + lines, 0);
  const each = reasons.map(
    (reason) =>
      `${formatNumber(reason.lines)} ${SKIPPED_WORDS[reason.why]}${rowsWords(reason, examples)}`,
  );
  return [`bỏ qua ${formatNumber(all)} dòng: ${each.join(', ')}`];
}

/** " (dòng 5, 9…)". */
function rowsWords(
  { why, lines }: { readonly why: SkippedLine; readonly lines: number },
  examples: SheetTrace['examples'],
): string {
  const rows = examples?.[why] ?? [];
  if (rows.length === 0) return '';
  return ` (dòng ${rows.map(formatNumber).join(', ')}${lines > rows.length ? '…' : ''})`;
}

/** "trang tính thứ 2"; with the file where there are several. */
export function sheetName(
  place: { readonly file: number; readonly sheet: number },
  { fileKinds }: ListTrace,
): string {
  const sheet = `trang tính thứ ${formatNumber(place.sheet)}`;
  return fileKinds.length > 1 ? `tệp thứ ${formatNumber(place.file)}, ${sheet}` : sheet;
}

/** Sheets that were not counted. */
export function hiddenWords(trace: ListTrace): readonly string[] {
  const without = trace.visibleSheets - trace.sheets.length;
  return [
    ...(without > 0
      ? [`Không đếm ${formatNumber(without)} trang tính không có dòng tiêu đề của danh sách`]
      : []),
    ...(trace.hiddenSheets > 0
      ? [`Không đếm ${formatNumber(trace.hiddenSheets)} trang tính đang ẩn`]
      : []),
  ];
}

/** Lines that hold one pupil, by number; '' when every pupil stands once. */
export function repeatedLinesText({ repeated, repeatedGroups, trace }: ListCounted): string {
  const groups = new Map<number, string[]>();
  for (const entry of repeated) {
    const lines = entry.rows.slice(0, SHOWN_LINES).map(formatNumber);
    const more = entry.rows.length > SHOWN_LINES ? '…' : '';
    const isOneSheet = trace.visibleSheets === 1;
    const where = isOneSheet ? '' : ` (${sheetName(entry, trace)})`;
    const words = `${lines.join(', ')}${more}${where}`;
    addTo(groups, entry.group, words);
  }
  const shown = Array.from(groups.values(), (words) => `dòng ${words.slice(0, 3).join(' và ')}`);
  const listed = shown.slice(0, SHOWN_GROUPS);
  const left = repeatedGroups - listed.length;
  const rest = left > 0 ? [`và ${formatNumber(left)} trường hợp khác`] : [];
  return [...listed, ...rest].join('; ');
}
