import { clockTime } from '../../core/calendar';
import type { Trouble } from '../trouble';

const two = (value: number): string => String(value).padStart(2, '0');

export const viSelfTest = {
  /** 08:05:09 */
  time: (ms: number): string => {
    const { hour, minute, second } = clockTime(ms);
    return `${two(hour)}:${two(minute)}:${two(second)}`;
  },
  name: {
    tab: ({ tab }: { tab: string }) => `Trang ${tab}`,
    responses: 'Trang câu trả lời của biểu mẫu',
    form: 'Biểu mẫu',
    upload: 'Một tệp danh sách đã tải lên',
    sample: 'Đọc danh sách mẫu có sẵn',
    rules: 'Quy tắc kiểm tra với hai báo cáo mẫu',
    lock: 'Khóa chống ghi chồng',
    clock: 'Đồng hồ',
    quota: 'Hạn mức thư',
    triggers: 'Kích hoạt',
    scopes: 'Quyền',
  },
  ownerOnly: {
    what: 'Không thử: chỉ tài khoản chủ mới làm được.',
    remedy: 'Nhờ chủ mở trang này và chạy tự kiểm tra.',
  },
  tabRead: ({ rows }: { rows: number }): Trouble => ({
    what: `Mở được, ${rows} dòng.`,
    remedy: '',
  }),
  formOpen: { what: 'Mở được.', remedy: '' },
  uploadOpen: { what: 'Mở được; không giữ lại gì của tệp.', remedy: '' },
  noUploads: { what: 'Chưa trường nào tải tệp lên nên không có gì để thử.', remedy: '' },
  uploadClosed: {
    what: 'Không mở được tệp nào trong ba tệp gần nhất.',
    remedy: 'Nhờ chủ biểu mẫu chia sẻ thư mục chứa tệp cho tài khoản chủ.',
  },
  sampleRead: ({ pupils }: { pupils: number }): Trouble => ({
    what: `Đếm đúng ${pupils} học sinh.`,
    remedy: '',
  }),
  sampleWrong: {
    what: 'Không đếm đúng danh sách mẫu.',
    remedy: 'Bản cài đặt bị hỏng: báo cán bộ công nghệ thông tin đẩy lại mã.',
  },
  rulesRight: { what: 'Báo cáo đúng được nhận, báo cáo sai bị trả lại.', remedy: '' },
  rulesWrong: {
    what: 'Kết luận về báo cáo mẫu không như phải có.',
    remedy: 'Bản cài đặt bị hỏng: báo cán bộ công nghệ thông tin đẩy lại mã.',
  },
  lockFree: { what: 'Giữ được rồi trả lại ngay.', remedy: '' },
  lockBusy: {
    what: 'Đang có lượt rà soát giữ khóa.',
    remedy: 'Không phải lỗi. Hãy chờ một phút rồi thử lại.',
  },
  clockRight: ({ at }: { at: string }): Trouble => ({ what: `Bây giờ là ${at}.`, remedy: '' }),
  clockWrong: ({ at, last }: { at: string; last: string }): Trouble => ({
    what: `Bây giờ là ${at}, nhưng lượt rà soát gần nhất ghi ${last}.`,
    remedy: 'Kiểm tra múi giờ trong Tệp → Cài đặt và Apps Script → Cài đặt dự án.',
  }),
  threw: ({ kind }: { kind: Trouble }): Trouble => ({
    what: `Không thử được. ${kind.what}`,
    remedy: kind.remedy,
  }),
} as const;
