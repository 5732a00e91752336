import { findAnswered } from '../../core/ledger/read-answers';
import { readSchoolCode } from '../../core/roster/school-code';
import type { Round } from '../pass/judge-round';
import type { Subject } from './report-case';

const NUMBER = /^#?(\d{1,9})$/;

/** A school by its code or an old one, else a report by its number; null for neither. */
export function findTyped(typed: string, { roster, judged }: Round): Subject | null {
  const found = findAnswered(roster, readSchoolCode(typed));
  if (found) return { report: null, schoolId: found.school.schoolId };
  const report = Number(NUMBER.exec(typed.trim())?.[1] ?? Number.NaN);
  return judged.some(({ version }) => version.report === report)
    ? { report, schoolId: null }
    : null;
}
