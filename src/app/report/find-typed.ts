import { findSchool } from '../../core/roster/roster';
import { matchCode, readSchoolCode } from '../../core/roster/school-code';
import type { Round } from '../pass/judge-round';
import type { Subject } from './report-case';

const NUMBER = /^#?(\d{1,9})$/;

/** A school by its code or an old one, else a report by its number; null for neither. */
export function findTyped(typed: string, { roster, judged }: Round): Subject | null {
  const code = matchCode(readSchoolCode(typed), (each) => findSchool(roster, each) !== null);
  const school = code === undefined ? null : findSchool(roster, code);
  if (school) return { report: null, schoolId: school.school.schoolId };
  const report = Number(NUMBER.exec(typed.trim())?.[1] ?? Number.NaN);
  return judged.some(({ version }) => version.report === report)
    ? { report, schoolId: null }
    : null;
}
