import type { Dice } from '../world/dice';
import { type DemoReport, FAULTS, type Fault, isListFault } from './demo-report';
import { soundList, spoiltList } from './list-faults';
import { spoil } from './report-faults';
import { type DemoSchool, openSchools, unmarked } from './roster';

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

/** Mostly sound, now and then faulty: one report of each of `count` schools drawn at random. */
export function randomReports(
  roster: readonly DemoSchool[],
  chance: Dice,
  count: number,
): DemoReport[] {
  const open = openSchools(roster);
  return Array.from({ length: count }, () => {
    const fault = chance.chance(0.55) ? 'none' : chance.pick(FAULTS);
    return demoReport(chance.pick(open), chance, fault, roster);
  });
}
