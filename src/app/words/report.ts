import { formatDeadline, formatInstant } from '../../core/calendar';
import type { AskedKind } from '../../core/decisions/decision';
import { DECISION_WORDS, UNDO_WORD } from './names';

/** What the page of one report says that comes from the server. */
export const viReport = {
  chooseRow:
    'Hãy chọn một dòng ở trang câu trả lời của biểu mẫu, Kiểm tra, Tình trạng các trường hoặc Trường chậm báo cáo rồi bấm “Xem dòng đang chọn”.',
  notRecorded:
    'Báo cáo ở dòng đang chọn chưa được ghi vào trang Kiểm tra. Hãy chờ vài phút rồi bấm “Xem dòng đang chọn”.',
  notFound: ({ typed }: { typed: string }) =>
    `Không có trường nào mang mã “${typed}” và cũng không có báo cáo số đó.`,
  gone: 'Báo cáo hoặc trường này không còn trong trang Kiểm tra và danh sách trường.',
  noSuchReport: ({ report }: { report: number }) =>
    `Trang Kiểm tra không có báo cáo số ${report}. Hãy chọn Rà soát lại toàn bộ trong menu rồi thử lại.`,
  nobodys: 'Chưa rõ của trường nào',
  facts: {
    schoolId: 'Mã trường',
    level: 'Cấp học',
    commune: 'Xã/phường',
    status: 'Tình trạng',
    due: 'Hạn',
    mailboxes: 'Hộp thư',
    noMailbox: 'chưa có',
    exempt: 'Miễn',
    answered: 'Mã trường đã ghi',
    inactive: 'không hoạt động hôm nay',
  },
  report: (report: number) => (report < 0 ? 'Báo cáo bằng văn bản' : `Báo cáo số ${report}`),
  daysLate: ({ status, days }: { status: string; days: number }) => `${status}, muộn ${days} ngày`,
  sent: ({ at, onTime }: { at: string; onTime: boolean }) =>
    `Gửi lúc ${at}, ${onTime ? 'đúng hạn' : 'sau hạn'}.`,
  other: ({ report, at, verdict, counted }: OtherWords) =>
    `${report}, ${at}: ${verdict.toLowerCase()}${counted ? ', đang được tính' : ''}`,
  counted: 'Đang được tính cho trường.',
  countedEarlier: ({ version }: { version: number }) =>
    `Lần gửi ${version} của báo cáo này đang được tính cho trường.`,
  countedOther: ({ report }: { report: string }) => `${report} đang được tính cho trường.`,
  notCounted: 'Không được tính.',
  rowState: {
    present: '',
    gone: 'Dòng của báo cáo không còn trong bảng trả lời.',
    neverArrived: 'Báo cáo chưa có trong bảng trả lời.',
  },
  origin: { respondent: 'trường gửi', edited: 'trường sửa', staff: 'cán bộ sửa dòng trả lời' },
  versionOrigin: (isFirst: boolean, origin: 'respondent' | 'staff' | 'paper') => {
    if (origin === 'staff') return viReport.origin.staff;
    return isFirst ? viReport.origin.respondent : viReport.origin.edited;
  },
  blank: '(trống)',
  sender: 'Người gửi',
  question: (stt: string, label: string) => `${stt}. ${label}`,
  items: (stt: string) => (stt === '' ? '' : `STT ${stt}`),
  forStaff: 'chỉ cán bộ đọc',
  about: {
    version: ({ report, version }: { report: number; version: number | null }) =>
      version === null ? `Báo cáo số ${report}` : `Báo cáo số ${report}, lần ${version}`,
    school: 'Trường',
  },
  until: (end: number) => formatDeadline(end),
  mailWave: ({ kind, wave }: { kind: string; wave: number | null }) =>
    wave === null ? kind : `${kind}, đợt ${wave > 0 ? `+${wave}` : `−${-wave}`}`,
  undone: ({ who, at, reason }: { who: string; at: number; reason: string }) =>
    `Đã rút lại: ${[who, at > 0 ? formatInstant(at) : '', reason].filter((part) => part !== '').join(' · ')}`,
  unknownPerson: 'không rõ người',
} as const;

interface OtherWords {
  readonly report: string;
  readonly at: string;
  readonly verdict: string;
  readonly counted: boolean;
}

/** What each action is called. */
export const ACTION_WORDS: Readonly<Record<AskedKind, string>> = {
  ...DECISION_WORDS,
  addMailbox: 'Thêm hộp thư này cho trường',
  doNotRemind: 'Không nhắc trường này',
  confirmSender: 'Đúng là đầu mối của các trường này',
  paper: 'Ghi nhận báo cáo bằng văn bản',
  undo: UNDO_WORD,
};

/** What an action does, before a mail is spoken of. */
export const ACTION_DOES: Readonly<Record<AskedKind, string>> = {
  accept:
    'Báo cáo được tính cho trường dù còn lỗi; số liệu còn thiếu không vào tổng của chỉ tiêu ấy.',
  return: 'Báo cáo không được tính cho tới khi trường sửa; dấu “đúng hạn” được giữ.',
  exclude: 'Báo cáo không được tính và không quyết định tình trạng của trường.',
  extend: 'Trường có hạn riêng đến hết ngày đã chọn.',
  exempt: 'Trường không phải báo cáo; số liệu nếu có được để riêng, không vào tổng.',
  resend: 'Thư trả lời gần nhất của báo cáo được soạn lại và gửi thêm một lần.',
  addMailbox: 'Địa chỉ này được coi là hộp thư đã đăng ký của trường.',
  badMailbox: 'Không gửi thư nhắc nào tới địa chỉ này nữa.',
  doNotRemind: 'Trường không nhận thư nhắc; tình trạng của trường không đổi.',
  confirmSender:
    'Mọi báo cáo của người gửi này được tính cho các trường mang mã trong báo cáo, trừ trường đã có báo cáo từ hộp thư đã đăng ký.',
  readAgain: 'Tệp danh sách được mở và đếm lại trong vài phút.',
  paper: 'Trường được tính là đã báo cáo vào ngày nhận văn bản; số liệu để trống không vào tổng.',
  undo: 'Quyết định thôi có hiệu lực; dòng cũ vẫn được giữ để đối chiếu.',
};

/** What mail an action brings about. */
export const ACTION_MAIL = {
  willGet: ({ to, quotes }: { to: string; quotes: boolean }) =>
    quotes
      ? `Trường sẽ nhận thư tại ${to} trong vài phút, có ghi lý do này. Thư đã gửi không lấy lại được.`
      : `Trường sẽ nhận thư tại ${to} trong vài phút. Thư đã gửi không lấy lại được.`,
  rejected: ({ to }: { to: string }) =>
    `Người gửi sẽ nhận thư báo không tiếp nhận tại ${to} (thư này không ghi lý do của cán bộ). Thư đã gửi không lấy lại được.`,
  dryRun: 'Đang ở chế độ Chạy thử nên không thư nào được gửi.',
  paused: 'Mọi thư đang tạm dừng: thư nằm chờ trong Sổ thư.',
  noAddress: 'Báo cáo không có địa chỉ thư hợp lệ nên không thư nào được gửi.',
  notRegistered: 'Địa chỉ người gửi chưa được xác minh nên trường không nhận thư tự động.',
  approval:
    'Nếu kết luận về báo cáo đổi theo, thư báo cho trường chờ duyệt trong Nhắc trường chậm…',
} as const;

/** What keeps a decision from being written, and what was done. */
export const viDecide = {
  noReason: 'Hãy ghi lý do.',
  notOffered: 'Việc này không còn làm được với báo cáo hoặc trường đang xem.',
  noSchool: 'Báo cáo chưa rõ của trường nào. Hãy ghi mã của trường trong danh sách trường.',
  unknownSchool: ({ typed }: { typed: string }) =>
    `Danh sách trường không có mã “${typed}”. Hãy kiểm tra lại.`,
  badDay: 'Không đọc được ngày. Hãy chọn lại ngày.',
  extendsNothing: ({ deadline }: { deadline: number }) =>
    `Ngày gia hạn phải sau hạn chung (${formatDeadline(deadline)}).`,
  badMailbox: 'Địa chỉ thư không đúng dạng.',
  otherMailbox: 'Địa chỉ này không phải hộp thư của trường.',
  badFigure: ({ title }: { title: string }) =>
    `${title}: không đọc được thành một số. Hãy chỉ nhập chữ số, hoặc để trống nếu chưa biết.`,
  noFigures: 'Hãy nhập ít nhất một số liệu.',
  noLetter: 'Hãy ghi số văn bản.',
  longLetter: 'Số văn bản quá dài.',
  badLink: 'Liên kết phải bắt đầu bằng https:// hoặc để trống.',
  receivedLater: 'Ngày nhận văn bản không thể sau hôm nay.',
  receivedBefore: ({ start }: { start: number }) =>
    `Ngày nhận văn bản phải từ ngày bắt đầu đợt (${formatInstant(start)}).`,
  noTarget: 'Quyết định này đã được rút lại hoặc không còn trong trang Quyết định.',
  done: ({ action, id }: { action: string; id: number }) =>
    `Đã ghi “${action}” (quyết định số ${id}).`,
  later: 'Các trang sẽ đổi theo trong vài phút.',
  logged: ({ action, about, id }: { action: string; about: string; id: number }) =>
    `Quyết định số ${id}: ${action}, ${about}.`,
  report: ({ report }: { report: number }) => `báo cáo số ${report}`,
  school: ({ schoolId }: { schoolId: string }) => `trường ${schoolId}`,
  ofNumber: ({ target }: { target: number }) => `dòng số ${target}`,
  already: ({ id }: { id: number }) =>
    `Quyết định này đã được ghi trước đó (số ${id}) nên không ghi thêm lần nữa.`,
  overtaken: ({ news }: { news: string }) =>
    `Chưa ghi quyết định của anh/chị, vì trong lúc xem đã có thay đổi: ${news} Hãy xem lại rồi quyết định.`,
  newVersion: 'trường vừa gửi hoặc dòng trả lời vừa được sửa, hoặc trang Quyết định vừa được sửa.',
  decided: ({ who, action, at, reason }: DecidedWords) =>
    `${who} đã quyết định “${action}” lúc ${formatInstant(at)}${reason === '' ? '' : `, lý do: “${reason}”`}.`,
  tookBack: ({ who, target, at, reason }: Omit<DecidedWords, 'action'> & { target: number }) =>
    `${who} đã rút lại quyết định số ${target} lúc ${formatInstant(at)}${reason === '' ? '' : `, lý do: “${reason}”`}.`,
} as const;

interface DecidedWords {
  readonly who: string;
  readonly action: string;
  readonly at: number;
  readonly reason: string;
}
