import type { Trouble } from '../trouble';

/** Why an execution failed, as far as Google's sentence tells. */
export type FailureKind = 'quota' | 'permission' | 'timeOut' | 'unknown';

// Google says it in the language of the account, and never with a code.
const SIGNS: readonly (readonly [FailureKind, RegExp])[] = [
  [
    'quota',
    /too many times|quá nhiều lần|too much computer time|limit exceeded|vượt quá giới hạn|quota|hạn mức/i,
  ],
  [
    'permission',
    /permission|authoriz|không có quyền|cần được cho phép|các quyền|access denied|protected|được bảo vệ/i,
  ],
  [
    'timeOut',
    /timed? ?out|maximum execution time|thời gian thực thi|hết thời gian|unavailable|không khả dụng|try again later|thử lại sau|server error|lỗi máy chủ/i,
  ],
];

/** Only the kind is kept: the sentence itself may quote a cell. */
export function failureKind(error: unknown): FailureKind {
  const message = error instanceof Error ? error.message : String(error);
  return SIGNS.find(([, sign]) => sign.test(message))?.[0] ?? 'unknown';
}

export const FAILURES: Readonly<Record<FailureKind, Trouble>> = {
  quota: {
    what: 'Tài khoản chủ đã dùng hết một hạn mức trong ngày của Google.',
    remedy:
      'Không cần làm gì ngay: hạn mức tự có lại trong vòng một ngày và việc dở sẽ được làm tiếp. Nếu ngày nào cũng gặp, hãy giao quyền chủ cho một tài khoản Workspace ở Thiết lập → Thiết lập lần đầu.',
  },
  permission: {
    what: 'Tài khoản chủ bị Google từ chối quyền.',
    remedy:
      'Mở Thiết lập → Thiết lập lần đầu bằng tài khoản chủ, cấp đủ quyền ở bước 1; xem tài khoản ấy còn là người chỉnh sửa của bảng tính và biểu mẫu không.',
  },
  timeOut: {
    what: 'Google không trả lời kịp.',
    remedy:
      'Không cần làm gì: việc dở sẽ tự được làm lại trong 5 phút. Nếu kéo dài quá một giờ, hãy bấm Rà soát lại toàn bộ.',
  },
  unknown: {
    what: 'Lỗi chưa rõ nguyên nhân.',
    remedy:
      'Bấm “Chạy tự kiểm tra” ở trang này. Nếu lỗi lặp lại, hãy báo cán bộ công nghệ thông tin xem Tiện ích mở rộng → Apps Script → Lượt thực thi.',
  },
};
