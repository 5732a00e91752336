import type { LocalHost } from '../engine/local-host';
import { wallClock } from '../world/zoned-time';
import type { ReplayInput } from './folder';

/** What the round came to, without an answer's text or a mail's: fit for a log. */
export interface ReplayOutcome {
  /** Hải Phòng's time, as 2026-03-30 08:00. */
  readonly until: string;
  readonly reports: readonly ReplayedReport[];
  readonly statuses: Readonly<Record<string, number>>;
  readonly schools: number;
  /** Reports of the file that were sent after `until`, and left out. */
  readonly afterUntil: number;
  /** By kind, then by state. */
  readonly mails: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Executions that failed or were killed. */
  readonly failedRuns: number;
}

export interface ReplayedReport {
  /** Of responses.csv; null when staff would have no row for it. */
  readonly line: number | null;
  readonly schoolId: string;
  readonly school: string;
  readonly verdict: string;
  readonly counted: boolean;
  readonly rules: readonly string[];
}

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

/** Reads the tabs as staff would. */
export function outcomeOf(host: LocalHost, { reports }: ReplayInput): ReplayOutcome {
  const statuses = rowsOf(host, 'Tình trạng các trường').map((row) => row['Tình trạng'] ?? '');
  const mails: Record<string, Record<string, number>> = {};
  for (const { Loại: kind = '', 'Trạng thái': state = '' } of rowsOf(host, 'Sổ thư')) {
    mails[kind] = { ...mails[kind], [state]: (mails[kind]?.[state] ?? 0) + 1 };
  }
  return {
    until: dateText(host.world.now),
    reports: rowsOf(host, 'Kiểm tra').map((row) => ({
      // Rows of the response tab stand in the order of sending, below its header.
      line: reports[Number(row.Dòng) - 2]?.line ?? null,
      schoolId: row['Mã trường'] ?? '',
      school: row['Tên trường'] ?? '',
      verdict: row['Kết quả'] ?? '',
      counted: row['Được tính'] === 'x',
      rules: [row.Lỗi, row['Cảnh báo'], row['Ghi nhận']].flatMap((cell = '') =>
        Array.from(cell.matchAll(RULE), ([, id = '']) => id),
      ),
    })),
    statuses: Object.fromEntries(
      STATUSES.map((status) => [status, statuses.filter((each) => each === status).length]),
    ),
    schools: statuses.length,
    afterUntil: reports.filter(({ at }) => at > host.world.now).length,
    mails,
    failedRuns: host.executions.filter(
      ({ outcome }) => outcome === 'failed' || outcome === 'killed',
    ).length,
  };
}

/** The outcome in lines for a person. */
export function outcomeText(outcome: ReplayOutcome): string {
  const { until, reports, statuses, schools, afterUntil, mails, failedRuns } = outcome;
  const sum = Object.values(statuses).reduce((total, count) => total + count, 0);
  const agrees = sum === schools ? 'khớp' : 'KHÔNG khớp';
  const mailLines = Object.entries(mails).flatMap(([kind, states]) =>
    Object.entries(states).map(([state, count]) => `  ${kind}, ${state}: ${count}`),
  );
  return [
    ...reports.map(reportText),
    ...(afterUntil > 0 ? [`${afterUntil} báo cáo gửi sau thời điểm dừng, bỏ qua.`] : []),
    '',
    `Tình trạng các trường lúc ${until}:`,
    ...Object.entries(statuses).map(([status, count]) => `  ${status}: ${count}`),
    `  Cộng sáu loại: ${sum}, ${agrees} với ${schools} trường đang hoạt động.`,
    mailLines.length > 0 ? 'Thư:' : 'Thư: không có.',
    ...mailLines,
    ...(failedRuns > 0 ? [`Số lần chạy hỏng: ${failedRuns}.`] : []),
  ].join('\n');
}

function reportText({ line, schoolId, school, verdict, counted, rules }: ReplayedReport): string {
  const place = line === null ? 'không có dòng' : `dòng ${line}`;
  const told = rules.length > 0 ? rules.join(' ') : 'không có ghi chú';
  return `${place} | ${schoolId} ${school} | ${verdict}${counted ? ', được tính' : ''} | ${told}`;
}

/** Rows by column title, those without any text left out. */
function rowsOf(host: LocalHost, tab: string): Record<string, string>[] {
  const [header = [], ...rows] = host.displayed(tab);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => Object.fromEntries(header.map((title, at) => [title, row[at] ?? ''])));
}

export function dateText(instant: number): string {
  return wallClock(instant, 'Asia/Ho_Chi_Minh').toISOString().slice(0, 16).replace('T', ' ');
}
