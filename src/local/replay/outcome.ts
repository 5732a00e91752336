import type { LocalHost } from '../engine/local-host';
import type { ReplayInput } from './folder';
import { type HealthLine, healthOf } from './health';
import { instantText } from './time';

/** What the round came to, without an answer's text or a mail's. */
export interface ReplayOutcome {
  /** Hải Phòng's time, as 2026-03-30T08:00:00+07:00. */
  readonly now: string;
  readonly schools: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly reports: readonly ReplayedReport[];
  /** Reports of the file that were sent after `now`, and left out. */
  readonly afterNow: number;
  /** Links of reports whose file is not in `files/`. */
  readonly deletedFiles: number;
  /** By kind, then by state. */
  readonly mails: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Mails in outbox.jsonl. */
  readonly sent: number;
  /** What the health page says is wrong, the worst first. */
  readonly health: readonly HealthLine[];
  /** Executions that failed or were killed. */
  readonly failedRuns: number;
}

interface ReplayedReport {
  /** Of responses.csv; null when staff would have no row for it. */
  readonly row: number | null;
  readonly schoolId: string;
  readonly school: string;
  readonly verdict: string;
  readonly counted: boolean;
  readonly rules: readonly string[];
}

const LEDGER_TAB = 'Kiểm tra';
const STATUS_TAB = 'Tình trạng các trường';
const MAIL_TAB = 'Sổ thư';
const STATUSES = [
  'Đúng hạn',
  'Muộn',
  'Đã gửi, cần sửa',
  'Bị từ chối',
  'Chưa báo cáo',
  'Miễn',
] as const;
/** A finding begins with its rule's id. */
const RULE = /^([A-Z]{2,3}-\d+):/gm;

/** Reads the tabs as staff would, and asks the health page last: opening it takes a moment. */
export function outcomeOf(host: LocalHost, { reports }: ReplayInput): ReplayOutcome {
  const { now, outbox } = host.world;
  const statuses = rowsOf(host, STATUS_TAB).map((row) => row['Tình trạng'] ?? '');
  const mails: Record<string, Record<string, number>> = {};
  for (const { Loại: kind = '', 'Trạng thái': state = '' } of rowsOf(host, MAIL_TAB)) {
    mails[kind] = { ...mails[kind], [state]: (mails[kind]?.[state] ?? 0) + 1 };
  }
  const played = reports.filter(({ at }) => at <= now);
  const files = played.flatMap(({ answers }) => Object.values(answers).flat());
  return {
    now: instantText(now),
    schools: statuses.length,
    statuses: Object.fromEntries(
      STATUSES.map((status) => [status, statuses.filter((each) => each === status).length]),
    ),
    reports: rowsOf(host, LEDGER_TAB).map((row) => ({
      // Rows of the response tab stand in the order of sending, below its header.
      row: reports[rowNumber(row.Dòng) - 2]?.row ?? null,
      schoolId: row['Mã trường'] ?? '',
      school: row['Tên trường'] ?? '',
      verdict: row['Kết quả'] ?? '',
      counted: row['Được tính'] === 'x',
      rules: [row.Lỗi, row['Cảnh báo'], row['Ghi nhận']].flatMap((cell = '') =>
        Array.from(cell.matchAll(RULE), ([, id = '']) => id),
      ),
    })),
    afterNow: reports.length - played.length,
    deletedFiles: files.filter((file) => typeof file !== 'string' && file.trashed).length,
    mails,
    sent: outbox.length,
    health: healthOf(host).filter(({ level }) => level !== 'ok'),
    failedRuns: host.executions.filter(
      ({ outcome }) => outcome === 'failed' || outcome === 'killed',
    ).length,
  };
}

/** Shown as 1.234 from a thousand on. */
const rowNumber = (shown = ''): number => Number(shown.replaceAll('.', ''));

/** Rows by column title, those without any text left out. */
function rowsOf(host: LocalHost, tab: string): Record<string, string>[] {
  const [header = [], ...rows] = host.displayed(tab);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((title, at) => [title, row[at] ?? ''])));
}
