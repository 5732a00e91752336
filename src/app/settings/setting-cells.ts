import { type Day, formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import { domainOf, normaliseMailbox } from '../../core/mailbox';
import { parseTypedDay, parseTypedInstant } from '../../core/typed-instant';
import { clean, fold } from '../../core/vietnamese-text';

/** What a setting's cell means: its value and how that is said to staff, or what is wrong. */
export type Reading<T> =
  | { readonly value: T; readonly said: string }
  | { readonly problem: string };

/** Answers nobody: no report is ever sent after it. */
const NEVER = 8.64e15;

const typed = (cell: CellValue): string => (typeof cell === 'object' ? '' : clean(String(cell)));

const anyText = (cell: CellValue): Reading<string> => ({
  value: typed(cell),
  said: typed(cell),
});

/** What stands in mails: one line, and whatever looks like an address is one. */
export const mailWords = (cell: CellValue): Reading<string> => {
  const text = typed(cell);
  if (/[\p{Cc}\u2028\u2029]/u.test(text))
    return { problem: 'Chỉ được một dòng, không xuống dòng.' };
  const bad = text.split(/[\s;,()]+/).filter((part) => part.includes('@') && domainOf(part) === '');
  if (bad.length > 0) return { problem: `Không phải địa chỉ thư: ${bad.join('; ')}.` };
  return anyText(cell);
};

export const neededWords = (cell: CellValue): Reading<string> =>
  typed(cell) === '' ? neededText(cell) : mailWords(cell);

export const neededText = (cell: CellValue): Reading<string> =>
  typed(cell) === '' ? { problem: 'Đang để trống, cần điền.' } : anyText(cell);

export function choice<T extends string>(words: Readonly<Record<T, string>>) {
  return (cell: CellValue): Reading<T> => {
    const keys = Object.keys(words) as T[];
    const value = keys.find((key) => fold(words[key]) === fold(typed(cell)));
    if (value !== undefined) return { value, said: words[value] };
    const all = keys.map((key) => `“${words[key]}”`).join(' hoặc ');
    return { problem: `Chỉ nhận ${all}.` };
  };
}

export function deadline(cell: CellValue): Reading<number> {
  const read = parseTypedInstant(cell);
  if (!read) return { problem: 'Không đọc được ngày. Gõ như 26/03/2026 hoặc 26/03/2026 17:00.' };
  const said = formatDeadline(read.instantMs);
  return {
    value: read.instantMs,
    said: read.wholeDay ? `${said}, vì gõ ngày không kèm giờ` : said,
  };
}

/** A start typed without a time is the first instant of that day. */
export function start(cell: CellValue): Reading<number> {
  const read = parseTypedInstant(cell);
  if (!read) return { problem: 'Không đọc được ngày. Gõ như 01/03/2026 hoặc 01/03/2026 08:00.' };
  const value = read.wholeDay ? read.instantMs - 86_400_000 : read.instantMs;
  return { value, said: `từ ${formatInstant(value)}` };
}

export function answerFrom(cell: CellValue): Reading<number> {
  if (cell !== '') return start(cell);
  return { value: NEVER, said: 'chưa trả lời báo cáo nào; tự điền khi chuyển sang “Gửi thật”' };
}

export function domains(cell: CellValue): Reading<readonly string[]> {
  const value = listed(cell).map((text) => text.replace(/^@/, '').toLowerCase());
  const bad = value.filter((domain) => domainOf(`a@${domain}`) !== domain);
  if (value.length === 0) return { problem: 'Đang để trống, cần ít nhất một tên miền.' };
  if (bad.length > 0) return { problem: `Không phải tên miền: ${bad.join('; ')}.` };
  return { value, said: `chỉ địa chỉ …${value.map((domain) => `@${domain}`).join(', …')}` };
}

export function waves(cell: CellValue): Reading<readonly number[]> {
  if (fold(typed(cell)) === 'không') return { value: [], said: 'không nhắc đợt nào' };
  const value = listed(cell).map(waveNumber);
  if (value.length === 0) return { problem: 'Đang để trống. Gõ các đợt, hoặc “Không”.' };
  if (value.some(Number.isNaN)) {
    return { problem: 'Mỗi đợt là số ngày làm việc khác 0, trong khoảng −60 đến +60: -5; -1; +1.' };
  }
  const sorted = Array.from(new Set(value)).sort((a, b) => a - b);
  return { value: sorted, said: sorted.map(signed).join('; ') };
}

export function managingBodyWave(cell: CellValue): Reading<number | null> {
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

export function days(cell: CellValue): Reading<readonly Day[]> {
  const read = (typeof cell === 'object' ? [cell] : listed(cell)).map(parseTypedDay);
  const value = read.filter((day): day is Day => day !== undefined);
  if (value.length < read.length) {
    return { problem: 'Có ngày không đọc được. Gõ như 30/04/2026; 01/05/2026.' };
  }
  return { value, said: value.map(formatDay).join('; ') };
}

export function reserve(cell: CellValue): Reading<number> {
  const value = Number(typed(cell));
  const ok = typed(cell) !== '' && Number.isInteger(value) && value >= 0 && value <= 2000;
  return ok ? { value, said: `${value} thư` } : { problem: 'Cần một số nguyên từ 0 đến 2000.' };
}

export function mailboxOrNone(cell: CellValue): Reading<string> {
  const value = normaliseMailbox(typed(cell));
  if (value === '' || domainOf(value) !== '') return { value, said: value };
  return { problem: 'Không phải một địa chỉ thư.' };
}

export function accounts(cell: CellValue): Reading<readonly string[]> {
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
