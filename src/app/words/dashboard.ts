import type { QueueReason } from '../../core/overview/queue';
import type { TimeLeft } from '../../core/time-left';
import { formatNumber } from '../../core/vietnamese-number';

/** In percent with one decimal, as it is printed; null where there is nothing to divide by. */
export function tenthsOf(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000);
}

const tenths = (value: number) => formatNumber(value / 10);

/** Sentences of the dashboard that are made where the figures are. */
export const viDashboard = {
  resting: 'Đang tạm ngừng',
  suspended: 'Đang tạm ngừng kết luận và gửi thư. Hãy xử lý các việc dưới đây trước:',
  mailStopped: 'Thư đang ngừng gửi',
  paused: 'Đang tạm dừng mọi thư',
  dryRun: 'Chạy thử: không thư nào được gửi',
  live: 'Gửi thật',
  lastPass: ({ at }: { at: string }) => `Theo lần rà soát lúc ${at}.`,
  neverPassed: 'Chưa rà soát lần nào.',
  left: ({ passed, days, hours, minutes }: TimeLeft) => {
    const span =
      days > 0 ? `${days} ngày ${hours} giờ` : hours > 0 ? `${hours} giờ` : `${minutes} phút`;
    return passed ? `Đã quá hạn ${span}` : `Còn ${span}`;
  },
  percent: (value: number | null) => (value === null ? '–' : `${tenths(value)}%`),
  ofSchools: ({ part, whole }: { part: number; whole: number }) =>
    `${formatNumber(part)}/${formatNumber(whole)} trường`,
  since: ({ now, before }: { now: number | null; before: number | null }) => {
    if (now === null || before === null) return '';
    const yesterday = `Hết hôm qua: ${tenths(before)}%`;
    if (now === before) return `${yesterday}, chưa đổi.`;
    const change = `${now > before ? 'tăng' : 'giảm'} ${tenths(Math.abs(now - before))} điểm`;
    return `${yesterday}, nay ${change}.`;
  },
  report: ({ report }: { report: number }) => `Báo cáo số ${report}`,
  unknownSchool: 'Chưa rõ trường',
  crowd: ({ reports, schools }: { reports: number; schools: string }) =>
    `${formatNumber(reports)} báo cáo chưa được tính · ${schools}`,
  noSuchSchool: ({ schoolId }: { schoolId: string }) =>
    `Trang Tình trạng các trường chưa có trường mã ${schoolId}. Hãy chọn Rà soát lại toàn bộ trong menu rồi thử lại.`,
} as const;

export const QUEUE_WORDS: Readonly<Record<QueueReason, string>> = {
  rowGone: 'Dòng không còn trong bảng trả lời',
  rowNeverArrived: 'Chưa có trong bảng trả lời',
  codeNotOnRoster: 'Mã không có trong danh sách trường',
  otherSchoolsMailbox: 'Gửi từ hộp thư của trường khác',
  unregisteredMailbox: 'Gửi từ hộp thư chưa đăng ký',
  crowd: 'Một người gửi báo cáo cho nhiều trường',
  typedBeside: 'Địa chỉ tự gõ, trường đã có báo cáo khác',
  listUnreadable: 'Không đọc được danh sách kèm theo',
  editedAfterDecision: 'Trường sửa lại sau khi đã quyết định',
  mailUnsettled: 'Thư chưa rõ đã tới hay chưa',
  mailAwaitingApproval: 'Thư chờ duyệt',
};
