import { formatNumber } from '../../core/vietnamese-number';

/** Words of the page about the rules. */
export const viRules = {
  cites: (items: readonly string[]) => (items.length === 0 ? '' : `STT ${items.join(', ')}`),
  /** Of a rule that keeps a report from counting and does not return it. */
  heldBack: 'Giữ lại',
  limits: {
    senderSetting: 'Theo mục “Gửi từ tên miền khác”.',
    alwaysError: 'Luôn là Lỗi.',
    heldBack: 'Luôn giữ lại tới khi cán bộ xác nhận người gửi.',
    neverError: 'Không thể đặt là Lỗi.',
  },
  notAllowed: ({ id }: { id: string }) => `Quy tắc ${id} không được đặt ở mức này.`,
  unreadable: ({ label, problem }: { label: string; problem: string }) => `${label}: ${problem}`,
  nothingChanged: 'Chưa có thay đổi nào so với Cấu hình.',
  changed: ({ what, before, after }: { what: string; before: string; after: string }) =>
    `${what}: ${before === '' ? 'chưa có' : before} → ${after}`,
  arrow: ({ before, after }: { before: string; after: string }) =>
    before === after ? before : `${before} → ${after}`,
  noSchool: 'Không rõ trường',
  changedMeanwhile:
    'Cấu hình đã được người khác sửa sau khi trang này mở, nên chưa lưu gì. Hãy đóng trang rồi mở lại để xem các mức hiện tại rồi thử lại.',
  logged: ({ changes }: { changes: string }) => `Đổi quy tắc kiểm tra: ${changes}.`,
  saved: ({ changes }: { changes: number }) => `Đã lưu ${changes} thay đổi và rà soát lại toàn bộ.`,
  savedLater: ({ changes }: { changes: number }) =>
    `Đã lưu ${changes} thay đổi; kết luận mới có sau ít phút, khi Học bạ số rà soát xong.`,
  mails: ({ mails }: { mails: number }) =>
    `Sau khi lưu, ${formatNumber(mails)} thư về kết luận mới nằm chờ duyệt trong Nhắc trường chậm…, không tự gửi.`,
  noMails: 'Không báo cáo nào phải được thư báo lại.',
  waves: 'Sau khi lưu, lịch nhắc tự động chờ được duyệt lại ở Nhắc trường chậm…',
  brake: ({ schools }: { schools: number }) =>
    `${formatNumber(schools)} trường sẽ không còn được tính là đã báo cáo. Lịch nhắc tự động sẽ dừng cho tới khi được duyệt lại.`,
} as const;
