import type { VanishedGrant } from '../../core/decisions/roster-grants';
import type { ColumnId, HeadingProblem } from '../../core/questionnaire/headings';
import { QUESTIONS } from '../../core/questionnaire/questionnaire';

export const viHealth = {
  fine: { what: 'Mọi thứ đang chạy bình thường.', remedy: '' },
  noResponseTab: {
    what: 'Không tìm thấy trang câu trả lời của biểu mẫu.',
    remedy: 'Trong biểu mẫu, mở Câu trả lời → Liên kết với Trang tính và chọn tệp này.',
  },
  twoForms: ({ tabs }: { tabs: string }) => ({
    what: `Tệp này nối với hai biểu mẫu (${tabs}).`,
    remedy: 'Hãy gỡ liên kết biểu mẫu không dùng; không xóa trang câu trả lời.',
  }),
  tabMissing: ({ tab }: { tab: string }) => ({
    what: `Không tìm thấy trang ${tab}.`,
    remedy: 'Khôi phục từ Tệp → Nhật ký phiên bản, hoặc chạy lại Thiết lập lần đầu.',
  }),
  heading: (problem: HeadingProblem) =>
    problem.kind === 'missing'
      ? {
          what: `Trang câu trả lời: không tìm thấy cột “${columnName(problem.column)}”.`,
          remedy: 'Ai đó đã đổi câu hỏi của biểu mẫu. Hãy đặt lại tên câu hỏi như trong công văn.',
        }
      : {
          what: `Trang câu trả lời: có hai cột “${columnName(problem.column)}”.`,
          remedy: 'Hãy đổi tên hoặc xóa cột không dùng để chỉ còn một cột.',
        },
  timeZone: ({ zone }: { zone: string }) => ({
    what: `Múi giờ của bảng tính là ${zone}, không phải giờ Việt Nam.`,
    remedy: 'Mở Tệp → Cài đặt, chọn múi giờ (GMT+07:00) Hồ Chí Minh.',
  }),
  locale: ({ locale }: { locale: string }) => ({
    what: `Ngôn ngữ của bảng tính là ${locale} và không mở được biểu mẫu, nên số như 2.000 có thể đã bị đọc thành 2.`,
    remedy: 'Mở Tệp → Cài đặt, chọn ngôn ngữ Việt Nam, hoặc cho tài khoản này quyền mở biểu mẫu.',
  }),
  setting: ({ label, problem }: { label: string; problem: string }) => ({
    what: `Cấu hình, mục “${label}”: ${problem}`,
    remedy: 'Hãy sửa ở cột Giá trị; đang giữ giá trị đúng gần nhất.',
  }),
  pending: ({ label, typed, used }: { label: string; typed: string; used: string }) => ({
    what: `Cấu hình, mục “${label}”: giá trị mới “${typed}” chưa được dùng; đang dùng “${used}”.`,
    remedy: 'Người được gửi thư xem và xác nhận ở Nhắc trường chậm…, hoặc gõ lại giá trị cũ.',
  }),
  untimed: ({ rows }: { rows: string }) => ({
    what: `Trang câu trả lời, dòng ${rows}: có câu trả lời nhưng không có thời điểm gửi.`,
    remedy: 'Hãy khôi phục ô thời gian từ Nhật ký phiên bản; các dòng này chưa được xét.',
  }),
  future: ({ rows }: { rows: string }) => ({
    what: `Trang câu trả lời, dòng ${rows}: thời điểm gửi ở tương lai.`,
    remedy: 'Ai đó đã sửa ô thời gian; hãy khôi phục từ Nhật ký phiên bản.',
  }),
  longPast: ({ rows }: { rows: string }) => ({
    what: `Trang câu trả lời, dòng ${rows}: thời điểm gửi trước khi đợt báo cáo bắt đầu, nhưng dòng đứng giữa các báo cáo của đợt này.`,
    remedy:
      'Ai đó đã sửa ô thời gian; hãy khôi phục từ Nhật ký phiên bản. Dòng này đang không được xét.',
  }),
  spoilt: ({ tab, rows }: { tab: string; rows: string }) => ({
    what: `Trang ${tab}, dòng ${rows}: không đọc lại được, hoặc trùng với một dòng khác; dòng này không có hiệu lực.`,
    remedy:
      'Khôi phục từ Tệp → Nhật ký phiên bản; nếu là dòng ai đó chép thêm, hãy xóa dòng chép. Các dòng khác vẫn được xét như thường.',
  }),
  rebuilt: ({ tab, rows }: { tab: string; rows: string }) => ({
    what: `Trang ${tab}, dòng ${rows}: cột Dữ liệu đã bị sửa; lượt rà soát tới sẽ dựng lại.`,
    remedy:
      'Không cần làm gì. Xin đừng sửa cột Dữ liệu: cần sửa số liệu thì sửa ở trang câu trả lời.',
  }),
  mended: ({ tab, rows, at }: { tab: string; rows: string; at: string }) => ({
    what: `Trang ${tab}, dòng ${rows}: cột Dữ liệu đã bị sửa, hệ thống đã dựng lại lúc ${at}.`,
    remedy: 'Nếu chưa rõ ai sửa, mời xem Tệp → Nhật ký phiên bản của ngày đó.',
  }),
  mailEdited: ({ tab, rows }: { tab: string; rows: string }) => ({
    what: `Trang ${tab}, dòng ${rows}: dòng đã bị sửa ngoài phần mềm nên thư không được gửi.`,
    remedy: 'Mở Nhắc trường chậm…, gửi (đến đúng địa chỉ hiện hành) hoặc bỏ từng thư.',
  }),
  mailUnplanned: ({ tab, rows }: { tab: string; rows: string }) => ({
    what: `Trang ${tab}, dòng ${rows}: dòng không do phần mềm lập; không bao giờ được gửi.`,
    remedy: 'Xem ai đã thêm ở Tệp → Nhật ký phiên bản, rồi xóa dòng đó.',
  }),
  trashed: {
    what: 'Tệp này đang nằm trong thùng rác của Google Drive: không xét báo cáo, không gửi thư.',
    remedy: 'Nếu xóa nhầm, mở Google Drive → Thùng rác và chọn Khôi phục.',
  },
  copied: {
    what: 'Tệp này là bản sao của một tệp đã thiết lập; ở đây không thư nào được gửi.',
    remedy: 'Nếu cố ý sao chép, hãy chạy Thiết lập lần đầu; nếu không, hãy xóa bản sao.',
  },
  ledgerLost: ({ tab }: { tab: string }) => ({
    what: `Trang ${tab} không còn như lần ghi gần nhất (thiếu hoặc khác dòng); không thư nào được gửi.`,
    remedy: 'Khôi phục từ Nhật ký phiên bản, hoặc chọn “Nhận trạng thái hiện tại”.',
  }),
  decisionColumn: ({ title }: { title: string }) => ({
    what: `Trang Quyết định: không có, hoặc có hai cột “${title}”.`,
    remedy: 'Hãy đặt lại tiêu đề cột ở dòng đầu; cột đứng đâu cũng được.',
  }),
  decisionsLost: {
    what: 'Trang Quyết định thiếu dòng, hoặc dòng cũ đã bị sửa; các đợt nhắc đang chờ.',
    remedy:
      'Khôi phục từ Tệp → Nhật ký phiên bản, hoặc (người được gửi thư) chọn “Nhận trạng thái hiện tại”.',
  },
  typedDecisions: ({ mails }: { mails: number }) => ({
    what: `${mails} thư chờ duyệt vì quyết định gõ tay ở trang Quyết định.`,
    remedy: 'Người được gửi thư xem và duyệt hoặc bỏ trong Nhắc trường chậm…',
  }),
  formClosed: {
    what: 'Không mở được biểu mẫu; đang làm việc từ bảng câu trả lời, không có liên kết sửa báo cáo.',
    remedy: 'Cho tài khoản chủ quyền chỉnh sửa biểu mẫu.',
  },
  listTyped: {
    what: 'Có báo cáo gửi lúc câu hỏi về danh sách (STT 10) không phải câu hỏi tải tệp lên: ai cũng gõ được đường dẫn tới tệp của người khác, nên không danh sách nào trong số đó được mở.',
    remedy:
      'Mở Thiết lập → Kiểm tra biểu mẫu và đổi câu hỏi thành “Tải tệp lên”; các trường đó gửi lại, hoặc bấm Đọc lại danh sách ở Xem một báo cáo.',
  },
  addresses: {
    what: 'Chưa rõ biểu mẫu thu địa chỉ thư đã xác minh hay để người gửi tự gõ.',
    remedy: 'Xem Biểu mẫu → Cài đặt → Câu trả lời, rồi ghi vào Cấu hình, mục “Địa chỉ người gửi”.',
  },
  typedAddresses: {
    what: 'Biểu mẫu để người gửi tự gõ địa chỉ thư, nên ai cũng có thể gửi dưới tên một trường.',
    remedy:
      'Trong Biểu mẫu → Cài đặt → Câu trả lời, chọn thu thập địa chỉ email “Đã xác minh”, rồi ghi lại ở Cấu hình, mục “Địa chỉ người gửi”. Tới lúc đó, báo cáo gửi sau không thay báo cáo đang được tính mà chờ cán bộ xem.',
  },
  dryRun: {
    what: 'Đang ở chế độ Chạy thử: chưa thư nào được gửi đi.',
    remedy: 'Khi sẵn sàng, đổi mục “Chế độ gửi thư” thành “Gửi thật”.',
  },
  paused: { what: 'Đang tạm dừng mọi thư.', remedy: 'Bấm Tạm dừng mọi thư lần nữa để gửi tiếp.' },
  nothingLost: 'Hai sổ đang khớp với lần ghi cuối, không có gì để nhận. Hãy bấm “Làm mới”.',
  beingSent: 'Hệ thống có thể đang gửi một lượt thư. Hãy thử lại sau mười phút.',
  adopted:
    'Đã nhận trạng thái hiện tại. Nếu Sổ thư là bản cũ, thư nào có thể đã đi được ghi là “chưa rõ”: mời mở Nhắc trường chậm… để xử lý.',
  silent: ({ since }: { since: string }) => ({
    what: `Lượt rà soát gần nhất đã lâu: ${since}.`,
    remedy: 'Chạy Thiết lập → Gắn lại kích hoạt bằng tài khoản chủ.',
  }),
  unsettled: ({ mails }: { mails: number }) => ({
    what: `${mails} thư chưa rõ đã đi hay chưa.`,
    remedy:
      'Xem hộp Đã gửi của tài khoản chủ, rồi chọn “đã tới” hoặc “gửi lại” trong Nhắc trường chậm…',
  }),
  awaiting: ({ mails }: { mails: number }) => ({
    what: `${mails} thư chờ duyệt vì kết luận đổi không do trường gửi lại.`,
    remedy: 'Xem và duyệt hoặc bỏ trong Nhắc trường chậm…',
  }),
  grant: ({ schoolId, kind }: VanishedGrant) =>
    `${schoolId} (${kind === 'exempt' ? 'miễn' : 'gia hạn'})`,
  vanished: ({ schools, more }: { schools: string; more: number }) => ({
    what: `Danh sách trường hiện tại không còn ghi miễn báo cáo hoặc gia hạn của: ${schools}${more > 0 ? ` và ${more} mục khác` : ''}. Tiện ích vẫn giữ như trước.`,
    remedy:
      'Nếu vẫn còn hiệu lực, hãy ghi lại vào danh sách trường. Nếu đã thôi, hãy thêm ở trang Quyết định một dòng “Rút lại” có mã trường đó và để trống số quyết định.',
  }),
  decision: (what: string) => ({
    what,
    remedy: 'Hãy sửa dòng đó ở trang Quyết định; trong lúc chờ, dòng không có hiệu lực.',
  }),
  people: ({ reports }: { reports: number }) => ({
    what: `${reports} báo cáo cần cán bộ xem (mất dòng, mã lạ, hộp thư lạ…).`,
    remedy:
      'Chọn dòng của báo cáo ở trang Kiểm tra, mở Học bạ số → Xem một báo cáo rồi quyết định.',
  }),
  live: ({ at }: { at: string }) => ({ what: `Rà soát gần nhất: ${at}.`, remedy: '' }),
} as const;

/** A column of the response tab, as the letter calls it. */
export function columnName(column: ColumnId): string {
  if (column === 'time') return 'Dấu thời gian';
  if (column === 'sender') return 'Địa chỉ email';
  return `${QUESTIONS[column].stt}. ${QUESTIONS[column].label}`;
}
