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
    `Tài khoản ${account} không được gửi thư. Theo mục “Tài khoản được bấm gửi thư” (đổi ở Nhắc trường chậm…), chỉ được gửi, duyệt và cho thư đi: ${senders}. Việc dừng thư thì ai cũng làm được.`,
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

/** Who may send, and what of the settings waits for them. */
export const viRights = {
  waits: ({ typed, used }: { typed: string; used: string }) =>
    `CHỜ XÁC NHẬN: “${typed}” do ai đó gõ; đang dùng “${used}”. Người được gửi thư xác nhận ở Nhắc trường chậm…`,
  senders: ({ senders }: { senders: string }) =>
    senders === ''
      ? 'mọi người chỉnh sửa tệp; chỉ đổi được ở Nhắc trường chậm…'
      : `chỉ tài khoản chủ và ${senders}; chỉ đổi được ở Nhắc trường chậm…`,
  nothingWaits: 'Không có thay đổi nào chờ xác nhận. Hãy bấm “Làm mới”.',
  changedMeanwhile: 'Các giá trị vừa đổi lần nữa. Hãy bấm “Làm mới” để xem lại trước khi xác nhận.',
  confirmed: ({ labels }: { labels: string }) => `Xác nhận giá trị mới ở Cấu hình: ${labels}.`,
  notAccounts: ({ typed }: { typed: string }) =>
    `Không phải địa chỉ thư: ${typed}. Mỗi dòng một địa chỉ.`,
  tooMany: ({ most }: { most: number }) => `Danh sách nhận nhiều nhất ${most} địa chỉ.`,
  sendersChanged: ({ from, to }: { from: string; to: string }) =>
    `Đổi tài khoản được gửi thư: từ ${from} thành ${to}.`,
  notYours: ({ account, owner }: { account: string; owner: string }) =>
    `Tài khoản ${account} không đổi được danh sách này. Chỉ tài khoản chủ (${owner}) và người trong danh sách đổi được.`,
  everybody: 'mọi người chỉnh sửa tệp',
} as const;

interface Approved {
  readonly by: string;
  /** In words. */
  readonly at: string;
}

const PREFIX = 'Lịch nhắc tự động:';

/** What is said of the automatic schedule, wherever it is shown. */
export const viSchedule = {
  on: ({ by, at }: Approved) => `${PREFIX} đang bật từ ${at} do ${by}`,
  awaiting: `${PREFIX} chờ duyệt`,
  stopped: (by: Approved | null) =>
    by ? `${PREFIX} đã dừng từ ${by.at} do ${by.by}` : `${PREFIX} đã dừng`,
  never: 'Chưa ai duyệt lịch nhắc, nên chưa thư nhắc nào tự đi.',
  changed: ({ by, at }: Approved) =>
    `Từ lần duyệt của ${by} lúc ${at}, hạn, đợt nhắc, ngày nghỉ, chế độ thư, tên miền, quy tắc hoặc quyết định gõ tay đã đổi. Thư nhắc không tự đi cho tới khi được duyệt lại.`,
  rosterChanged: ({ by, at, schools }: Approved & { schools: number }) =>
    `Từ lần duyệt của ${by} lúc ${at}, nơi nhận hoặc thời hạn của ${formatNumber(schools)} trường đã đổi. Thư nhắc không tự đi cho tới khi được duyệt lại.`,
  brake:
    'Một lượt rà soát làm nhiều trường không còn được tính. Hãy xem lại danh sách trường và cấu hình trước khi duyệt.',
  decisionsLost: 'Trang Quyết định thiếu dòng hoặc có dòng bị sửa. Hãy xem Tình trạng hệ thống.',
  gets: ({ bodies }: { bodies: boolean }) => (bodies ? 'trường, cơ quan quản lý' : 'trường'),
  past: 'đã qua',
  changedMeanwhile:
    'Từ lúc mở trang này, lịch nhắc, danh sách trường hoặc lời thư đã đổi, nên chưa duyệt gì. Hãy bấm “Làm mới” để xem lại rồi duyệt.',
  approved: ({ mode, waves }: { mode: 'dryRun' | 'live'; waves: readonly number[] }) =>
    `Đã duyệt lịch nhắc (${MODE_WORDS[mode]}): ${waves.map((wave) => viWaves.wave({ wave })).join(', ')}.`,
  rests: 'Đang ngừng kết luận hoặc ngừng gửi thư. Hãy xem Tình trạng hệ thống.',
  paused: 'Đang tạm dừng mọi thư.',
  resume: 'Mở Nhắc trường chậm…, bấm “Gửi tiếp” khi muốn gửi lại.',
} as const;
