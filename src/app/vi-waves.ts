/** Words of the reminders dialog. */
export const viWaves = {
  sentence: (given: {
    mails: number;
    recipients: number;
    remaining: number;
    reserve: number;
    day: string;
  }) =>
    given.mails === 0
      ? 'Hiện không có thư nhắc nào cần gửi.'
      : `${given.mails} thư (${given.recipients} địa chỉ), hôm nay còn ${given.remaining}, dành ${given.reserve} cho thư trả lời, ${given.day === '' ? 'hạn mức không đủ để gửi' : `xong ngày ${given.day}`}.`,
  gets: ({ wave, text }: { wave: number; text: 'missing' | 'mustFix' | null }) =>
    `Đợt ${wave > 0 ? `+${wave}` : wave}: ${text === 'mustFix' ? 'nhắc sửa báo cáo' : 'nhắc gửi báo cáo'}`,
  body: ({ wave, schools }: { wave: number; schools: number }) =>
    `Đợt +${wave}: danh sách ${schools} trường chậm`,
  noAddress: 'Cấu hình chưa có hộp thư của cơ quan này',
  department: 'Sở Giáo dục và Đào tạo',
  brake: ({ schools }: { schools: number }) =>
    `Lượt rà soát gần đây làm ${schools} trường không còn được tính. Hãy xem lại danh sách trường và cấu hình; bấm Gửi là xác nhận.`,
  samples: {
    missing: 'Trường chưa gửi báo cáo',
    mustFix: 'Trường đã gửi, cần sửa',
    body: 'Cơ quan quản lý',
  },
  dryRun: 'Đang ở chế độ Chạy thử: thư chỉ được ghi vào Sổ thư.',
  queued: ({ mails }: { mails: number }) =>
    mails === 0
      ? 'Không có thư nào cần gửi.'
      : `Đã xếp ${mails} thư vào Sổ thư; thư được gửi dần, mỗi lượt nhiều nhất 25 thư.`,
  approved: ({ mails }: { mails: number }) => `Đã duyệt ${mails} thư; thư được gửi trong ít phút.`,
  dropped: ({ mails }: { mails: number }) => `Đã bỏ ${mails} thư.`,
  arrived: 'Đã ghi nhận thư đã tới.',
  again: 'Thư sẽ được gửi lại trong ít phút.',
  gone: 'Thư này không còn ở trạng thái chờ. Hãy mở lại trang.',
  about: ({ schoolId, report, why }: { schoolId: string; report: number | null; why: string }) =>
    [
      schoolId === '' ? '' : `trường ${schoolId}`,
      report === null ? 'thư nhắc' : `báo cáo số ${report}`,
      why,
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;
