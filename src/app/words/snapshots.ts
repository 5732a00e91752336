import { COUNT_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import { formatNumber } from '../../core/vietnamese-number';
import type { Column } from '../tab-shape';

const text = (title: string, width = 120): Column => ({ title, width, format: 'text' });
const wide = (title: string, width: number): Column => ({ ...text(title, width), wrap: true });
const number = (title: string, width = 100): Column => ({ title, width, format: 'number' });

/** The line of a school in a frozen copy. Instants are text, so that they read back to the second. */
export const SNAPSHOT_COLUMNS: readonly Column[] = [
  wide('Mã trường', 320),
  wide('Tên trường', 260),
  text('Cấp học'),
  wide('Xã/phường', 160),
  { ...text('Tình trạng', 140), says: 'status' },
  text('Quá hạn', 80),
  number('Số ngày muộn'),
  text('Được tính', 80),
  ...COUNT_IDS.map((id) => number(`STT ${QUESTIONS[id].stt}`)),
  text('Báo cáo gửi lúc', 160),
  text('Đạt lần đầu lúc', 160),
  text('Hạn của trường (trước)', 160),
  wide('Lỗi bị trả lại', 160),
];

/** Words of "Chốt số liệu". */
export const viSnapshots = {
  /** Beginning of each copy's name; the pattern below knows it again. */
  name: ({ time, day }: { time: string; day: string }) => `Chốt ${time} ${day}`,
  isName: /^Chốt \d{2}h\d{2} \d{2}-\d{2}-\d{4}( \(\d+\))?$/,
  title: 'SỐ LIỆU CHỐT BÁO CÁO HỌC BẠ SỐ',
  asOf: 'Số liệu tính đến',
  deadline: 'Hạn báo cáo',
  round: 'Mã đợt',
  note: 'Ghi chú',
  by: 'Người chốt',
  schools: 'TỪNG TRƯỜNG',
  mark: 'x',
  end: 'HẾT BẢN CHỐT – xin đừng sửa trang này, số liệu sẽ không dùng được nữa',
  frozen: ({ name, reported, expected }: { name: string; reported: number; expected: number }) =>
    `Đã chốt số liệu “${name}”: ${formatNumber(reported)}/${formatNumber(expected)} trường phải báo cáo đã có báo cáo được tính.`,
  removed: ({ name }: { name: string }) => `Đã xóa bản chốt số liệu “${name}”.`,
  opened: ({ name }: { name: string }) => `Đã mở trang “${name}”.`,
  error: {
    gone: 'Không còn bản chốt này trong tệp. Hãy bấm “Làm mới” để xem các bản chốt hiện có.',
    notOurs: 'Trang này không phải là một bản chốt số liệu nên không xóa.',
    spoilt: ({ name }: { name: string }) =>
      `Bản chốt “${name}” chưa ghi xong hoặc đã bị sửa tay nên không dùng làm số liệu được. Hãy khôi phục trang đó từ Tệp → Nhật ký phiên bản, hoặc chốt lại.`,
  },
} as const;

/** Words of "Xuất báo cáo". */
export const viExport = {
  now: 'Số liệu lúc này',
  frozen: ({ name }: { name: string }) => `Bản chốt “${name}”`,
} as const;
