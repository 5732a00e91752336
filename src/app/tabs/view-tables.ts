import { formatDay, formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import type { MailLine } from '../../core/mail/mail-line';
import { DEPARTMENT, managingBody } from '../../core/mail/managing-bodies';
import type { OverdueLine } from '../../core/overview/overdue';
import { COUNT_IDS } from '../../core/questionnaire/questionnaire';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import type { Grid } from '../grid';
import { REJECTED_ELSEWHERE, STATUS_WORDS } from '../words/names';
import { vi } from '../words/office';
import { OVERDUE_COLUMNS, STATUS_COLUMNS } from './columns';

/** One line per active school, in roster order. */
export function statusTable(statuses: readonly SchoolStatus[], lines: readonly MailLine[]): Grid {
  const sent = mailsSent(lines);
  return [
    STATUS_COLUMNS.map(({ title }) => title),
    ...statuses.map(({ school, status, daysLate, counted, last }): CellValue[] => [
      school.schoolId,
      school.name,
      school.level ?? '',
      school.commune,
      STATUS_WORDS[status],
      daysLate === 0 ? '' : daysLate,
      ...COUNT_IDS.map((id) => counted?.figures[id] ?? ''),
      counted ? reportNumber(counted) : '',
      sentAt(last ?? counted),
      whyNot(last, counted),
      sent.get(school.schoolId) ?? 0,
    ]),
  ];
}

/** Grouped by commune, as `overdueSchools` gives them. */
export function overdueTable(lines: readonly OverdueLine[]): Grid {
  return [
    OVERDUE_COLUMNS.map(({ title }) => title),
    ...lines.map(({ status, remindersSent, lastReminderAt, nextReminder }): CellValue[] => [
      status.school.commune,
      status.school.schoolId,
      status.school.name,
      bodyName(managingBody(status.school)),
      reasonOf(status),
      status.overdue ? status.daysLate : '',
      status.status === 'rejected' ? '' : sentAt(status.last),
      lastReminderAt === null
        ? ''
        : vi.overdue.reminded({ times: remindersSent, last: formatInstant(lastReminderAt) }),
      nextReminder === null ? '' : formatDay(nextReminder),
    ]),
  ];
}

/** A rejected report says nothing of the school: only that it came is said. */
function reasonOf({ status, overdue }: SchoolStatus): string {
  const word = status === 'rejected' ? REJECTED_ELSEWHERE : STATUS_WORDS[status];
  return overdue ? vi.overdue.late({ status: word }) : capital(word);
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function bodyName(body: string): string {
  return body === DEPARTMENT ? vi.overdue.department : body;
}

function reportNumber({ version }: Judged): CellValue {
  return version.origin === 'paper' ? vi.paper : version.report;
}

function sentAt(report: Judged | null): CellValue {
  return report ? { dateMs: report.version.sentAt } : '';
}

/** Rule ids of the last report, where it does not count. */
function whyNot(last: Judged | null, counted: Judged | null): string {
  if (!last || last.counted || (counted && last.accepted)) return '';
  const errors = last.findings.filter(({ severity }) => severity === 'error');
  return [last.note, errors.map(({ ruleId }) => ruleId).join(', ')].filter(Boolean).join(' · ');
}

function mailsSent(lines: readonly MailLine[]): ReadonlyMap<string, number> {
  const sent = new Map<string, number>();
  for (const { state, schoolId } of lines) {
    if (state === 'sent') sent.set(schoolId, (sent.get(schoolId) ?? 0) + 1);
  }
  return sent;
}
