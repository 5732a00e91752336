import type { DoubtSettled } from '../../core/mail/approval';
import { formatNumber } from '../../core/vietnamese-number';
import { MODE_WORDS } from './names';

/** "Đợt −1", "Đợt +3". */
const wave = ({ wave }: { wave: number }) => `Đợt ${wave > 0 ? `+${wave}` : `−${-wave}`}`;

/** Words of the reminders dialog. */
export const viWaves = {
  figures: {
    mails: 'Thư của đợt này',
    recipients: 'Địa chỉ nhận',
    remaining: 'Hạn mức còn hôm nay',
    reserve: 'Dành cho thư trả lời',
    finished: 'Gửi xong ngày',
    never: 'Hạn mức không đủ để gửi',
  },
  quotaNote: ({ me, owner }: { me: string; owner: string }) =>
    `Hạn mức đọc theo tài khoản đang mở trang (${me}); thư được gửi bằng tài khoản chủ ${owner}, có thể còn ít hơn.`,
  sum: (given: { gets: number; none: number; roster: number; agrees: boolean }) =>
    `${formatNumber(given.gets)} trường nhận thư + ${formatNumber(given.none)} trường không nhận = ${formatNumber(given.gets + given.none)}, ` +
    (given.agrees
      ? `khớp với ${formatNumber(given.roster)} trường trong danh sách.`
      : `KHÔNG khớp với ${formatNumber(given.roster)} trường trong danh sách.`),
  reasonOfNone: ({ why, schools }: { why: string; schools: number }) =>
    `${formatNumber(schools)} trường: ${why}`,
  wave,
  gets: (given: { wave: number; text: 'missing' | 'mustFix' | null; waits: boolean }) =>
    `${wave(given)}: ${given.text === 'mustFix' ? 'nhắc sửa báo cáo' : 'nhắc gửi báo cáo'}${given.waits ? ' (đã có trong Sổ thư)' : ''}`,
  body: ({ wave: of, schools }: { wave: number; schools: number }) =>
    `${wave({ wave: of })}: danh sách ${formatNumber(schools)} trường chậm`,
  noAddress: 'Cấu hình chưa có hộp thư của cơ quan này',
  department: 'Sở Giáo dục và Đào tạo',
  brake: ({ schools }: { schools: number }) =>
    `${schools > 0 ? `Lượt rà soát gần đây làm ${formatNumber(schools)} trường` : 'Một lượt rà soát trước đó làm nhiều trường'} không còn được tính. Hãy xem lại danh sách trường và cấu hình; bấm “Gửi” hoặc “Cho nhắc tiếp” là xác nhận.`,
  lookFirst:
    'Từ khi mở trang này, nhiều trường không còn được tính. Hãy bấm “Làm mới” để xem lại trước khi gửi.',
  samples: {
    missing: 'Trường chưa gửi báo cáo',
    mustFix: 'Trường đã gửi, cần sửa',
    body: 'Cơ quan quản lý',
  },
  mayNotSend: ({ account, senders }: { account: string; senders: string }) =>
    `Tài khoản ${account} chỉ được xem. Theo Cấu hình (mục “Tài khoản được bấm gửi thư”), chỉ được gửi, duyệt, dừng thư: ${senders}.`,
  queued: ({ mails, mode }: { mails: number; mode: 'dryRun' | 'live' }) => {
    if (mails === 0) return 'Không có thư mới nào cần gửi.';
    return mode === 'dryRun'
      ? `${MODE_WORDS.dryRun}: đã ghi ${formatNumber(mails)} thư vào Sổ thư, không thư nào được gửi đi.`
      : `Đã xếp ${formatNumber(mails)} thư vào Sổ thư; thư được gửi dần, mỗi lượt nhiều nhất 25 thư.`;
  },
  released: 'Đã cho các đợt nhắc đi tiếp.',
  stopped: 'Đã dừng gửi thư nhắc; thư trả lời vẫn gửi.',
  resumed: 'Cho gửi tiếp thư nhắc.',
  stoppedBy: ({ by, at }: { by: string; at: string }) => `${by} đã dừng gửi thư nhắc lúc ${at}.`,
  resumeFirst: ({ stopped }: { stopped: string }) =>
    `${stopped} Hãy bấm “Gửi tiếp” trước khi gửi đợt mới.`,
  sentBetween: ({ first, last }: { first: string; last: string }) =>
    first === last ? `gửi lúc ${first}` : `gửi từ ${first} đến ${last}`,
  reason: ({ why, mails }: { why: string; mails: number }) => `${formatNumber(mails)} thư: ${why}`,
  trialSubject: (subject: string) => `[Thử] ${subject}`,
  tried: ({ mails, to }: { mails: number; to: string }) =>
    `Đã gửi ${mails} thư mẫu tới ${to}. Tiêu đề có chữ [Thử]; không trường nào nhận.`,
  nothingToTry: 'Lúc này không có thư nhắc nào, nên không có thư mẫu để gửi thử.',
  noQuotaToTry: 'Hạn mức thư hôm nay của tài khoản này không đủ để gửi thử.',
  enoughTrials: ({ most }: { most: number }) =>
    `Hôm nay tài khoản này đã gửi thử ${most} lần; ngày mai có thể gửi thử tiếp.`,
  trialFailed: ({ sent, mails }: { sent: number; mails: number }) =>
    `Google báo lỗi khi gửi thử; đã gửi ${sent} trên ${mails} thư mẫu. Hãy thử lại sau ít phút.`,
  group: ({ mails, why }: { mails: number; why: string }) =>
    `${formatNumber(mails)} thư ${why === '' ? 'chờ duyệt' : why}`,
  approved: ({ mails }: { mails: number }) =>
    `Đã duyệt ${formatNumber(mails)} thư; thư được gửi trong ít phút.`,
  dropped: ({ mails }: { mails: number }) => `Đã bỏ ${formatNumber(mails)} thư.`,
  settled: ({ mails, as }: { mails: number; as: DoubtSettled }) =>
    as === 'arrived'
      ? `Đã ghi nhận ${formatNumber(mails)} thư đã tới.`
      : `${formatNumber(mails)} thư sẽ được gửi lại trong lượt gửi tới.`,
  gone: 'Thư này không còn ở trạng thái chờ. Hãy bấm “Làm mới”.',
  about: ({ schoolId, report, why }: { schoolId: string; report: number | null; why: string }) =>
    [
      schoolId === '' ? '' : `trường ${schoolId}`,
      report === null ? 'thư nhắc' : `báo cáo số ${report}`,
      why,
    ]
      .filter((part) => part !== '')
      .join(', '),
} as const;
