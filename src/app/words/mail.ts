import type { MailWhy } from '../../core/mail/mail-why';
import type { NoMail } from '../../core/mail/wave-preview';
import type { Judged, Verdict } from '../../core/verdicts/verdict';
import { REJECTED_ELSEWHERE } from './names';

type Because = NonNullable<Judged['supersededBy']>['because'];

export const MAIL_WHY_WORDS: Readonly<Record<MailWhy, string>> = {
  roster: 'vì danh sách trường thay đổi',
  settings: 'vì cấu hình thay đổi',
  rules: 'vì quy tắc hoặc dữ liệu khác thay đổi',
  otherReports: 'vì có báo cáo khác của đơn vị',
  staffMend: 'vì cán bộ sửa dòng trả lời',
  listRead: 'vì danh sách kèm theo được đọc sau khi đã trả lời',
  typedDecision: 'vì quyết định gõ tay',
  approved: 'cán bộ đã duyệt',
  beforeAnswering: 'trước khi bật gửi thư',
  noAddress: 'không có địa chỉ hợp lệ',
  notRegistered: 'địa chỉ tự nhập, không phải hộp thư đã đăng ký',
  overtaken: 'nội dung đã cũ',
  newerReply: 'có thư trả lời mới hơn tới cùng địa chỉ',
  causeGone: 'không còn gì phải báo',
  dropped: 'cán bộ bỏ thư',
  accepted: 'đơn vị đã có báo cáo được chấp nhận',
  notExpected: 'đơn vị không phải báo cáo',
  noMailbox: 'đơn vị không có hộp thư',
  doNotRemind: 'cán bộ yêu cầu không nhắc',
  nothingLate: 'không còn trường chậm',
  lineEdited: 'dòng bị sửa',
  addressEdited: 'địa chỉ bị sửa',
  sendFailed: 'Google báo lỗi khi gửi',
  runDied: 'lượt gửi bị ngắt',
  ledgerAdopted: 'sổ thư được nhận lại, có thể đã gửi trước đó',
  resent: 'đã gửi lại bằng thư khác',
};

/** '' for a line without a reason. */
export function whyInWords(why: string): string {
  return (MAIL_WHY_WORDS as Readonly<Record<string, string>>)[why] ?? '';
}

export const NO_MAIL_WORDS: Readonly<Record<NoMail, string>> = {
  accepted: 'đã báo cáo',
  exempt: 'được miễn',
  noWaveYet: 'chưa đến đợt nhắc',
  noMailbox: 'danh sách trường không có hộp thư',
  doNotRemind: 'cán bộ yêu cầu không nhắc',
  notActive: 'không hoạt động trong ngày này',
  alreadySent: 'đã gửi đợt này',
  inDoubt: 'thư đợt này chưa rõ đã tới hay chưa',
  dropped: 'cán bộ đã bỏ thư đợt này',
};

const BECAUSE: Readonly<Record<Because, string>> = {
  mailbox: 'báo cáo đó được gửi từ hộp thư đã đăng ký của đơn vị',
  ownCode: 'báo cáo đó dùng mã chính thức của đơn vị',
  later: 'báo cáo đó được gửi sau',
  number: 'hai báo cáo gửi cùng lúc, báo cáo có số lớn hơn được tính',
};

/** Everything that a mail says, but for what the rules say. */
export const VI_MAIL = {
  subject: {
    reply: (verdict: Verdict | 'heldBack', school: string) =>
      school === ''
        ? `Học bạ số: ${REPLY_SUBJECT[verdict]}`
        : `Học bạ số – ${school}: ${REPLY_SUBJECT[verdict]}`,
    reminderBefore: ({ school, lastDay }: { school: string; lastDay: string }) =>
      `Học bạ số – ${school}: đề nghị gửi báo cáo chậm nhất ngày ${lastDay}`,
    reminderAfter: ({ school }: { school: string }) =>
      `Học bạ số – ${school}: chưa nhận được báo cáo`,
    reminderMustFix: ({ school }: { school: string }) =>
      `Học bạ số – ${school}: báo cáo đã gửi cần được sửa`,
    receipt: ({ school }: { school: string }) =>
      `Học bạ số – ${school}: báo cáo gửi từ hộp thư khác đang được tính`,
    bodyList: ({ body, schools }: { body: string; schools: number }) =>
      `Học bạ số – ${body}: ${schools} trường chưa có báo cáo hợp lệ`,
  },
  dear: (name: string) => `Kính gửi: ${name}`,
  anySender: 'Quý thầy, cô',
  department: 'Lãnh đạo Sở Giáo dục và Đào tạo',
  commune: (commune: string) => `Ủy ban nhân dân ${commune}`,
  received: ({ office, report, time }: { office: string; report: number; time: string }) =>
    `${office} đã nhận báo cáo số ${report} về triển khai Học bạ số, gửi lúc ${time}.`,
  verdict: (word: string, meaning: string) => `Kết quả: ${word}. ${meaning}`,
  meaning: {
    valid: 'Báo cáo đã được tính vào tổng hợp.',
    review:
      'Báo cáo đã được tính vào tổng hợp. Đề nghị đơn vị xem lại các nội dung dưới đây và sửa nếu chưa đúng.',
    mustFix: 'Báo cáo chưa được tính vì còn nội dung phải sửa dưới đây.',
    returned: 'Cán bộ của Sở trả lại báo cáo để đơn vị xem và sửa.',
    excluded: 'Cán bộ của Sở đã đưa báo cáo này ra khỏi tổng hợp.',
    rejected: 'Báo cáo không được tiếp nhận.',
    superseded: ({ report, because }: { report: number; because: Because }) =>
      report < 0
        ? 'Báo cáo đạt yêu cầu nhưng không được tính, vì báo cáo bằng văn bản của đơn vị được tính. Nếu báo cáo bằng văn bản chưa đúng, đề nghị đơn vị liên hệ theo thông tin dưới đây.'
        : `Báo cáo đạt yêu cầu nhưng không được tính, vì báo cáo số ${report} của đơn vị được tính: ${BECAUSE[because]}. Nếu báo cáo số ${report} chưa đúng, đề nghị đơn vị sửa báo cáo đó hoặc liên hệ theo thông tin dưới đây.`,
    heldBack: {
      crowd:
        'Báo cáo chưa được tính: địa chỉ này đã gửi báo cáo cho nhiều đơn vị nên cán bộ của Sở cần xác nhận người gửi trước.',
      mustFix:
        'Báo cáo chưa được tính, vì báo cáo gửi từ hộp thư đã đăng ký của đơn vị đang cần sửa. Đề nghị đơn vị sửa báo cáo đó, hoặc liên hệ theo thông tin dưới đây.',
      typed:
        'Báo cáo chưa được tính, vì một báo cáo khác của đơn vị đang được tính và địa chỉ người gửi chưa được xác minh. Cán bộ của Sở sẽ xem báo cáo này.',
    },
    supersededByOther: 'Báo cáo đạt yêu cầu nhưng một báo cáo khác của đơn vị được tính.',
  },
  stillCounts: {
    earlierVersion: 'Trong khi chờ sửa, lần gửi trước của báo cáo này vẫn được tính.',
    otherReport: (report: number) =>
      `Trong khi chờ sửa, ${report < 0 ? 'báo cáo bằng văn bản' : `báo cáo số ${report}`} của đơn vị vẫn được tính.`,
  },
  note: (note: string) => `Ý kiến của cán bộ Sở: ${note}`,
  errors: 'Nội dung phải sửa:',
  warnings: 'Nội dung cần xem lại:',
  notices: 'Ghi nhận thêm:',
  finding: (ruleId: string, message: string) => `${ruleId}: ${message}`,
  figures: 'Số liệu đã đọc từ báo cáo:',
  noFigure: 'để trống hoặc không đọc được',
  onTime: (deadline: string) => `Thời hạn: ${deadline}. Báo cáo được gửi đúng hạn.`,
  late: (deadline: string) => `Thời hạn: ${deadline}. Báo cáo được gửi sau thời hạn.`,
  fixBefore: (deadline: string) => `Đề nghị đơn vị sửa và gửi lại báo cáo ${deadline}.`,
  fixNow: (deadline: string) =>
    `Thời hạn báo cáo là ${deadline}, nay đã qua. Đề nghị đơn vị sửa và gửi lại báo cáo sớm nhất.`,
  editLink:
    'Mở báo cáo để sửa (đường liên kết riêng của đơn vị, đề nghị không chuyển cho người khác)',
  receipt: {
    counts: ({ office, report, time, sender }: ReceiptWords) =>
      `${office} đang tính cho đơn vị báo cáo số ${report} về triển khai Học bạ số, gửi lúc ${time} từ địa chỉ ${sender}. Địa chỉ này không phải hộp thư mà đơn vị đã đăng ký với Sở.`,
    ifNotYours:
      'Nếu không phải báo cáo của đơn vị, đề nghị báo ngay cho Sở theo thông tin dưới đây hoặc trả lời thư này. Nếu đúng, đơn vị không phải làm gì thêm.',
  },
  reminder: {
    missing: ({ office, now }: { office: string; now: string }) =>
      `Tính đến ${now}, ${office} chưa nhận được báo cáo về triển khai Học bạ số của đơn vị.`,
    mustFix: ({ report, time }: { report: number; time: string }) =>
      `Báo cáo số ${report} của đơn vị, gửi lúc ${time}, chưa được tính vì còn nội dung phải sửa.`,
    sendBefore: (deadline: string) => `Đề nghị đơn vị gửi báo cáo ${deadline}.`,
    sendNow: ({ deadline, days }: { deadline: string; days: number }) =>
      `Thời hạn báo cáo là ${deadline}, đến nay đã quá ${days} ngày. Đề nghị đơn vị khẩn trương gửi báo cáo.`,
    fixNow: ({ deadline, days }: { deadline: string; days: number }) =>
      `Thời hạn báo cáo là ${deadline}, đến nay đã quá ${days} ngày. Đề nghị đơn vị khẩn trương sửa và gửi lại báo cáo.`,
    rules: 'Nội dung phải sửa (chi tiết ở thư trả lời báo cáo):',
    rule: (ruleId: string, items: string) => (items === '' ? ruleId : `${ruleId}, mục ${items}`),
    mailbox: (domains: string) =>
      `Báo cáo được gửi qua biểu mẫu nêu trong công văn, bằng hộp thư công vụ của đơn vị (${domains}).`,
    ignore: 'Nếu đơn vị vừa gửi báo cáo, xin bỏ qua thư này.',
  },
  bodyList: {
    intro: ({ office, now, schools }: { office: string; now: string; schools: number }) =>
      `Tính đến ${now}, ${office} chưa nhận được báo cáo hợp lệ về triển khai Học bạ số của ${schools} trường dưới đây.`,
    deadline: (deadline: string) => `Thời hạn báo cáo là ${deadline}.`,
    ask: 'Đề nghị quý cơ quan quan tâm, đôn đốc các trường gửi báo cáo.',
    heading: 'Danh sách trường:',
    missing: 'chưa gửi báo cáo',
    rejected: REJECTED_ELSEWHERE,
    mustFix: (rules: string) => (rules === '' ? 'đã gửi, cần sửa' : `đã gửi, cần sửa (${rules})`),
    days: (reason: string, days: number) => `${reason}, quá hạn ${days} ngày`,
    more: (schools: number) => `và ${schools} trường khác`,
  },
  letter: (number: string) => `Căn cứ: Công văn số ${number}.`,
  contact: ({ person, phone }: { person: string; phone: string }) =>
    `Cần hướng dẫn, xin liên hệ: ${[person, phone].filter((part) => part !== '').join(', điện thoại ')}.`,
  regards: 'Trân trọng.',
} as const;

interface ReceiptWords {
  readonly office: string;
  readonly report: number;
  readonly time: string;
  readonly sender: string;
}

const REPLY_SUBJECT: Readonly<Record<Verdict | 'heldBack', string>> = {
  heldBack: 'báo cáo chờ Sở xác nhận',
  valid: 'báo cáo hợp lệ',
  review: 'đã tiếp nhận, có nội dung cần xem lại',
  mustFix: 'báo cáo cần sửa',
  superseded: 'báo cáo đã được thay thế',
  excluded: 'báo cáo không đưa vào tổng hợp',
  rejected: 'báo cáo không được tiếp nhận',
};
