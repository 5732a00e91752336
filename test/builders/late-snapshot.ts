import type { Snapshot, SnapshotSchool } from '../../src/core/overview/snapshot';
import { COMMUNES } from '../../src/core/roster/communes';
import { at } from './build';

const AS_OF = at('2026-03-30 17:00:00');
const DEADLINE = at('2026-03-27 00:00:00');

/** A school that has sent nothing, four days after the deadline. */
export function lateSchool(changes: Partial<SnapshotSchool> = {}): SnapshotSchool {
  return {
    schoolId: '31303501',
    name: 'THCS Trần Phú',
    level: 'THCS',
    commune: 'Phường Lê Chân',
    status: 'missing',
    overdue: true,
    daysLate: 4,
    dueAt: DEADLINE,
    reportedAt: null,
    firstAcceptedAt: null,
    returnedBy: [],
    figures: null,
    ...changes,
  };
}

export function returnedSchool(changes: Partial<SnapshotSchool> = {}): SnapshotSchool {
  const reportedAt = at('2026-03-25 09:05:00');
  return lateSchool({ status: 'mustFix', reportedAt, returnedBy: ['HS-03', 'TL-6'], ...changes });
}

export function acceptedSchool(changes: Partial<SnapshotSchool> = {}): SnapshotSchool {
  const reportedAt = at('2026-03-20 09:05:00');
  return lateSchool({ status: 'onTime', overdue: false, daysLate: 0, reportedAt, ...changes });
}

export function snapshot(schools: readonly SnapshotSchool[]): Snapshot {
  return { asOf: AS_OF, roundId: '2026-03', deadline: DEADLINE, schools };
}

/** So many late schools over sixty communes, every fourth with a report to mend, among 1,100. */
export function largeSnapshot(late: number): Snapshot {
  const schools = Array.from({ length: 1_100 }, (_, n) => {
    const commune = COMMUNES[n % 60]?.name ?? '';
    const about = {
      schoolId: String(31_303_000 + n),
      name: `THCS Trần Hưng Đạo ${n + 1}`,
      commune,
    };
    if (n >= late) return acceptedSchool(about);
    return n % 4 === 3 ? returnedSchool(about) : lateSchool(about);
  });
  return snapshot(schools);
}

/** Markup, a formula, marks of direction, what XML cannot hold, and 5,000 characters. */
export const HOSTILE_NAME = `<img src=x onerror=alert(1)>=HYPERLINK("x")\u202Eevil\u200F\u0000\u0008\uD800\uFFFE&amp;]]>${'x'.repeat(5_000)}`;
