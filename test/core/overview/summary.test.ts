import { summarise } from '../../../src/core/overview/summary';
import type { SchoolStatus, Status } from '../../../src/core/verdicts/school-status';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, figures, judged, school, settings, version } from '../../builders/build';

const NOW = at('2026-03-24 10:00:00');
const DUE = at('2026-03-27 00:00:00');

let schools = 0;

function status(changes: Partial<SchoolStatus> & { status: Status }): SchoolStatus {
  schools += 1;
  const counts = changes.status === 'onTime' || changes.status === 'late';
  const own = school({ schoolId: `s${schools}`, ...changes.school });
  return {
    counted: counts ? judged({ schoolId: own.schoolId }) : null,
    last: null,
    dueAt: DUE,
    overdue: false,
    daysLate: 0,
    ...changes,
    school: own,
  };
}

function summed(statuses: readonly SchoolStatus[], reports: readonly Judged[] = []) {
  return summarise({ judged: reports, statuses, settings: settings(), now: NOW });
}

const six = () =>
  (['onTime', 'late', 'mustFix', 'rejected', 'missing', 'exempt'] as const).map((each) =>
    status({ status: each }),
  );

describe('the six classes', () => {
  test('sum to the active roster, and the summary says so', () => {
    const summary = summed([...six(), ...six()]);
    expect(summary).toMatchObject({ schools: 12, classesSum: 12, addsUp: true, asOf: NOW });
    expect(summary.classes).toEqual({
      onTime: 2,
      late: 2,
      mustFix: 2,
      rejected: 2,
      missing: 2,
      exempt: 2,
    });
  });

  test('give the rates over the expected schools', () => {
    expect(summed(six())).toMatchObject({
      expected: 5,
      reported: 2,
      completeness: 0.4,
      onTimeRate: 0.2,
    });
  });

  test('of an empty roster have no rates', () => {
    expect(summed([])).toMatchObject({ addsUp: true, completeness: null, onTimeRate: null });
  });
});

describe('the totals', () => {
  const total = (statuses: readonly SchoolStatus[], question: string) =>
    summed(statuses).totals.find((each) => each.question === question);
  const reported = (changes: Parameters<typeof figures>[0]) =>
    status({ status: 'onTime', counted: judged({ figures: figures(changes) }) });

  test('add the counted figures and say their share', () => {
    const two = [reported({}), reported({ students: 477, syncedStudents: 92 })];
    expect(total(two, 'students')).toEqual({
      question: 'students',
      total: 1000,
      missing: 0,
      share: null,
    });
    expect(total(two, 'syncedStudents')).toMatchObject({ total: 600, share: 0.6 });
    expect(total([reported({ staff: 40, unsignedStaff: 10 })], 'unsignedStaff')?.share).toBe(0.25);
  });

  test('leave a missing figure out, and say how many are missing', () => {
    const two = [reported({ students: 1000, syncedStudents: 500 }), reported({ students: null })];
    expect(total(two, 'students')).toMatchObject({ total: 1000, missing: 1 });
    expect(total(two, 'syncedStudents')).toMatchObject({ total: 1008, missing: 0, share: 0.5 });
  });

  test('hold no figure of an exempt school: it stands apart', () => {
    const exempt = status({ status: 'exempt', counted: judged() });
    const summary = summed([reported({}), exempt]);
    expect(summary.totals[0]).toMatchObject({ question: 'students', total: 523 });
    expect(summary.exempt).toMatchObject({ schools: 1, reported: 1 });
    expect(summary.exempt.totals[0]).toMatchObject({ total: 523 });
  });

  test('are those of STT 6, 7, 8, 9, 11, 12', () => {
    expect(summed([]).totals.map(({ question }) => question)).toEqual([
      'students',
      'completeStudents',
      'syncedStudents',
      'foreignStudents',
      'staff',
      'unsignedStaff',
    ]);
  });
});

test('levels and communes each sum to the roster', () => {
  const statuses = [
    status({ status: 'onTime', school: school({ commune: 'Xã B', level: 'TH', schoolId: '1' }) }),
    status({ status: 'missing', school: school({ commune: 'Xã A', level: null, schoolId: '2' }) }),
    status({ status: 'late', school: school({ commune: 'Xã B', level: 'TH', schoolId: '3' }) }),
  ];
  const { byLevel, byCommune } = summed(statuses);
  expect(byCommune.map(({ commune, schools: all }) => [commune, all])).toEqual([
    ['Xã B', 2],
    ['Xã A', 1],
  ]);
  expect(byLevel.filter(({ schools: all }) => all > 0).map(({ level }) => level)).toEqual([
    'TH',
    null,
  ]);
  expect(byLevel.find(({ level }) => level === 'TH')).toMatchObject({ reported: 2 });
});

describe('progress by day', () => {
  const report = (schoolId: string, time: string, changes: Partial<Judged> = {}) =>
    judged({ schoolId, version: version({ sentAt: at(time) }), ...changes });
  const onTime = (schoolId: string) =>
    status({ status: 'onTime', school: school({ schoolId }), counted: judged({ schoolId }) });

  test('counts each reported school once, on the day of its first accepted report', () => {
    const reports = [
      report('1', '2026-03-22 08:00:00'),
      report('1', '2026-03-21 23:59:59'),
      report('2', '2026-03-23 08:00:00'),
      report('2', '2026-03-21 08:00:00', { accepted: false, acceptable: false }),
      report('3', '2026-03-20 08:00:00'),
    ];
    const statuses = [onTime('1'), onTime('2'), status({ status: 'missing' })];
    expect(summed(statuses, reports).progress).toEqual([
      { day: '2026-03-21', schools: 1, soFar: 1 },
      { day: '2026-03-22', schools: 0, soFar: 1 },
      { day: '2026-03-23', schools: 1, soFar: 2 },
      { day: '2026-03-24', schools: 0, soFar: 2 },
    ]);
  });

  test('is empty before the first report', () => {
    expect(summed(six()).progress).toEqual([]);
  });
});

describe('which rules return most', () => {
  const broken = (report: number, ruleId: string, changes: Partial<Judged> = {}): Judged =>
    judged({
      version: version({ report }),
      accepted: false,
      verdict: 'mustFix',
      findings: [finding(ruleId, 'error'), finding('HS-05', 'warning')],
      ...changes,
    });

  test('counts reports, not versions, and those still open', () => {
    const mended = judged({ version: version({ report: 1, version: 2 }) });
    const reports = [
      broken(1, 'HS-02'),
      mended,
      broken(2, 'HS-02'),
      broken(3, 'DV-01'),
      broken(3, 'DV-01', { version: version({ report: 3, version: 2 }) }),
    ];
    expect(summed([], reports).returning).toEqual([
      { ruleId: 'HS-02', severity: 'error', reports: 2, open: 1 },
      { ruleId: 'DV-01', severity: 'error', reports: 1, open: 1 },
    ]);
  });

  test('leaves out what was sent before the round', () => {
    const old = broken(1, 'HS-02', { version: version({ sentAt: at('2026-02-28 23:59:59') }) });
    expect(summed([], [old]).returning).toEqual([]);
  });
});

function finding(ruleId: string, severity: 'error' | 'warning'): Judged['findings'][number] {
  return {
    ruleId,
    severity,
    about: [],
    message: '',
    mailMessage: '',
    figures: [],
    acrossSchools: false,
    forSchool: true,
  };
}
