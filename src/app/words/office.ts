import type { CellValue } from '../../core/cell';
import type { DoubtSettled } from '../../core/mail/approval';
import { formatNumber } from '../../core/vietnamese-number';
import { quote } from '../../core/vietnamese-text';
import { viWaves } from './reminders';

/** A list of holidays may be long; its cell keeps all of it. */
const LONGEST = 120;

/** Every sentence said to staff that is no rule, no letter and no name of a tab. */
export const vi = {
  error: {
    notSetUp: 'Tệp này chưa được thiết lập. Hãy chạy Học bạ số → Thiết lập → Thiết lập lần đầu.',
    busy: 'Học bạ số đang bận rà soát. Hãy chờ một phút rồi bấm lại.',
    noForm:
      'Không mở được biểu mẫu bằng tài khoản này. Hãy nhờ chủ biểu mẫu thêm tài khoản này làm người chỉnh sửa rồi thiết lập lại.',
    noResponseTab:
      'Tệp này chưa nối với biểu mẫu nào. Trong biểu mẫu, mở Câu trả lời → Liên kết với Trang tính, chọn tệp này.',
    twoForms: 'Tệp này nối với hai biểu mẫu. Hãy gỡ liên kết một biểu mẫu rồi thiết lập lại.',
    otherOwner: ({ owner }: { owner: string }) =>
      `Học bạ số đang chạy bằng tài khoản ${owner}. Muốn nhận bàn giao, hãy xác nhận rồi thiết lập lại.`,
    noUpload:
      'Tài khoản này không mở được tệp danh sách mà các trường tải lên. Hãy nhờ chủ biểu mẫu chia sẻ thư mục chứa tệp cho tài khoản này rồi thiết lập lại.',
    suspended: 'Đang tạm ngừng kết luận và gửi thư. Hãy xem Tình trạng hệ thống.',
  },
  decisions: {
    line: ({ row }: { row: number }) => `Trang Quyết định, dòng ${row}:`,
    noTarget: ({ row }: { row: number }) =>
      `Trang Quyết định, dòng ${row}: cột “Rút lại dòng số” chưa ghi số của dòng cần rút lại.`,
    unknownKind: 'không hiểu loại quyết định; dòng này chưa có hiệu lực.',
    noReport: 'thiếu số báo cáo; dòng này chưa có hiệu lực.',
    noSchool: 'thiếu mã trường; dòng này chưa có hiệu lực.',
    noSender: 'cột Giá trị chưa ghi địa chỉ người gửi; dòng này chưa có hiệu lực.',
    badExtension: 'không đọc được ngày gia hạn; dòng này chưa có hiệu lực.',
    badPaper:
      'không đọc được ngày nhận hoặc số liệu của báo cáo bằng văn bản; dòng này chưa có hiệu lực.',
    doubled: ({ row, was, now }: { row: number; was: number; now: number }) =>
      `Trang Quyết định, dòng ${row}: số ${was} đã có ở dòng khác; dòng này được đánh số ${now}.`,
  },
  /** In a column of report numbers: the one that counts came on paper. */
  paper: 'văn bản',
  overdue: {
    late: ({ status }: { status: string }) => `Quá hạn: ${status.toLowerCase()}`,
    reminded: ({ times, last }: { times: number; last: string }) =>
      `${times} lần, gần nhất ${last}`,
    department: 'Sở Giáo dục và Đào tạo',
  },
  summary: {
    title: 'TỔNG HỢP BÁO CÁO HỌC BẠ SỐ',
    asOf: 'Số liệu tính đến',
    deadline: 'Hạn báo cáo',
    statuses: ['Tình trạng', 'Số trường'],
    sum: 'Cộng sáu loại',
    check: ({ terms, sum, schools }: { terms: string; sum: number; schools: number }) =>
      sum === schools
        ? `Kiểm tra: ${terms} = ${formatNumber(sum)}, khớp với ${formatNumber(schools)} trường đang hoạt động.`
        : `Kiểm tra: ${terms} = ${formatNumber(sum)}, KHÔNG khớp với ${formatNumber(schools)} trường đang hoạt động.`,
    rates: ['Tỉ lệ', 'Số trường', 'Trên tổng số', 'Tỉ lệ (%)'],
    completeness: 'Đã báo cáo / phải báo cáo',
    onTime: 'Đúng hạn / phải báo cáo',
    exempt: 'Được miễn: vẫn báo cáo / được miễn',
    totals: ['Chỉ tiêu', 'Tổng số', 'Tỉ lệ (%)', 'Số báo cáo thiếu số liệu'],
    level: 'Cấp học',
    unknownLevel: 'Chưa rõ cấp học',
    commune: 'Xã/phường',
    unknownCommune: 'Chưa rõ xã/phường',
    group: [
      'Học sinh đã đồng bộ (%)',
      'Số trường',
      'Đã báo cáo',
      'Đã báo cáo (%)',
      'Đúng hạn (%)',
      'Tổng số học sinh',
      'Đã đồng bộ',
    ],
    progress: ['Ngày', 'Đã báo cáo (cộng dồn)', 'Trong ngày'],
    rules: ['Quy tắc bị trả lại', 'Số báo cáo', 'Chưa sửa'],
  },
  note: {
    prefix: 'Học bạ số:',
    body: ({ verdict, ids }: { verdict: string; ids: string }) =>
      ids === '' ? `Học bạ số: ${verdict}` : `Học bạ số: ${verdict} (${ids})`,
  },
  told: {
    rechecked: ({ at, versions }: { at: string; versions: number }) =>
      `Đã rà soát lại ${versions} lần gửi, lúc ${at}.`,
  },
  log: {
    recorded: ({ versions }: { versions: number }) => `Ghi nhận ${versions} lần gửi hoặc sửa mới.`,
    mended: ({ tab, rows }: { tab: string; rows: string }) =>
      `Trang ${tab}, dòng ${rows}: cột Dữ liệu hỏng, đã dựng lại.`,
    setUp: 'Thiết lập.',
    setUpDone: 'Đã thiết lập xong. Hãy xem Tình trạng hệ thống.',
    takenOver: ({ from }: { from: string }) => `Nhận bàn giao từ ${from}.`,
    attached: ({ count }: { count: number }) => `Gắn ${count} kích hoạt.`,
    detached: ({ count }: { count: number }) => `Gỡ ${count} kích hoạt.`,
    paused: 'Tạm dừng mọi thư.',
    resumed: 'Cho gửi thư trở lại.',
    adopted: 'Nhận trạng thái hiện tại của Kiểm tra, Sổ thư và Quyết định.',
    typedDecision: ({ id, cells }: { id: number; cells: readonly CellValue[] }) =>
      `Thấy quyết định gõ tay số ${id} ở trang Quyết định: ${String(cells[3]).slice(0, 40)}; dòng ghi người quyết định là “${String(cells[2]).slice(0, 60)}”.`,
    moreTyped: ({ more }: { more: number }) => `… và ${more} quyết định gõ tay khác.`,
    trial: ({ mails }: { mails: number }) => `Gửi thử ${mails} thư mẫu cho chính mình.`,
    approved: ({ mails }: { mails: number }) => `Duyệt ${mails} thư chờ.`,
    dropped: ({ mails }: { mails: number }) => `Bỏ ${mails} thư chờ.`,
    settled: ({ mails, as }: { mails: number; as: DoubtSettled }) =>
      `Xác nhận ${mails} thư chưa rõ: ${as === 'arrived' ? 'đã tới' : 'gửi lại'}.`,
    setting: (given: { label: string; before: string; after: string }) =>
      `Thấy Cấu hình, mục “${given.label}” đổi: từ ${shown(given.before)} thành ${shown(given.after)}.`,
    moreSettings: ({ more }: { more: number }) => `… và ${more} mục khác của Cấu hình đổi.`,
    roster: (given: Readonly<Record<'added' | 'removed' | 'changed' | 'schools', number>>) =>
      `Thấy Danh sách trường đổi: thêm ${formatNumber(given.added)}, bớt ${formatNumber(given.removed)}, đổi nơi nhận hoặc thời hạn ${formatNumber(given.changed)}; nay có ${formatNumber(given.schools)} trường.`,
    wave: (given: { wave: number | null; mails: number; by: string; isRehearsal: boolean }) =>
      `${viWaves.wave({ wave: given.wave ?? 0 })}: ${given.isRehearsal ? 'chạy thử' : 'xếp gửi'} ${formatNumber(given.mails)} thư ${given.by === '' ? 'theo lịch nhắc tự động' : `theo lệnh gửi ngay của ${given.by}`}.`,
    comparisonForgotten:
      'Đã xóa khóa và dữ liệu đối chiếu học sinh giữa các trường do phiên bản trước để lại; chức năng này không còn.',
  },
  /** The hidden tab in which an earlier version compared pupils across schools. */
  comparison: { tab: 'Đối chiếu học sinh', columns: ['Tệp', 'Khóa', 'Dấu'] },
} as const;

function shown(value: string): string {
  return value === '' ? '(để trống)' : `“${quote(value, LONGEST)}”`;
}
