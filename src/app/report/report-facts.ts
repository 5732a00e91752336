import { formatDeadline, formatInstant } from '../../core/calendar';
import { readAnswers } from '../../core/ledger/read-answers';
import type { Judged } from '../../core/verdicts/verdict';
import { quote } from '../../core/vietnamese-text';
import { STATUS_WORDS, VERDICT_WORDS } from '../words/names';
import { viReport } from '../words/report';
import type { ReportCase } from './report-case';

/** A label and what stands beside it. */
export type FactShown = readonly [label: string, text: string];

export type VerdictLook = 'good' | 'amber' | 'red';

/** The longest name on a page 300 pixels wide. */
export const PAGE_NAME_CHARACTERS = 160;

/** Of the school, or what was answered for one. */
export function factsOf({ school, status, newest }: ReportCase): readonly FactShown[] {
  const { facts } = viReport;
  if (!school) {
    const typed = newest === null ? '' : readAnswers(newest.version).texts.schoolId;
    return [[facts.answered, quote(typed, PAGE_NAME_CHARACTERS) || viReport.blank]];
  }
  const late = status !== null && status.daysLate > 0;
  const word = status === null ? facts.inactive : STATUS_WORDS[status.status];
  return [
    [facts.schoolId, school.schoolId],
    [facts.level, school.level ?? ''],
    [facts.commune, quote(school.commune, PAGE_NAME_CHARACTERS)],
    [facts.status, late ? viReport.daysLate({ status: word, days: status.daysLate }) : word],
    [facts.due, status === null ? '' : formatDeadline(status.dueAt)],
    [facts.mailboxes, school.mailboxes.join(', ') || facts.noMailbox],
    [facts.exempt, quote(school.exempt, PAGE_NAME_CHARACTERS)],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}

/** How its verdict is coloured. */
export function lookOf({ verdict }: Judged): VerdictLook {
  if (verdict === 'valid') return 'good';
  return verdict === 'rejected' || verdict === 'mustFix' ? 'red' : 'amber';
}

/** When it was sent, whether it counts, and which one does. */
export function countsWords({ versions, status }: ReportCase, newest: Judged): string {
  const { version, onTime } = newest;
  const sent = viReport.sent({ at: formatInstant(version.sentAt), onTime });
  const counting = versions.find((one) => one.counted) ?? status?.counted;
  return [sent, whichCounts(newest, counting), viReport.rowState[version.rowState]]
    .filter((part) => part !== '')
    .join(' ');
}

function whichCounts(newest: Judged, counting: Judged | null | undefined): string {
  if (!counting) return viReport.notCounted;
  const { report, version } = counting.version;
  if (report !== newest.version.report) {
    return viReport.countedOther({ report: viReport.report(report) });
  }
  return counting === newest ? viReport.counted : viReport.countedEarlier({ version });
}

/** Another report of the school, in one line. */
export function otherWords(one: Judged): string {
  return viReport.other({
    report: viReport.report(one.version.report),
    at: formatInstant(one.version.sentAt),
    verdict: VERDICT_WORDS[one.verdict],
    counted: one.counted,
  });
}
