import type { Dice } from '../../world/dice';
import { UNREADABLE } from './lists';
import type { School } from './schools';

/** The Form's questions in its order, by the names under which the ledger's data keeps them. */
export const QUESTIONS = [
  'schoolId',
  'schoolName',
  'contactName',
  'contactPosition',
  'contactPhone',
  'students',
  'completeStudents',
  'syncedStudents',
  'foreignStudents',
  'unsyncedList',
  'staff',
  'unsignedStaff',
] as const;
export type Question = (typeof QUESTIONS)[number];
/** As typed; STT 10 is what stands in the list, see lists.ts. */
export type Answers = Readonly<Record<Question, string>>;

/** What a school can do wrong; 'nothing' is most of them. */
const SLIPS: readonly ((answers: Answers, chance: Dice, others: readonly School[]) => Answers)[] = [
  (a, c) => ({ ...a, syncedStudents: String(Number(a.students) + c.between(1, 20)) }),
  (a, c) => ({ ...a, completeStudents: String(Number(a.students) + c.between(1, 20)) }),
  (a) => ({ ...a, foreignStudents: '' }),
  (a, c) => ({
    ...a,
    syncedStudents: String(Number(a.students) - c.between(4, 9)),
    unsyncedList: '',
  }),
  (a, c) => ({ ...a, unsyncedList: String(Number(a.unsyncedList) + c.between(1, 9)) }),
  (a) => ({ ...a, unsyncedList: a.students }),
  (a) => ({ ...a, unsyncedList: UNREADABLE }),
  (a, c) => ({ ...a, unsignedStaff: String(Number(a.staff) + c.between(1, 9)) }),
  (a) => ({ ...a, students: `${a.students} học sinh` }),
  (a) => ({ ...a, staff: 'hai mươi' }),
  (a) => ({ ...a, schoolId: '31399999' }),
  (a, c, others) => ({ ...a, schoolName: c.pick(others).name }),
  (a) => ({ ...a, contactPhone: '09120001' }),
  (a) => ({ ...a, completeStudents: '0' }),
  (a) => ({
    ...a,
    students: '500',
    completeStudents: '500',
    syncedStudents: '500',
    foreignStudents: '0',
    unsyncedList: '',
  }),
  (a) => ({ ...a, schoolId: '' }),
  (a) => ({ ...a, staff: '3' }),
];

/** What a contact's name carries, so that it can be recognised wherever it must not stand. */
export const MARK = /Q[a-z]{8}/g;

/** A report of this school; `mark` is one that no other report has. */
export function drawAnswers(
  school: School,
  chance: Dice,
  mark: string,
  quality: 'sound' | 'any' | 'bad',
  others: readonly School[],
): Answers {
  const students = chance.between(120, 900);
  const staff = Math.max(9, Math.round(students / chance.between(15, 25)));
  const foreign = chance.chance(0.15) ? chance.between(1, 3) : 0;
  const unsynced = foreign + (chance.chance(0.4) ? chance.between(1, 12) : 0);
  const listed = chance.chance(0.3) ? unsynced - foreign : unsynced;
  const alias = school.aliases[0];
  const sound: Answers = {
    schoolId: alias && chance.chance(0.4) ? alias : school.code,
    schoolName: school.name,
    contactName: `Mẫu Thử ${mark}`,
    contactPosition: 'Giáo viên',
    contactPhone: `09${chance.between(10000000, 99999999)}`,
    students: String(students),
    completeStudents: String(students - foreign),
    syncedStudents: String(students - unsynced),
    foreignStudents: String(foreign),
    unsyncedList: listed === 0 ? '' : String(listed),
    staff: String(staff),
    unsignedStaff: String(chance.between(0, 3)),
  };
  const slips = quality === 'bad' || (quality === 'any' && chance.chance(0.3));
  return slips ? chance.pick(SLIPS)(sound, chance, others) : sound;
}
