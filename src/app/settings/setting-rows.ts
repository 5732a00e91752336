import { type Day, formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import { domainOf, normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings } from '../../core/round-settings';
import { parseTypedDay, parseTypedInstant } from '../../core/typed-instant';
import { clean, fold } from '../../core/vietnamese-text';
import { FOREIGN_SENDER_WORDS, MODE_WORDS, SENDER_WORDS } from '../words/names';

/** What a setting's cell means: its value and how that is said to staff, or what is wrong. */
type Reading<T> = { readonly value: T; readonly said: string } | { readonly problem: string };

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

/** Answers nobody: no report is ever sent after it. */
const NEVER = 8.64e15;

const typed = (cell: CellValue): string => (typeof cell === 'object' ? '' : clean(String(cell)));

const anyText = (cell: CellValue): Reading<string> => ({ value: typed(cell), said: typed(cell) });

const neededText = (cell: CellValue): Reading<string> =>
  typed(cell) === '' ? { problem: 'Đang để trống, cần điền.' } : anyText(cell);

function choice<T extends string>(words: Readonly<Record<T, string>>) {
  return (cell: CellValue): Reading<T> => {
    const keys = Object.keys(words) as T[];
    const value = keys.find((key) => fold(words[key]) === fold(typed(cell)));
    if (value !== undefined) return { value, said: words[value] };
    const all = keys.map((key) => `“${words[key]}”`).join(' hoặc ');
    return { problem: `Chỉ nhận ${all}.` };
  };
}

function deadline(cell: CellValue): Reading<number> {
  const read = parseTypedInstant(cell);
  if (!read) return { problem: 'Không đọc được ngày. Gõ như 26/03/2026 hoặc 26/03/2026 17:00.' };
  const said = formatDeadline(read.instantMs);
  return {
    value: read.instantMs,
    said: read.wholeDay ? `${said}, vì gõ ngày không kèm giờ` : said,
  };
}

/** A start typed without a time is the first instant of that day. */
function start(cell: CellValue): Reading<number> {
  const read = parseTypedInstant(cell);
  if (!read) return { problem: 'Không đọc được ngày. Gõ như 01/03/2026 hoặc 01/03/2026 08:00.' };
  const value = read.wholeDay ? read.instantMs - 86_400_000 : read.instantMs;
  return { value, said: `từ ${formatInstant(value)}` };
}

function answerFrom(cell: CellValue): Reading<number> {
  if (cell !== '') return start(cell);
  return { value: NEVER, said: 'chưa trả lời báo cáo nào; tự điền khi chuyển sang “Gửi thật”' };
}

function domains(cell: CellValue): Reading<readonly string[]> {
  const value = listed(cell).map((text) => text.replace(/^@/, '').toLowerCase());
  const bad = value.filter((domain) => domainOf(`a@${domain}`) !== domain);
  if (value.length === 0) return { problem: 'Đang để trống, cần ít nhất một tên miền.' };
  if (bad.length > 0) return { problem: `Không phải tên miền: ${bad.join('; ')}.` };
  return { value, said: `chỉ địa chỉ …${value.map((domain) => `@${domain}`).join(', …')}` };
}

function waves(cell: CellValue): Reading<readonly number[]> {
  if (fold(typed(cell)) === 'không') return { value: [], said: 'không nhắc đợt nào' };
  const value = listed(cell).map(waveNumber);
  if (value.length === 0) return { problem: 'Đang để trống. Gõ các đợt, hoặc “Không”.' };
  if (value.some(Number.isNaN)) {
    return { problem: 'Mỗi đợt là số ngày làm việc khác 0, trong khoảng −60 đến +60: -5; -1; +1.' };
  }
  const sorted = Array.from(new Set(value)).sort((a, b) => a - b);
  return { value: sorted, said: sorted.map(signed).join('; ') };
}

function managingBodyWave(cell: CellValue): Reading<number | null> {
  if (fold(typed(cell)) === 'không') return { value: null, said: 'không gửi' };
  const value = waveNumber(typed(cell));
  if (Number.isNaN(value)) return { problem: 'Gõ một đợt như +3, hoặc “Không”.' };
  return { value, said: `từ đợt ${signed(value)}` };
}

function waveNumber(text: string): number {
  const match = /^([+\-−–]?)\s*(\d{1,2})$/.exec(text);
  const days = Number(match?.[2] ?? Number.NaN);
  if (!(days >= 1 && days <= 60)) return Number.NaN;
  return match?.[1] === '' || match?.[1] === '+' ? days : -days;
}

function signed(wave: number): string {
  return wave > 0 ? `+${wave}` : `−${-wave}`;
}

function days(cell: CellValue): Reading<readonly Day[]> {
  const read = (typeof cell === 'object' ? [cell] : listed(cell)).map(parseTypedDay);
  const value = read.filter((day): day is Day => day !== undefined);
  if (value.length < read.length) {
    return { problem: 'Có ngày không đọc được. Gõ như 30/04/2026; 01/05/2026.' };
  }
  return { value, said: value.map(formatDay).join('; ') };
}

function reserve(cell: CellValue): Reading<number> {
  const value = Number(typed(cell));
  const ok = typed(cell) !== '' && Number.isInteger(value) && value >= 0 && value <= 2000;
  return ok ? { value, said: `${value} thư` } : { problem: 'Cần một số nguyên từ 0 đến 2000.' };
}

function mailboxOrNone(cell: CellValue): Reading<string> {
  const value = normaliseMailbox(typed(cell));
  if (value === '' || domainOf(value) !== '') return { value, said: value };
  return { problem: 'Không phải một địa chỉ thư.' };
}

function accounts(cell: CellValue): Reading<readonly string[]> {
  const value = listed(cell).map(normaliseMailbox);
  const bad = value.filter((address) => domainOf(address) === '');
  if (bad.length > 0) return { problem: `Không phải địa chỉ thư: ${bad.join('; ')}.` };
  return {
    value,
    said: value.length === 0 ? 'mọi người chỉnh sửa tệp' : `chỉ ${value.join('; ')}`,
  };
}

function listed(cell: CellValue): string[] {
  return typed(cell)
    .split(/[;,\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
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
  row('letterNumber', 'Số công văn', '', 'Số, ngày của công văn yêu cầu báo cáo.', anyText),
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
    neededText,
  ),
  row('replyTo', 'Địa chỉ nhận trả lời', '', 'Nơi nhận khi trường bấm trả lời thư.', mailboxOrNone),
  row(
    'mailSenders',
    'Tài khoản được bấm gửi thư',
    '',
    'Các địa chỉ được gửi, duyệt, dừng thư ở Nhắc trường chậm…, cách nhau bằng dấu “;”; để trống là mọi người chỉnh sửa tệp.',
    accounts,
  ),
  row('contactPerson', 'Người liên hệ', 'Văn phòng Sở', 'In ở cuối mỗi thư.', anyText),
  row('contactPhone', 'Điện thoại liên hệ', '', 'In ở cuối mỗi thư.', anyText),
  row(
    'departmentMailbox',
    'Hộp thư của Sở',
    '',
    'Nhận danh sách trường chậm của các cấp do Sở quản lý.',
    mailboxOrNone,
  ),
] as const;
