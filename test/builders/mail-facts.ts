import type { MailLine } from '../../src/core/mail/mail-line';
import { type MailFacts, planMail } from '../../src/core/mail/plan-mail';
import type { Finding } from '../../src/core/rules/finding';
import type { SchoolStatus } from '../../src/core/verdicts/school-status';
import type { Judged } from '../../src/core/verdicts/verdict';
import { at, judged, roster, school, settings, version } from './build';

/** One accepted report of `school()`, live mode, an ordinary wake-up on 20/3/2026, nothing mailed yet. */
export function mailFacts(changes: Partial<MailFacts> = {}): MailFacts {
  return {
    judged: [judged()],
    statuses: [],
    roster: roster(),
    decisions: [],
    settings: settings(),
    lines: [],
    now: at('2026-03-20 09:05:00'),
    readableSince: 0,
    changed: null,
    held: new Set(),
    waves: 'none',
    gate: { let: 'schedule', previouslyAccepted: null, brakeOn: false },
    ...changes,
  };
}

/** The ledger after a pass on these facts. */
export function planned(changes: Partial<MailFacts> = {}): readonly MailLine[] {
  return planMail(mailFacts(changes)).lines;
}

/** The same ledger once everything that waited has gone. */
export function delivered(lines: readonly MailLine[]): readonly MailLine[] {
  return lines.map((line) => (line.state === 'queued' ? { ...line, state: 'sent' } : line));
}

/** A late school of which nothing has come. */
export function status(changes: Partial<SchoolStatus> = {}): SchoolStatus {
  return {
    school: school(),
    status: 'missing',
    counted: null,
    last: null,
    dueAt: settings().deadline,
    overdue: false,
    daysLate: 0,
    ...changes,
  };
}

/** A report that HS-03 returns. */
export function returned(changes: Partial<Judged> = {}): Judged {
  return judged({
    verdict: 'mustFix',
    accepted: false,
    acceptable: false,
    counted: false,
    findings: [finding()],
    ...changes,
  });
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: 'HS-03',
    severity: 'error',
    about: ['syncedStudents', 'students'],
    message: 'Số đã đồng bộ (600) lớn hơn tổng số học sinh (523).',
    figures: [600, 523],
    mailMessage: 'Số đã đồng bộ (600) lớn hơn tổng số học sinh (523).',
    acrossSchools: false,
    forSchool: true,
    ...changes,
  };
}

/** The same report, edited by the school. */
export function edited(base: Judged, number = 2): Judged {
  return { ...base, version: version({ version: number, sentAt: at('2026-03-20 10:00:00') }) };
}
