import { COUNT_IDS, type CountId, type Figures } from '../questionnaire/questionnaire';

/** One figure summed over the counted reports. */
export interface Total {
  readonly question: CountId;
  readonly total: number;
  /** Counted reports whose figure is missing, because its rule was lowered: left out, never 0. */
  readonly missing: number;
  /**
   * Part of the pupils (STT 7–9) or of the staff (STT 12), 0 to 1, over the reports that give both
   * figures; null for the wholes themselves, and where there is nothing to divide by.
   */
  readonly share: number | null;
}

/** The appendix asks for these as parts of those. */
const WHOLE_OF: Readonly<Partial<Record<CountId, CountId>>> = {
  completeStudents: 'students',
  syncedStudents: 'students',
  foreignStudents: 'students',
  unsignedStaff: 'staff',
};

/** STT 6, 7, 8, 9, 11, 12. */
export function totalsOf(reports: readonly Figures[]): readonly Total[] {
  return COUNT_IDS.map((question) => {
    const known = reports.map((figures) => figures[question]).filter(isNumber);
    const missing = reports.length - known.length;
    return { question, total: sum(known), missing, share: shareOf(question, reports) };
  });
}

/** `part` of `whole`; null when there is nothing to divide by. */
export function rate(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function shareOf(question: CountId, reports: readonly Figures[]): number | null {
  const whole = WHOLE_OF[question];
  if (!whole) return null;
  const both = reports.filter((figures) => figures[question] !== null && figures[whole] !== null);
  return rate(
    sum(both.map((figures) => figures[question] ?? 0)),
    sum(both.map((figures) => figures[whole] ?? 0)),
  );
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
