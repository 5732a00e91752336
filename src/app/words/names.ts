import type { DecisionKind } from '../../core/decisions/decision';
import type { MailKind, MailState } from '../../core/mail/mail-line';
import type { SeveritySetting } from '../../core/round-settings';
import type { Status } from '../../core/verdicts/school-status';
import type { Verdict } from '../../core/verdicts/verdict';
import { fold } from '../../core/vietnamese-text';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  rejected: 'Từ chối',
  mustFix: 'Cần sửa',
  review: 'Cần xem',
  valid: 'Hợp lệ',
  superseded: 'Đã thay thế',
  excluded: 'Đã loại',
};

export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  onTime: 'Đúng hạn',
  late: 'Muộn',
  mustFix: 'Đã gửi, cần sửa',
  rejected: 'Bị từ chối',
  missing: 'Chưa báo cáo',
  exempt: 'Miễn',
};

/** Of a school of which only a rejected report is known: anybody can type a code. */
export const REJECTED_ELSEWHERE =
  'có báo cáo mang mã của trường gửi từ địa chỉ ngoài, không được tiếp nhận';

export const MAIL_STATE_WORDS: Readonly<Record<MailState, string>> = {
  awaitingApproval: 'chờ duyệt',
  queued: 'chờ gửi',
  sending: 'đang gửi',
  sent: 'đã gửi',
  notSent: 'không gửi',
  unsettled: 'chưa rõ',
  dryRun: 'chạy thử',
};

export const MAIL_KIND_WORDS: Readonly<Record<MailKind, string>> = {
  reply: 'Trả lời báo cáo',
  receipt: 'Báo hộp thư đã đăng ký',
  reminder: 'Nhắc trường',
  managingBody: 'Danh sách trường chậm',
};

export const DECISION_WORDS: Readonly<Record<DecisionKind, string>> = {
  accept: 'Chấp nhận',
  return: 'Trả lại',
  exclude: 'Loại khỏi tổng hợp',
  extend: 'Gia hạn',
  exempt: 'Miễn',
  resend: 'Gửi lại thư',
  addMailbox: 'Thêm hộp thư',
  badMailbox: 'Hộp thư hỏng',
  doNotRemind: 'Không nhắc',
  confirmSender: 'Đúng là đầu mối',
  readAgain: 'Đọc lại danh sách',
  paper: 'Báo cáo bằng văn bản',
};

/** A line of the decisions tab that takes an earlier line back. */
export const UNDO_WORD = 'Rút lại';

export const SEVERITY_WORDS: Readonly<Record<SeveritySetting, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  notice: 'Ghi nhận',
  off: 'Tắt',
};

/** The value whose word was typed, whatever its case and tone placement. */
export function meant<T extends string>(
  words: Readonly<Record<T, string>>,
  typed: string,
): T | undefined {
  const folded = fold(typed);
  return (Object.keys(words) as T[]).find((key) => fold(words[key]) === folded);
}

export const MODE_WORDS = { dryRun: 'Chạy thử', live: 'Gửi thật' } as const;

export const FOREIGN_SENDER_WORDS = { reject: 'Từ chối', warning: 'Cảnh báo' } as const;

export const SENDER_WORDS = {
  verified: 'Đã xác minh',
  typed: 'Người gửi tự gõ',
  unknown: 'Chưa rõ',
} as const;

/** "Phường Lê Chân" after other words: "phường Lê Chân". */
export function inSentence(commune: string): string {
  return commune.slice(0, 1).toLowerCase() + commune.slice(1);
}
