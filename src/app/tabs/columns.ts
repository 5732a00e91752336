import { COUNT_IDS, QUESTION_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import {
  ROSTER_COLUMN_IDS,
  ROSTER_HEADINGS,
  type RosterColumn,
} from '../../core/roster/roster-columns';
import type { Column } from '../tab-shape';
import { VI_LIST } from '../words/list';

export const text = (title: string, width = 120): Column => ({ title, width, format: 'text' });
const lines = (title: string, width = 360): Column => ({ ...text(title, width), wrap: true });
export const number = (title: string, width = 90): Column => ({ title, width, format: 'number' });
export const percent = (title: string, width = 90): Column => ({ title, width, format: 'percent' });
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

const ROSTER_WIDTHS: Readonly<Record<RosterColumn, number>> = {
  schoolId: 120,
  aliases: 160,
  name: 240,
  level: 120,
  ownership: 120,
  commune: 160,
  mailboxes: 240,
  from: 120,
  to: 120,
  exempt: 160,
  extendedTo: 160,
};

export const ROSTER_COLUMNS: readonly Column[] = ROSTER_COLUMN_IDS.map((id) =>
  text(ROSTER_HEADINGS[id], ROSTER_WIDTHS[id]),
);

export const LOG_COLUMNS: readonly Column[] = [
  instant('Lúc'),
  text('Tài khoản', 240),
  lines('Việc', 360),
];
