import { formatNumber } from '../../core/vietnamese-number';
import type { Scope } from '../scopes';
import type { Trouble } from '../trouble';
import type { WakeSource } from '../wake-source';
import { SCOPE_WORDS } from './scopes';

export const TRIGGER_WORDS: Readonly<Record<WakeSource, string>> = {
  formResponse: 'Có câu trả lời trong biểu mẫu',
  responseRow: 'Có dòng mới trong bảng trả lời',
  cellEdit: 'Có người sửa ô',
  sheetChange: 'Có người thêm, xóa dòng, cột hoặc trang',
  tick: 'Mỗi 5 phút',
  daily: 'Mỗi ngày, lúc 7 giờ',
};

/** How the system itself is doing, beside what waits for people. */
export const viSystem = {
  neverRan: 'chưa ghi nhận lần nào',
  notAttached: 'chưa gắn',
  noTriggers: ({ missing }: { missing: readonly WakeSource[] }): Trouble => ({
    what: `Thiếu ${missing.length} kích hoạt: ${missing.map((it) => TRIGGER_WORDS[it].toLowerCase()).join('; ')}.`,
    remedy: 'Chạy Thiết lập → Gắn lại kích hoạt bằng tài khoản chủ.',
  }),
  triggers: { what: 'Đủ 6 kích hoạt đang gắn vào tài khoản chủ.', remedy: '' },
  timeUsed: ({ time, since }: { time: string; since: string }): Trouble => ({
    what: `Kích hoạt hôm nay đã chạy ${time} (ước tính, tính từ ${since}).`,
    remedy:
      'Google cho mỗi ngày 90 phút với tài khoản thường, 6 giờ với tài khoản Workspace. Những lần thức dậy mà không có việc không được tính.',
  }),
  timeShort: ({
    time,
    since,
    thrift,
  }: {
    time: string;
    since: string;
    thrift: 'tickOnly' | 'seldom';
  }): Trouble => ({
    what: `Kích hoạt hôm nay đã chạy ${time} (ước tính, tính từ ${since}); tài khoản thường chỉ có 90 phút mỗi ngày. Để không hết giờ, báo cáo mới được xét ${thrift === 'seldom' ? '15' : '5'} phút một lần đến hết hôm nay.`,
    remedy:
      'Xem trang câu trả lời: có thể một người đang gửi liên tục. Nếu tài khoản chủ là tài khoản thường, hãy giao cho một tài khoản Workspace ở Thiết lập → Thiết lập lần đầu; việc dở được làm tiếp vào hôm sau.',
  }),
  quota: ({ left }: { left: number }): Trouble => ({
    what: `Tài khoản chủ hôm nay còn gửi được ${formatNumber(left)} thư.`,
    remedy: '',
  }),
  quotaOut: {
    what: 'Tài khoản chủ hôm nay đã hết hạn mức gửi thư.',
    remedy:
      'Không cần làm gì: các thư đang chờ sẽ đi khi Google mở lại hạn mức, trong vòng 24 giờ.',
  },
  quotaOfOwner: ({ owner }: { owner: string }): Trouble => ({
    what: `Hạn mức thư, kích hoạt và biểu mẫu chỉ xem được khi mở trang này bằng tài khoản chủ (${owner}).`,
    remedy: '',
  }),
  counts: ({ reports, rows }: { reports: number; rows: number }): Trouble => ({
    what: `Biểu mẫu và bảng trả lời khớp nhau: ${reports} báo cáo trong đợt, ${rows} dòng.`,
    remedy: '',
  }),
  noRow: ({ reports, rows, without }: Record<'reports' | 'rows' | 'without', number>): Trouble => ({
    what: `Biểu mẫu có ${without} báo cáo chưa có dòng trong bảng trả lời (${reports} báo cáo trong đợt, ${rows} dòng).`,
    remedy:
      'Những báo cáo ấy vẫn được xét. Mở Biểu mẫu → Câu trả lời → Liên kết với Trang tính để xem liên kết còn không.',
  }),
  goneRows: ({ gone }: { gone: number }): Trouble => ({
    what: `${gone} báo cáo đã ghi nhận nhưng dòng không còn trong bảng trả lời.`,
    remedy:
      'Nếu bị xóa nhầm, khôi phục từ Tệp → Nhật ký phiên bản. Nếu cố ý, ghi “Loại khỏi tổng hợp” ở trang Quyết định.',
  }),
  toRecord: ({ rows }: { rows: number }): Trouble => ({
    what: `${rows} báo cáo mới đang chờ lượt rà soát tới.`,
    remedy: 'Không cần làm gì: mỗi 5 phút có một lượt. Muốn ngay thì bấm Rà soát lại toàn bộ.',
  }),
  zones: ({ zone, locale }: { zone: string; locale: string }): Trouble => ({
    what: `Múi giờ của bảng tính và của kịch bản: ${zone}. Ngôn ngữ bảng tính: ${locale}.`,
    remedy: '',
  }),
  scriptZone: ({ zone }: { zone: string }): Trouble => ({
    what: `Múi giờ của kịch bản là ${zone}, không phải giờ Việt Nam.`,
    remedy:
      'Mở Tiện ích mở rộng → Apps Script → Cài đặt dự án, chọn múi giờ (GMT+07:00) Hồ Chí Minh.',
  }),
  foreignLocale: ({ locale }: { locale: string }): Trouble => ({
    what: `Ngôn ngữ của bảng tính là ${locale}; số như 2.000 có thể hiện khác với ở Việt Nam.`,
    remedy: 'Mở Tệp → Cài đặt, chọn ngôn ngữ Việt Nam.',
  }),
  granted: ({ me, count }: { me: string; count: number }): Trouble => ({
    what: `Tài khoản ${me} đã cấp đủ ${count} quyền.`,
    remedy: '',
  }),
  notGranted: ({ me, missing }: { me: string; missing: readonly Scope[] }): Trouble => ({
    what:
      missing.length === 0
        ? `Tài khoản ${me} chưa cấp đủ quyền.`
        : `Tài khoản ${me} chưa cấp quyền: ${missing.map((it) => `${SCOPE_WORDS[it]} (${it})`).join('; ')}.`,
    remedy:
      'Mở Thiết lập → Thiết lập lần đầu, bước 1, bấm “Cấp quyền” và đánh dấu tất cả các quyền.',
  }),
  failedStill: ({ at, kind }: { at: string; kind: Trouble }): Trouble => ({
    what: `Lượt rà soát lúc ${at} bị lỗi và sẽ tự chạy lại. ${kind.what}`,
    remedy: kind.remedy,
  }),
  failedOnce: ({ at, kind }: { at: string; kind: Trouble }): Trouble => ({
    what: `Lỗi gần nhất: ${at}, từ đó đã có lượt rà soát chạy tốt. ${kind.what}`,
    remedy: '',
  }),
  minutes: (minutes: number): string => {
    if (minutes < 1) return 'dưới 1 phút';
    const hours = Math.floor(minutes / 60);
    const rest = `${Math.floor(minutes % 60)} phút`;
    return hours > 0 ? `khoảng ${hours} giờ ${rest}` : `khoảng ${rest}`;
  },
} as const;
