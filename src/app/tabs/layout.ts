import { COUNT_IDS, QUESTION_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { Area, Chart, Column, TabKind, TabLayout } from '../tab-shape';
import { VI_LIST } from '../words/list';

const text = (title: string, width = 120): Column => ({ title, width, format: 'text' });
const lines = (title: string, width = 360): Column => ({ ...text(title, width), wrap: true });
const number = (title: string, width = 90): Column => ({ title, width, format: 'number' });
const percent = (title: string, width = 90): Column => ({ title, width, format: 'percent' });
const instant = (title: string, width = 160): Column => ({ title, width, format: 'instant' });

/** Display columns of the ledger first, then figures, answers, and what the machine reads back. */
export const LEDGER_COLUMNS: readonly Column[] = [
  number('Dòng', 90),
  instant('Thời điểm'),
  text('Người gửi', 240),
  text('Mã trường', 120),
  text('Tên trường', 240),
  { ...text('Kết quả', 120), says: 'verdict' },
  text('Được tính', 90),
  lines('Lỗi'),
  lines('Cảnh báo'),
  lines('Ghi nhận'),
  ...COUNT_IDS.map((id) => number(`STT ${QUESTIONS[id].stt} đọc được`, 120)),
  lines(VI_LIST.column),
  ...QUESTION_IDS.map((id) => text(`${QUESTIONS[id].stt}. ${QUESTIONS[id].label}`, 160)),
  number('Báo cáo số'),
  number('Lần', 90),
  { ...text('Dữ liệu'), hidden: true },
];

export const MAIL_COLUMNS: readonly Column[] = [
  instant('Lập lúc'),
  text('Loại', 120),
  { ...text('Trạng thái', 120), says: 'mailState' },
  instant('Từ lúc'),
  text('Gửi tới', 240),
  text('Mã trường', 120),
  number('Báo cáo số'),
  number('Đợt', 90),
  lines('Lý do', 240),
  text('Khóa', 240),
  { ...text('Dữ liệu'), hidden: true },
];

export const STATUS_COLUMNS: readonly Column[] = [
  text('Mã trường', 120),
  text('Tên trường', 240),
  text('Cấp học', 120),
  text('Xã/phường', 160),
  { ...text('Tình trạng', 160), says: 'status' },
  number('Số ngày muộn'),
  ...COUNT_IDS.map((id) => number(`STT ${QUESTIONS[id].stt}`)),
  number('Báo cáo được tính', 120),
  instant('Báo cáo gần nhất'),
  lines('Vì sao chưa được tính', 360),
  number('Số thư đã gửi'),
];

export const OVERDUE_COLUMNS: readonly Column[] = [
  text('Xã/phường', 160),
  text('Mã trường', 120),
  text('Tên trường', 240),
  text('Cơ quan quản lý', 240),
  lines('Lý do', 240),
  number('Số ngày chậm'),
  instant('Báo cáo gần nhất'),
  lines('Đã nhắc', 240),
  text('Lần nhắc tới', 120),
];

export const DECISION_COLUMNS: readonly Column[] = [
  number('Số', 90),
  instant('Lúc'),
  text('Người quyết định', 240),
  text('Quyết định', 160),
  number('Báo cáo số'),
  number('Lần', 90),
  text('Mã trường', 120),
  text('Giá trị', 160),
  lines('Lý do', 360),
  number('Rút lại dòng số', 120),
];

export const SETTING_COLUMNS: readonly Column[] = [
  text('Mục', 240),
  text('Giá trị', 240),
  lines('Ý nghĩa', 360),
  text('Mặc định', 160),
  lines('Cách hiểu', 360),
];

const ROSTER_COLUMNS: readonly Column[] = [
  text('Mã trường', 120),
  text('Mã khác', 160),
  text('Tên trường', 240),
  text('Cấp học', 120),
  text('Loại hình', 120),
  text('Xã/phường', 160),
  text('Hộp thư', 240),
  text('Từ ngày', 120),
  text('Đến ngày', 120),
  text('Miễn (lý do)', 160),
  text('Gia hạn đến', 160),
];

const LOG_COLUMNS: readonly Column[] = [instant('Lúc'), text('Tài khoản', 240), lines('Việc', 360)];

/** Days that the progress table and its chart can hold. */
export const PROGRESS_DAYS = 60;

/** Fixed places of the summary's tables, header line included: charts stand on them. */
export const SUMMARY_AREAS = {
  statuses: { row: 5, column: 1, rows: 7, columns: 2 },
  rates: { row: 15, column: 1, rows: 4, columns: 4 },
  totals: { row: 22, column: 1, rows: 7, columns: 4 },
  levels: { row: 31, column: 1, rows: 9, columns: 8 },
  communes: { row: 42, column: 1, rows: 1, columns: 8 },
  progress: { row: 5, column: 10, rows: PROGRESS_DAYS + 1, columns: 3 },
  rules: { row: 5, column: 14, rows: 1, columns: 3 },
} as const satisfies Record<string, Area>;

const SUMMARY_COLUMNS: readonly Column[] = [
  { ...text('', 360) },
  percent('', 120),
  number('', 120),
  number('', 120),
  percent('', 120),
  percent('', 120),
  number('', 120),
  number('', 120),
  text('', 30),
  text('', 120),
  number('', 120),
  number('', 120),
  text('', 30),
  text('', 90),
  number('', 90),
  number('', 90),
];

/** Counts and rates that stand in a column of the other kind, above the levels and communes. */
const SUMMARY_INSETS = [
  { row: SUMMARY_AREAS.statuses.row, column: 2, rows: 24, columns: 1, format: 'number' },
  { ...SUMMARY_AREAS.rates, column: 4, columns: 1, format: 'percent' },
  { ...SUMMARY_AREAS.totals, column: 3, columns: 1, format: 'percent' },
] as const;

const SUMMARY_CHARTS: readonly Chart[] = [
  {
    kind: 'pie',
    title: 'Tình trạng các trường',
    area: SUMMARY_AREAS.statuses,
    at: { row: 5, column: 18 },
  },
  {
    kind: 'line',
    title: 'Số trường đã báo cáo theo ngày',
    area: { ...SUMMARY_AREAS.progress, columns: 2 },
    at: { row: 24, column: 18 },
  },
  {
    kind: 'bar',
    title: 'Tỉ lệ học sinh đã đồng bộ theo cấp học (%)',
    area: { ...SUMMARY_AREAS.levels, columns: 2 },
    at: { row: 43, column: 18 },
  },
];

const NO_CHARTS: readonly Chart[] = [];
const NO_HEADINGS: readonly Area[] = [];
const TITLE: Area = { row: 1, column: 1, rows: 1, columns: 1 };
/** The title, and the first line of each table. */
const SUMMARY_HEADINGS: readonly Area[] = [TITLE, ...Object.values(SUMMARY_AREAS)].map((area) => ({
  ...area,
  rows: 1,
}));

/** In the order in which set-up makes them and staff see them. */
export const TABS: readonly TabLayout[] = [
  tab('summary', 'Tổng hợp', SUMMARY_COLUMNS, 1, {
    hasHeader: false,
    charts: SUMMARY_CHARTS,
    headings: SUMMARY_HEADINGS,
    insets: SUMMARY_INSETS,
  }),
  tab('status', 'Tình trạng các trường', STATUS_COLUMNS, 2),
  tab('overdue', 'Trường chậm báo cáo', OVERDUE_COLUMNS, 3),
  tab('ledger', 'Kiểm tra', LEDGER_COLUMNS, 1),
  tab('mail', 'Sổ thư', MAIL_COLUMNS, 0),
  tab('decisions', 'Quyết định', DECISION_COLUMNS, 1, { machineMade: false }),
  tab('roster', 'Danh sách trường', ROSTER_COLUMNS, 1, { machineMade: false }),
  tab('settings', 'Cấu hình', SETTING_COLUMNS, 1, { machineMade: false }),
  tab('log', 'Nhật ký', LOG_COLUMNS, 0),
];

export function layoutOf(kind: TabKind): TabLayout {
  const found = TABS.find((layout) => layout.kind === kind);
  if (!found) throw new Error(`no layout for ${kind}`);
  return found;
}

function tab(
  kind: TabKind,
  name: string,
  columns: readonly Column[],
  frozenColumns: number,
  changes: Partial<TabLayout> = {},
): TabLayout {
  return {
    kind,
    name,
    columns,
    hasHeader: true,
    frozenColumns,
    hidden: false,
    machineMade: true,
    charts: NO_CHARTS,
    headings: NO_HEADINGS,
    ...changes,
  };
}
