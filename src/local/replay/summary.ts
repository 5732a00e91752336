import type { ReplayOutcome } from './outcome';
import { printable } from './problems';
import { readInstant, spokenInstant } from './time';

const LEVELS = { red: 'ĐỎ', amber: 'VÀNG', ok: 'XANH' } as const;

/** The outcome on one screen, for a person. */
export function summaryOf(outcome: ReplayOutcome): string {
  const { now, schools, statuses, reports, afterNow, deletedFiles, mails, health } = outcome;
  const sum = Object.values(statuses).reduce((total, count) => total + count, 0);
  const agrees = sum === schools ? 'khớp' : 'KHÔNG khớp';
  const mailLines = Object.entries(mails).map(
    ([kind, states]) => `  ${kind}: ${counts(states, ', ')}`,
  );
  return [
    `Tình trạng các trường lúc ${spokenInstant(readInstant(now) ?? 0)}:`,
    ...Object.entries(statuses).map(([status, count]) => `  ${status}: ${count}`),
    `  Cộng sáu loại: ${sum}, ${agrees} với ${schools} trường đang hoạt động.`,
    `Báo cáo: ${reports.length}${reports.length > 0 ? ` (${counts(tally(reports), ', ')})` : ''}.`,
    ...(afterNow > 0 ? [`  ${afterNow} báo cáo gửi sau thời điểm dừng, bỏ qua.`] : []),
    ...(deletedFiles > 0 ? [`  ${deletedFiles} liên kết không có tệp, coi là tệp đã xóa.`] : []),
    `Thư trong outbox.jsonl: ${outcome.sent}; không thư nào rời máy này.`,
    ...mailLines,
    ...(outcome.failedRuns > 0 ? [`Số lần chạy hỏng: ${outcome.failedRuns}.`] : []),
    health.length > 0 ? 'Tình trạng hệ thống:' : 'Tình trạng hệ thống: không có gì cần sửa.',
    ...health.map(
      ({ level, what, remedy }) => `  ${LEVELS[level]}: ${printable(`${what} ${remedy}`)}`,
    ),
  ].join('\n');
}

function tally(reports: ReplayOutcome['reports']): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { verdict } of reports) found[verdict] = (found[verdict] ?? 0) + 1;
  return found;
}

const counts = (of: Readonly<Record<string, number>>, between: string): string =>
  Object.entries(of)
    .map(([what, count]) => `${what} ${count}`)
    .join(between);
