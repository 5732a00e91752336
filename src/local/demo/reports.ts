import type { Dice } from '../world/dice';
import type { UploadedFile } from '../world/world-state';
import { isListFault, LIST_FAULTS, soundList, spoiltList } from './list-faults';
import type { DemoList } from './list-file';
import { type DemoSchool, unmarked } from './roster';

/** What goes wrong in real reports, by kind; 'none' is most of them. */
export const FAULTS = [
  'none',
  'wrong domain',
  'synchronised more than pupils',
  'complete more than pupils',
  'unsigned more than staff',
  'words in a number',
  'number in words',
  'thousands separator',
  'a rate for a number',
  'blank number',
  'unknown code',
  'exam code',
  'alias code',
  'mailbox of another school',
  'private mailbox',
  'no list',
  'round figures',
  'odd phone',
  'other name',
  ...LIST_FAULTS,
] as const;
export type Fault = (typeof FAULTS)[number];

/** A report as a school sends it: answers in the order of the Form's twelve items. */
export interface DemoReport {
  as: string;
  answers: (string | UploadedFile[])[];
  /** What is still to be uploaded as answer 10, see `withList` (list-file.ts); null is no list. */
  list: DemoList | null;
  fault: Fault;
}

/** Made-up on the face of it, so that nobody takes a demo for a person. */
const CONTACTS =
  'Nguyễn Văn Mẫu|Trần Thị Thử|Phạm Văn Ví Dụ|Lê Thị Minh Hoạ|Vũ Văn Thử Nghiệm|Hoàng Thị Mẫu|Đỗ Văn Giả Định|Bùi Thị Thử'.split(
    '|',
  );
const POSITIONS = [
  'Phó Hiệu trưởng',
  'Giáo viên Tin học',
  'Nhân viên văn phòng',
  'Thư ký hội đồng',
  'Nhân viên CNTT',
];
const PUPILS: Readonly<Record<string, readonly [low: number, high: number]>> = {
  TH: [210, 1_150],
  THCS: [180, 980],
  THPT: [620, 1_850],
  GDTX: [140, 900],
};

/** A believable report of this school, with at most one fault. `others` lend mailboxes and codes. */
export function demoReport(
  school: DemoSchool,
  chance: Dice,
  fault: Fault = 'none',
  others: readonly DemoSchool[] = [],
): DemoReport {
  const [low, high] = PUPILS[school.level] ?? [320, 1_900];
  const pupils = chance.between(low, high);
  const drawn = chance.chance(0.3) ? 0 : chance.between(1, 14);
  const unsynced = drawn === 0 && isListFault(fault) ? 7 : drawn;
  const foreign = unsynced > 4 && chance.chance(0.3) ? chance.between(1, 2) : 0;
  const complete = pupils - chance.between(0, Math.min(unsynced, 6));
  const staff = Math.max(9, Math.round(pupils / chance.between(17, 24)));
  const unsigned = chance.chance(0.4) ? 0 : chance.between(1, Math.max(1, Math.floor(staff / 6)));
  const phone = `09${chance.between(0, 9)}0000${String(chance.between(0, 999)).padStart(3, '0')}`;
  const figures = [pupils, complete, pupils - unsynced, foreign].map(String);
  const report: DemoReport = {
    as: school.mailbox || `${unmarked(school.name)}@haiphong.edu.vn`,
    answers: [
      school.code,
      school.name,
      chance.pick(CONTACTS),
      chance.pick(POSITIONS),
      phone,
      ...figures,
      '',
      String(staff),
      String(unsigned),
    ],
    list: unsynced > 0 ? soundList(school, unsynced) : null,
    fault,
  };
  if (report.list && isListFault(fault)) {
    report.list = spoiltList(fault, report.list, { as: report.as, pupils });
    return report;
  }
  spoil(report, { school, chance, pupils, staff, others });
  return report;
}

interface Facts {
  school: DemoSchool;
  chance: Dice;
  pupils: number;
  staff: number;
  others: readonly DemoSchool[];
}

/** Puts the fault in; `answers[n]` is STT n + 1. */
function spoil(report: DemoReport, { school, chance, pupils, staff, others }: Facts): void {
  const { answers } = report;
  const other = others.filter(({ mailbox, code }) => mailbox !== '' && code !== school.code);
  switch (report.fault) {
    case 'wrong domain':
      report.as = `${report.as.split('@')[0]}@gmail.com`;
      return;
    case 'synchronised more than pupils':
      answers[7] = String(pupils + chance.between(2, 40));
      report.list = null;
      return;
    case 'complete more than pupils':
      answers[6] = String(pupils + chance.between(1, 20));
      return;
    case 'unsigned more than staff':
      answers[11] = String(staff + chance.between(1, 9));
      return;
    case 'words in a number':
      answers[5] = `${pupils} học sinh`;
      return;
    case 'number in words':
      answers[11] = chance.pick(['không', 'không có', 'ko']);
      return;
    case 'thousands separator':
      answers[5] = '1.234';
      answers[6] = '1.230';
      answers[7] = '1.226';
      answers[8] = '0';
      report.list = soundList(school, 8);
      return;
    case 'a rate for a number':
      answers[6] = chance.pick(['100%', 'đã cập nhật đủ', 'tất cả']);
      return;
    case 'blank number':
      answers[8] = '';
      return;
    case 'unknown code':
      answers[0] = `${school.code.slice(0, 5)}${chance.between(100, 199)}`;
      return;
    case 'exam code':
      answers[0] = `03${String(chance.between(1, 80)).padStart(3, '0')}`;
      return;
    case 'alias code':
      answers[0] = school.aliases[0] ?? school.code;
      return;
    case 'mailbox of another school':
      if (other.length > 0) report.as = chance.pick(other).mailbox;
      return;
    case 'private mailbox':
      report.as = `gv.${unmarked(String(answers[2])).slice(0, 12)}@haiphong.edu.vn`;
      return;
    case 'no list':
      answers[7] = String(pupils - 7);
      answers[8] = '1';
      report.list = null;
      return;
    case 'round figures':
      answers[5] = '500';
      answers[6] = '500';
      answers[7] = '500';
      answers[8] = '0';
      report.list = null;
      return;
    case 'odd phone':
      answers[4] = chance.pick(['912000123', '0225.3000.123', '+84 912 000 123', '09120001']);
      return;
    case 'other name':
      answers[1] = `Trường ${school.name} - ${school.commune}`;
      return;
    default:
      return;
  }
}

/** Mostly sound, now and then faulty: one report of each of `count` schools drawn at random. */
export function randomReports(
  roster: readonly DemoSchool[],
  chance: Dice,
  count: number,
): DemoReport[] {
  const open = roster.filter(({ exempt, mailbox, to, from }) => !exempt && mailbox && !to && !from);
  return Array.from({ length: count }, () => {
    const fault = chance.chance(0.55) ? 'none' : chance.pick(FAULTS);
    return demoReport(chance.pick(open), chance, fault, roster);
  });
}
