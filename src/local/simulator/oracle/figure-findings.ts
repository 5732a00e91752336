import type { School } from '../office/schools';
import { type Figures, numberOf } from './figures';
import { brokenRules, type Finding, type Rule } from './findings';

const SIZES: Readonly<Record<School['level'], readonly [least: number, most: number]>> = {
  TH: [30, 3500],
  THCS: [30, 3500],
  THPT: [100, 3500],
  'TH-THCS': [30, 6000],
  GDTX: [0, Infinity],
};

/** The counts by their number in the appendix. */
interface Compared {
  readonly q6: number;
  readonly q7: number;
  readonly q8: number;
  readonly q9: number;
  readonly q11: number;
  readonly q12: number;
  readonly least: number;
  readonly most: number;
  readonly hasList: boolean;
}

/** The figures beside each other: a rule speaks only where every figure that it compares is there. */
export function figureFindings(
  figures: Figures,
  school: School | null,
  hasList: boolean,
): readonly Finding[] {
  const [least, most] = school ? SIZES[school.level] : [-Infinity, Infinity];
  return brokenRules(RULES, {
    q6: numberOf(figures, 'students'),
    q7: numberOf(figures, 'completeStudents'),
    q8: numberOf(figures, 'syncedStudents'),
    q9: numberOf(figures, 'foreignStudents'),
    q11: numberOf(figures, 'staff'),
    q12: numberOf(figures, 'unsignedStaff'),
    ...{ least, most, hasList },
  });
}

// A comparison with a missing figure is false, so each line says when its rule is broken.
const RULES: readonly Rule<Compared>[] = [
  ['HS-01', 'error', ({ q6 }) => q6 < 1],
  ['HS-02', 'error', ({ q6, q7 }) => q7 > q6],
  ['HS-03', 'error', ({ q6, q8 }) => q8 > q6],
  ['HS-04', 'error', ({ q6, q8, q9 }) => q8 <= q6 && q9 > q6 - q8],
  ['HS-05', 'warning', ({ q7, q8 }) => q8 > q7],
  ['HS-06', 'warning', ({ q6, least, most }) => q6 < least || q6 > most],
  ['HS-07', 'warning', ({ q7 }) => q7 === 0],
  ['HS-08', 'warning', ({ q8 }) => q8 === 0],
  ['HS-09', 'warning', ({ q6, q9 }) => q9 > 20 && q9 > 0.05 * q6],
  ['HS-10', 'warning', ({ q6, q8, q9 }) => q9 === q6 - q8 && q9 > 10],
  ['HS-11', 'warning', ({ q6, q7, q8 }) => q6 > 0 && q6 === q7 && q7 === q8 && q6 % 100 === 0],
  ['DS-01', 'error', ({ q6, q8, q9, hasList }) => !hasList && q8 <= q6 && q9 < q6 - q8],
  ['CB-01', 'error', ({ q11 }) => q11 < 1],
  ['CB-02', 'error', ({ q11, q12 }) => q12 > q11],
  ['CB-03', 'warning', ({ q6, q11 }) => q11 > 0 && (q6 < 5 * q11 || q6 > 60 * q11)],
  ['CB-04', 'warning', ({ q6, q11 }) => q11 > q6],
  ['CB-05', 'warning', ({ q11, q12 }) => q12 === q11 && q11 > 5],
];
