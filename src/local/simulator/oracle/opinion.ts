/**
 * What the office's rule list says of one report, written down again from that list, slowly and
 * plainly: the simulator's second opinion. It knows the answers that the simulated schools give.
 */

import { QUESTIONS } from '../office/answers';
import { type ListAnswer, UNREADABLE } from '../office/lists';
import type { Office } from '../office/office';
import { dayOf, typedDay } from '../office/office-time';
import type { School } from '../office/schools';

export interface Report {
  readonly report: number;
  readonly version: number;
  readonly sentAt: number;
  readonly sender: string;
  readonly cells: readonly unknown[];
  readonly byStaff: boolean;
  /** What really stands in its list, see lists.ts; UNREADABLE also where Drive did not give it. */
  readonly list: ListAnswer;
}

export type Figure = number | 'blank' | 'unreadable';

export interface Opinion extends Report {
  readonly school: School | null;
  readonly byOwnCode: boolean;
  readonly registered: boolean;
  readonly figures: Readonly<Record<string, Figure>>;
  readonly errors: ReadonlySet<string>;
  readonly warnings: Set<string>;
}

const STT: Readonly<Record<string, number>> = {
  students: 6,
  completeStudents: 7,
  syncedStudents: 8,
  foreignStudents: 9,
  staff: 11,
  unsignedStaff: 12,
};
export const COUNTS = Object.keys(STT);
const SIZES: Readonly<Record<School['level'], readonly [number, number]>> = {
  TH: [30, 3500],
  THCS: [30, 3500],
  THPT: [100, 3500],
  'TH-THCS': [30, 6000],
  GDTX: [0, Infinity],
};

export function isActive({ from, to }: School, day: number): boolean {
  return day >= (typedDay(from) ?? -Infinity) && day <= (typedDay(to) ?? Infinity);
}

export function opinionOf(
  report: Report,
  { schools, addresses }: Pick<Office, 'schools' | 'addresses'>,
): Opinion {
  const text = (question: (typeof QUESTIONS)[number]): string =>
    String(report.cells[QUESTIONS.indexOf(question)] ?? '').trim();
  const errors = new Set<string>();
  const warnings = new Set<string>();
  const sender = report.sender.trim().toLowerCase();
  const day = dayOf(report.sentAt);
  const code = text('schoolId');
  const own = schools.find((school) => school.code === code);
  const found = own ?? schools.find(({ aliases }) => aliases.includes(code)) ?? null;
  const holders = schools.filter((each) => each.mailbox === sender && isActive(each, day));
  const school = found ?? (holders.length === 1 ? (holders[0] ?? null) : null);

  if (!sender.endsWith('@haiphong.edu.vn')) errors.add('GUI-01');
  if (addresses === 'typed') warnings.add('GUI-05');
  if (code !== '') {
    if (!found || !isActive(found, day)) errors.add('DV-01');
    else if (sender !== found.mailbox && holders.some((each) => each !== found)) {
      errors.add('GUI-02');
    } else if (found.mailbox !== '' && sender !== found.mailbox) warnings.add('GUI-03');
  }
  const name = text('schoolName');
  if (code !== '' && name !== '' && found && name !== found.name) {
    warnings.add('DV-03');
    if (schools.some((each) => each !== found && each.name === name)) errors.add('DV-04');
  }
  const phone = text('contactPhone');
  if (phone !== '' && !/^0?[35789]\d{8}$/.test(phone)) warnings.add('DM-03');
  QUESTIONS.forEach((question, index) => {
    if (question !== 'unsyncedList' && text(question) === '') errors.add(`TL-${index + 1}`);
  });
  const figures: Record<string, Figure> = {};
  for (const id of COUNTS) {
    const typed = text(id as 'students');
    const withWord = /^(\d+) học sinh$/.exec(typed);
    if (withWord) warnings.add(`SW-${STT[id]}`);
    figures[id] =
      typed === ''
        ? 'blank'
        : /^\d+$/.test(typed)
          ? Number(typed)
          : withWord
            ? Number(withWord[1])
            : typed === '1.234'
              ? 1234
              : 'unreadable';
    if (figures[id] === 'unreadable') errors.add(`SO-${STT[id]}`);
  }
  compare(figures, school, report.list !== '', errors, warnings);
  compareList(figures, report.list, errors, warnings);
  const registered = school !== null && school.mailbox !== '' && school.mailbox === sender;
  return { ...report, sender, school, byOwnCode: !!own, registered, figures, errors, warnings };
}

/** The figures beside each other: a rule speaks only where every figure that it compares is there. */
function compare(
  figures: Readonly<Record<string, Figure>>,
  school: School | null,
  hasList: boolean,
  errors: Set<string>,
  warnings: Set<string>,
): void {
  const number = (id: string): number =>
    typeof figures[id] === 'number' ? figures[id] : Number.NaN;
  const [q6, q7, q8] = [number('students'), number('completeStudents'), number('syncedStudents')];
  const [q9, q11, q12] = [number('foreignStudents'), number('staff'), number('unsignedStaff')];
  // A comparison with a missing figure is false, so each line says when its rule is broken.
  if (q6 < 1) errors.add('HS-01');
  if (q7 > q6) errors.add('HS-02');
  if (q8 > q6) errors.add('HS-03');
  if (q8 <= q6 && q9 > q6 - q8) errors.add('HS-04');
  if (q8 > q7) warnings.add('HS-05');
  const [least, most] = school ? SIZES[school.level] : [-Infinity, Infinity];
  if (q6 < least || q6 > most) warnings.add('HS-06');
  if (q7 === 0) warnings.add('HS-07');
  if (q8 === 0) warnings.add('HS-08');
  if (q9 > 20 && q9 > 0.05 * q6) warnings.add('HS-09');
  if (q9 === q6 - q8 && q9 > 10) warnings.add('HS-10');
  if (q6 > 0 && q6 === q7 && q7 === q8 && q6 % 100 === 0) warnings.add('HS-11');
  if (!hasList && q8 <= q6 && q9 <= q6 - q8 && q6 - q8 - q9 > 0) errors.add('DS-01');
  if (q11 < 1) errors.add('CB-01');
  if (q12 > q11) errors.add('CB-02');
  if (q11 > 0 && (q6 < 5 * q11 || q6 > 60 * q11)) warnings.add('CB-03');
  if (q11 > q6) warnings.add('CB-04');
  if (q12 === q11 && q11 > 5) warnings.add('CB-05');
}

/** DS-02 to DS-06, read once more from the rule list. */
function compareList(
  figures: Readonly<Record<string, Figure>>,
  list: ListAnswer,
  errors: Set<string>,
  warnings: Set<string>,
): void {
  if (list === '') return;
  if (list === UNREADABLE) {
    warnings.add('DS-06');
    return;
  }
  const number = (id: string): number =>
    typeof figures[id] === 'number' ? figures[id] : Number.NaN;
  const [q6, q8, q9] = [number('students'), number('syncedStudents'), number('foreignStudents')];
  const [rows, unsynced] = [Number(list), q6 - q8];
  if (unsynced === 0 && rows > 0) warnings.add('DS-02');
  if (!(unsynced > 0 && q9 <= unsynced)) return;
  const inside = unsynced - q9 <= rows && rows <= unsynced;
  const other = rows === q6 || rows === q8;
  if (!inside && !other) errors.add('DS-03');
  if (!inside && other) errors.add('DS-05');
  if (inside && rows !== unsynced - q9 && rows !== unsynced) warnings.add('DS-04');
}
