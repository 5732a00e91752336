import type { Day } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import type { RoundSettings } from '../../core/round-settings';
import { FOREIGN_SENDER_WORDS, MODE_WORDS, SENDER_WORDS } from '../words/names';
import {
  accounts,
  answerFrom,
  choice,
  days,
  deadline,
  domains,
  mailboxOrNone,
  mailWords,
  managingBodyWave,
  neededText,
  neededWords,
  type Reading,
  reserve,
  start,
  waves,
} from './setting-cells';

/** The settings that one line of the tab each holds. */
export type PlainSettings = Omit<
  RoundSettings,
  'severities' | 'communeMailboxes' | 'paused' | 'wavesStopped' | 'holidays' | 'workingDays'
> & { readonly holidays: readonly Day[]; readonly workingDays: readonly Day[] };

export type SettingId = keyof PlainSettings;

interface SettingRow<K extends SettingId = SettingId> {
  readonly id: K;
  readonly label: string;
  readonly meaning: string;
  readonly initial: string;
  /** Decides lateness or mail: unreadable, it stops judging and mail instead of being guessed. */
  readonly decides: boolean;
  readonly read: (cell: CellValue) => Reading<PlainSettings[K]>;
}

const row = <K extends SettingId>(
  id: K,
  label: string,
  initial: string,
  meaning: string,
  read: SettingRow<K>['read'],
  decides: 'decides' | 'free' = 'free',
): SettingRow<K> => ({ id, label, initial, meaning, read, decides: decides === 'decides' });

/** Every setting of the tab, in the order in which staff read them. */
export const SETTINGS = [
  row('roundId', 'Mã đợt', '2026-03', 'Tên ngắn của đợt báo cáo; mỗi đợt một mã.', neededText),
  row(
    'roundStart',
    'Bắt đầu đợt',
    '01/01/2026',
    'Câu trả lời gửi trước lúc này không thuộc đợt và được bỏ qua.',
    start,
    'decides',
  ),
  row(
    'deadline',
    'Hạn báo cáo',
    '26/03/2026',
    'Ngày cuối còn đúng hạn. Gõ ngày không kèm giờ nghĩa là hết ngày đó; có giờ thì trước giờ đó.',
    deadline,
    'decides',
  ),
  row('letterNumber', 'Số công văn', '', 'Số, ngày của công văn yêu cầu báo cáo.', mailWords),
  row(
    'allowedDomains',
    'Tên miền được nhận',
    'haiphong.edu.vn',
    'Báo cáo phải gửi từ địa chỉ thuộc tên miền này; nhiều tên miền cách nhau bằng dấu “;”.',
    domains,
    'decides',
  ),
  row(
    'foreignSender',
    'Gửi từ tên miền khác',
    'Từ chối',
    '“Từ chối” hoặc “Cảnh báo” (GUI-01).',
    choice(FOREIGN_SENDER_WORDS),
    'decides',
  ),
  row(
    'addresses',
    'Địa chỉ người gửi',
    'Chưa rõ',
    'Trong Biểu mẫu → Cài đặt → Câu trả lời → Thu thập địa chỉ email: “Đã xác minh”, “Người gửi tự gõ” hoặc “Chưa rõ”.',
    choice(SENDER_WORDS),
    'decides',
  ),
  row(
    'mode',
    'Chế độ gửi thư',
    'Chạy thử',
    '“Chạy thử”: chỉ ghi vào Sổ thư. “Gửi thật”: thư được gửi đi.',
    choice(MODE_WORDS),
    'decides',
  ),
  row(
    'answerFrom',
    'Trả lời báo cáo gửi từ',
    '',
    'Báo cáo gửi trước lúc này không được trả lời tự động.',
    answerFrom,
    'decides',
  ),
  row(
    'waves',
    'Các đợt nhắc',
    // Neither begins with a sign of a formula, so the cell shows what is written here.
    '−5; −1; 1; 3; 7',
    'Số ngày làm việc trước (−) hoặc sau (+) ngày cuối còn đúng hạn.',
    waves,
    'decides',
  ),
  row(
    'managingBodyWave',
    'Gửi danh sách cho cơ quan quản lý từ đợt',
    '3',
    'Từ đợt này mỗi xã, phường và Sở nhận một danh sách trường chậm; “Không” để không gửi.',
    managingBodyWave,
    'decides',
  ),
  row(
    'holidays',
    'Ngày nghỉ lễ',
    '27/04/2026; 30/04/2026; 01/05/2026; 02/09/2026',
    'Không nhắc vào các ngày này; cách nhau bằng dấu “;”.',
    days,
    'decides',
  ),
  row('workingDays', 'Ngày làm bù', '', 'Thứ Bảy, Chủ nhật có làm việc.', days, 'decides'),
  row(
    'replyReserve',
    'Số thư mỗi ngày dành cho trả lời',
    '50',
    'Thư nhắc chỉ dùng phần hạn mức còn lại.',
    reserve,
  ),
  row(
    'senderName',
    'Tên người gửi thư',
    'Sở Giáo dục và Đào tạo Hải Phòng',
    'Tên hiện ở ô người gửi.',
    neededWords,
  ),
  row('replyTo', 'Địa chỉ nhận trả lời', '', 'Nơi nhận khi trường bấm trả lời thư.', mailboxOrNone),
  row(
    'mailSenders',
    'Tài khoản được bấm gửi thư',
    '',
    'Các địa chỉ được gửi, duyệt và cho thư đi, cùng tài khoản chủ; để trống là mọi người chỉnh sửa tệp. Ô này chỉ để xem: đổi ở Nhắc trường chậm…',
    accounts,
  ),
  row('contactPerson', 'Người liên hệ', 'Văn phòng Sở', 'In ở cuối mỗi thư.', mailWords),
  row('contactPhone', 'Điện thoại liên hệ', '', 'In ở cuối mỗi thư.', mailWords),
  row(
    'departmentMailbox',
    'Hộp thư của Sở',
    '',
    'Nhận danh sách trường chậm của các cấp do Sở quản lý.',
    mailboxOrNone,
  ),
] as const;
