import { birthYearOf } from '../lists/birth-dates';
import { gradeOf } from '../lists/grades';
import { readIdentity } from '../lists/identity-numbers';
import type { ListColumn } from '../lists/known-columns';
import { cellsOf } from '../lists/line-kinds';
import type { PupilLine } from '../lists/pupil-line';
import { sexOf } from '../lists/sex';
import type { IdentityHints } from './outcome';

/** DS-09 over pupils of sheets with a column of identity numbers; null when there is none. */
export function identityHints(lines: readonly PupilLine[]): IdentityHints | null {
  const hints = { blank: 0, lostZero: 0, malformed: 0, otherBirthYear: 0, otherSex: 0 };
  let asked = false;
  for (const line of lines) {
    if (!line.heading.places.has('identity')) continue;
    asked = true;
    const readings = cellsOf(line.cells, line.heading, ['identity']).map(readIdentity);
    const reading = readings.find(({ kind }) => kind !== 'blank') ?? { kind: 'blank' };
    if (reading.kind === 'wellFormed') {
      const birthYear = firstOf(line, 'birthDate', birthYearOf);
      const sex = firstOf(line, 'sex', sexOf);
      if (birthYear !== undefined && birthYear !== reading.birthYear) hints.otherBirthYear++;
      if (sex !== undefined && sex !== reading.sex) hints.otherSex++;
    } else if (reading.kind !== 'oldCard') {
      hints[reading.kind]++;
    }
  }
  return asked ? hints : null;
}

/** DS-10: pupils by grade, from the class, else the grade column, else the title over them. */
export function gradesOf(lines: readonly PupilLine[]): Readonly<Record<string, number>> {
  const grades: Record<string, number> = {};
  for (const line of lines) {
    const grade =
      firstOf(line, 'class', gradeOf) ??
      firstOf(line, 'grade', gradeOf) ??
      gradeOf(line.titleClass);
    if (grade !== undefined) grades[grade] = (grades[grade] ?? 0) + 1;
  }
  return grades;
}

function firstOf<Value>(
  line: PupilLine,
  column: ListColumn,
  read: (text: string) => Value | undefined,
): Value | undefined {
  const values = cellsOf(line.cells, line.heading, [column]).map(read);
  return values.find((value) => value !== undefined);
}
