import type { Day } from '../../../src/core/calendar';
import type { Decision } from '../../../src/core/decisions/decision';
import { withDecisions } from '../../../src/core/decisions/roster-with-decisions';
import type { Version } from '../../../src/core/ledger/version';
import type { School } from '../../../src/core/roster/school';
import { judge } from '../../../src/core/verdicts/judge';
import { STATUSES } from '../../../src/core/verdicts/school-status';
import { schoolStatuses } from '../../../src/core/verdicts/statuses';
import { at, decision, otherSchool, roster, school, settings, version } from '../../builders/build';

const BEFORE = at('2026-03-24 10:00:00');
const AFTER = at('2026-03-30 10:00:00');
const ON_TIME = at('2026-03-26 23:59:59');
const LATE = at('2026-03-27 00:00:00');
const BAD = { completeStudents: 600 };
const STRANGER = 'hocsinh@haiphong.edu.vn';

function statusesOf(
  versions: readonly Version[],
  changes: { schools?: readonly School[]; decisions?: readonly Decision[]; now?: number } = {},
) {
  const { schools = [school()], decisions = [], now = AFTER } = changes;
  const decided = withDecisions(roster(...schools), decisions);
  const judged = judge({ versions, roster: decided, settings: settings(), decisions, now });
  return schoolStatuses({ judged, roster: decided, settings: settings(), now });
}

const statusOf = (...given: Parameters<typeof statusesOf>) => statusesOf(...given)[0];

describe('the status of a school', () => {
  test.each<[string, string, readonly Version[], readonly Decision[]]>([
    ['nothing sent', 'missing', [], []],
    ['accepted in the last second', 'onTime', [version({ sentAt: ON_TIME })], []],
    ['accepted in the first second after', 'late', [version({ sentAt: LATE })], []],
    ['sent on time, not accepted', 'mustFix', [version({ cells: BAD })], []],
    ['rejected', 'rejected', [version({ sender: 'truong@gmail.com' })], []],
    [
      'accepted on time, corrected late',
      'onTime',
      [version(), version({ version: 2, sentAt: LATE })],
      [],
    ],
    [
      'a bad resubmission after a good one',
      'onTime',
      [version(), version({ report: 2, sentAt: LATE, cells: BAD })],
      [],
    ],
    [
      'a bad one on time, a good one late',
      'late',
      [version({ cells: BAD }), version({ report: 2, sentAt: LATE })],
      [],
    ],
    ['sent on time and mended by staff later', 'onTime', mendedLater(), []],
    ['returned by a person', 'mustFix', [version()], [decision({ kind: 'return' })]],
    [
      'returned by a person, sent again late: the mark stays',
      'onTime',
      [version(), version({ version: 2, sentAt: LATE })],
      [decision({ kind: 'return' })],
    ],
    [
      'taken out by a person, sent again late: no mark',
      'late',
      [version(), version({ report: 2, sentAt: LATE })],
      [decision({ kind: 'exclude' })],
    ],
    ['taken out by a person', 'missing', [version()], [decision({ kind: 'exclude' })]],
    [
      'rejected later from elsewhere: the registered mailbox decides',
      'mustFix',
      [
        version({ cells: BAD }),
        version({ report: 2, sentAt: LATE, sender: 'truong@gmail.com', cells: BAD }),
      ],
      [],
    ],
    [
      'two from unregistered addresses: a rejected one decides only where nothing else is',
      'mustFix',
      [
        version({ sender: 'hocsinh@haiphong.edu.vn', cells: BAD }),
        version({ report: 2, sentAt: LATE, sender: 'truong@gmail.com' }),
      ],
      [],
    ],
    [
      'the registered mailbox has to mend, another one sent a good report',
      'mustFix',
      [version({ cells: BAD }), version({ report: 2, sender: STRANGER })],
      [],
    ],
    [
      'the same, and a person accepted that other report',
      'onTime',
      [version({ cells: BAD }), version({ report: 2, sender: STRANGER })],
      [decision({ report: 2 })],
    ],
    [
      'another mailbox sent on time, the registered one late',
      'late',
      [version({ sender: STRANGER }), version({ report: 2, sentAt: LATE })],
      [],
    ],
    [
      'the same, and a person confirmed that other report',
      'onTime',
      [version({ sender: STRANGER }), version({ report: 2, sentAt: LATE })],
      [decision()],
    ],
    ['another mailbox alone sent on time', 'onTime', [version({ sender: STRANGER })], []],
    [
      'another mailbox alone sent on time and once more late',
      'onTime',
      [version({ sender: STRANGER }), version({ report: 2, sentAt: LATE, sender: STRANGER })],
      [],
    ],
    ['sent in an earlier round', 'missing', [version({ sentAt: at('2026-02-01 08:00:00') })], []],
  ])('%s: %s', (_when, expected, versions, decisions) => {
    expect(statusOf(versions, { decisions })?.status).toBe(expected);
  });

  test('an exemption wins over every other status, and counts as nothing late', () => {
    for (const versions of [[], [version()], [version({ cells: BAD })]]) {
      const status = statusOf(versions, { schools: [school({ exempt: 'Đã giải thể' })] });
      expect(status).toMatchObject({ status: 'exempt', overdue: false, daysLate: 0 });
    }
  });

  test('an exemption given by decision survives the roster', () => {
    const exempt = decision({ kind: 'exempt', report: null, schoolId: '31303501' });
    expect(statusOf([], { decisions: [exempt] })?.status).toBe('exempt');
    const undone = { ...exempt, undone: true };
    expect(statusOf([], { decisions: [undone] })?.status).toBe('missing');
  });
});

describe('days and lateness', () => {
  test.each<[string, number, boolean, number]>([
    ['in the last second of the last day', ON_TIME, false, 0],
    ['at the deadline', LATE, true, 1],
    ['four days after the last day', AFTER, true, 4],
  ])('%s', (_when, now, overdue, daysLate) => {
    expect(statusOf([], { now })).toMatchObject({ overdue, daysLate });
  });

  test('a school with an extension counts from its own last day', () => {
    const schools = [school({ extendedTo: at('2026-03-30 00:00:00') })];
    expect(statusOf([], { schools, now: at('2026-03-29 23:59:59') })?.overdue).toBe(false);
    expect(statusOf([], { schools, now: AFTER })).toMatchObject({ overdue: true, daysLate: 1 });
  });

  test('a late school is as late as its first accepted report', () => {
    const versions = [
      version({ sentAt: at('2026-03-28 08:00:00') }),
      version({ report: 2, sentAt: at('2026-03-30 08:00:00') }),
    ];
    expect(statusOf(versions)).toMatchObject({ status: 'late', overdue: false, daysLate: 2 });
  });

  test('what was sent but not accepted is overdue all the same', () => {
    expect(statusOf([version({ cells: BAD })])).toMatchObject({ overdue: true, daysLate: 4 });
    expect(statusOf([version({ cells: BAD })], { now: BEFORE })?.overdue).toBe(false);
  });

  test('its last report is there even where another one counts', () => {
    const bad = version({ report: 2, sentAt: LATE, cells: BAD });
    const status = statusOf([version(), bad]);
    expect(status?.counted?.version.report).toBe(1);
    expect(status?.last?.version.report).toBe(2);
  });
});

test('a late school is as late as its own mailbox’s report, whatever another sent before', () => {
  const versions = [
    version({ sender: STRANGER, sentAt: at('2026-03-28 08:00:00') }),
    version({ report: 2, sentAt: at('2026-03-30 08:00:00') }),
  ];
  expect(statusOf(versions)).toMatchObject({ status: 'late', daysLate: 4 });
});

describe('the active roster', () => {
  const named = (now: number, ...schools: readonly School[]) =>
    statusesOf([], { schools, now }).map((status) => status.school.schoolId);

  test.each<[string, Partial<School>, boolean]>([
    ['on its first day', { from: '2026-03-24' as Day }, true],
    ['on the day before', { from: '2026-03-25' as Day }, false],
    ['on its last day', { to: '2026-03-24' as Day }, true],
    ['on the day after', { to: '2026-03-23' as Day }, false],
  ])('a school %s', (_when, days, isThere) => {
    expect(named(BEFORE, school(days)).length === 1).toBe(isThere);
  });

  test('keeps the order of the roster, one line each, and the six classes sum to it', () => {
    const schools = [otherSchool(), school(), school({ schoolId: '3', exempt: 'Miễn' })];
    const statuses = statusesOf([version()], { schools });
    expect(statuses.map((each) => each.school.schoolId)).toEqual(['31304402', '31303501', '3']);
    const perClass = STATUSES.map(
      (status) => statuses.filter((each) => each.status === status).length,
    );
    expect(perClass.reduce((sum, count) => sum + count)).toBe(3);
  });
});

/** Staff mended the row on 28/3, after the deadline; it was sent on 20/3. */
function mendedLater(): readonly Version[] {
  const seenAt = at('2026-03-28 08:00:00');
  return [version({ cells: BAD }), version({ version: 2, origin: 'staff', seenAt })];
}
