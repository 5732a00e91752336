import type { Dice } from '../world/dice';
import type { DemoReport, Fault, ListFault } from './demo-report';
import { soundList } from './list-faults';
import { type DemoSchool, unmarked } from './roster';

/** What a fault may be made of: the school, its sound figures, and schools to borrow from. */
interface Facts {
  school: DemoSchool;
  chance: Dice;
  pupils: number;
  staff: number;
  others: readonly DemoSchool[];
}

type Spoiler = (report: DemoReport, facts: Facts) => void;

/** Puts the fault in; `answers[n]` is STT n + 1. Faults of the list are not among them. */
export function spoil(report: DemoReport, facts: Facts): void {
  if (report.fault in SPOILERS) SPOILERS[report.fault as keyof typeof SPOILERS](report, facts);
}

const SPOILERS: Readonly<Record<Exclude<Fault, 'none' | ListFault>, Spoiler>> = {
  'wrong domain'(report) {
    report.as = `${report.as.split('@')[0]}@gmail.com`;
  },
  'synchronised more than pupils'(report, { pupils, chance }) {
    report.answers[7] = String(pupils + chance.between(2, 40));
    report.list = null;
  },
  'complete more than pupils'({ answers }, { pupils, chance }) {
    answers[6] = String(pupils + chance.between(1, 20));
  },
  'unsigned more than staff'({ answers }, { staff, chance }) {
    answers[11] = String(staff + chance.between(1, 9));
  },
  'words in a number'({ answers }, { pupils }) {
    answers[5] = `${pupils} học sinh`;
  },
  'number in words'({ answers }, { chance }) {
    answers[11] = chance.pick(['không', 'không có', 'ko']);
  },
  'thousands separator'(report, { school }) {
    report.answers.splice(5, 4, '1.234', '1.230', '1.226', '0');
    report.list = soundList(school, 8);
  },
  'a rate for a number'({ answers }, { chance }) {
    answers[6] = chance.pick(['100%', 'đã cập nhật đủ', 'tất cả']);
  },
  'blank number'({ answers }) {
    answers[8] = '';
  },
  'unknown code'({ answers }, { school, chance }) {
    answers[0] = `${school.code.slice(0, 5)}${chance.between(100, 199)}`;
  },
  'exam code'({ answers }, { chance }) {
    answers[0] = `03${String(chance.between(1, 80)).padStart(3, '0')}`;
  },
  'alias code'({ answers }, { school }) {
    answers[0] = school.aliases[0] ?? school.code;
  },
  'mailbox of another school'(report, { school, chance, others }) {
    const other = others.filter(({ mailbox, code }) => mailbox !== '' && code !== school.code);
    if (other.length > 0) report.as = chance.pick(other).mailbox;
  },
  'private mailbox'(report) {
    report.as = `gv.${unmarked(String(report.answers[2])).slice(0, 12)}@haiphong.edu.vn`;
  },
  'no list'(report, { pupils }) {
    report.answers.splice(7, 2, String(pupils - 7), '1');
    report.list = null;
  },
  'round figures'(report) {
    report.answers.splice(5, 4, '500', '500', '500', '0');
    report.list = null;
  },
  'odd phone'({ answers }, { chance }) {
    answers[4] = chance.pick(['912000123', '0225.3000.123', '+84 912 000 123', '09120001']);
  },
  'other name'({ answers }, { school }) {
    answers[1] = `Trường ${school.name} - ${school.commune}`;
  },
};
