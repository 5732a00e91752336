import type { Decision } from '../../../src/core/decisions/decision';
import { withDecisions } from '../../../src/core/decisions/roster-with-decisions';
import type { Version } from '../../../src/core/ledger/version';
import type { School } from '../../../src/core/roster/school';
import { judge } from '../../../src/core/verdicts/judge';
import { schoolStatuses } from '../../../src/core/verdicts/statuses';
import { at, decision, roster, school, settings, version } from '../../builders/build';

const NOW = at('2026-03-24 10:00:00');
const PUPIL = 'hocsinh@haiphong.edu.vn';
const CODES = ['31303501', '31303502', '31303503', '31303504'];

const schoolOf = (schoolId: string, changes: Partial<School> = {}): School =>
  school({
    schoolId,
    name: `THCS số ${schoolId}`,
    mailboxes: [`${schoolId}@haiphong.edu.vn`],
    ...changes,
  });

const SCHOOLS = CODES.map((code) => schoolOf(code));

type Changes = NonNullable<Parameters<typeof version>[0]>;

/** Report n of the n-th school, sent by the pupil unless it says otherwise. */
function sent(n: number, { cells, ...changes }: Changes = {}): Version {
  const schoolId = CODES[n - 1] ?? '';
  return version({
    report: n,
    sender: PUPIL,
    cells: { schoolId, schoolName: `THCS số ${schoolId}`, students: 523 + n, ...cells },
    ...changes,
  });
}

function round(
  versions: readonly Version[],
  { decisions = [], schools = SCHOOLS }: { decisions?: Decision[]; schools?: School[] } = {},
) {
  const about = {
    roster: withDecisions(roster(...schools), decisions),
    settings: settings(),
    decisions,
    now: NOW,
  };
  const judged = judge({ ...about, versions });
  return {
    held: judged.filter(({ heldBack }) => heldBack === 'crowd').map((one) => one.version.report),
    counted: judged.filter(({ counted }) => counted).map((one) => one.version.report),
    statuses: schoolStatuses({ ...about, judged }).map(({ status }) => status),
    judged,
  };
}

const confirm = (changes: Partial<Decision> = {}) =>
  decision({ kind: 'confirmSender', value: PUPIL, version: null, ...changes });

describe('a sender who speaks for schools whose mailbox he is not', () => {
  test('counts for two of them', () => {
    expect(round([sent(1), sent(2)])).toMatchObject({ held: [], counted: [1, 2] });
  });

  test('is held with the third, all his reports with it', () => {
    const { held, counted, statuses, judged } = round([sent(1), sent(2), sent(3)]);
    expect({ held, counted }).toEqual({ held: [1, 2, 3], counted: [] });
    expect(statuses).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['review', 'review', 'review']);
    expect(judged[0]?.findings.map(({ ruleId }) => ruleId)).toContain('GUI-06');
  });

  test('is the same sender however he writes his address', () => {
    const reports = [sent(1), sent(2, { sender: ' HocSinh@HaiPhong.edu.vn ' }), sent(3)];
    expect(round(reports).held).toEqual([1, 2, 3]);
  });

  test('is held whether or not others report for those schools', () => {
    const own = sent(3, { report: 9, sender: '31303503@haiphong.edu.vn' });
    expect(round([sent(1), sent(2), sent(3), own])).toMatchObject({
      held: [1, 2, 3],
      counted: [9],
      statuses: ['missing', 'missing', 'onTime', 'missing'],
    });
  });

  test('counts for his own school all the while', () => {
    const schools = [schoolOf(CODES[0] ?? '', { mailboxes: [PUPIL] }), ...SCHOOLS.slice(1)];
    const good = [sent(1), sent(2), sent(3), sent(4)];
    // GUI-02 returns what the mailbox of one school sends for another.
    expect(round(good, { schools })).toMatchObject({ held: [], counted: [1] });
  });

  test('speaks for schools that share a mailbox as for one', () => {
    const shared = ['cum-truong@haiphong.edu.vn'];
    const schools = CODES.map((code, index) =>
      schoolOf(code, index > 0 ? { mailboxes: [`${code}@haiphong.edu.vn`, ...shared] } : {}),
    );
    const reports = [sent(1), sent(2), sent(3), sent(4)];
    expect(round(reports, { schools })).toMatchObject({ held: [], counted: [1, 2, 3, 4] });
  });

  test('is held for schools without any mailbox too', () => {
    const schools = CODES.map((code) => schoolOf(code, { mailboxes: [] }));
    expect(round([sent(1), sent(2), sent(3)], { schools }).held).toEqual([1, 2, 3]);
  });

  test.each<[string, Changes]>([
    ['is to be mended', { cells: { completeStudents: 900 } }],
    ['is rejected', { sender: 'hocsinh@gmail.com' }],
    ['is of an earlier round', { sentAt: at('2026-02-01 08:00:00') }],
  ])('is not held for a third report that %s', (_what, changes) => {
    expect(round([sent(1), sent(2), sent(3, changes)])).toMatchObject({
      held: [],
      counted: [1, 2],
    });
  });

  test('decides no status beyond two schools, not even with reports that are to be mended', () => {
    const bad = [1, 2, 3].map((n) => sent(n, { cells: { completeStudents: 900 } }));
    expect(round(bad.slice(0, 2)).statuses.slice(0, 2)).toEqual(['mustFix', 'mustFix']);
    expect(round(bad).statuses).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  test('says nothing of other senders', () => {
    const other = sent(4, { sender: 'giaovien@haiphong.edu.vn' });
    expect(round([sent(1), sent(2), sent(3), other]).counted).toEqual([4]);
  });
});

describe('one decision for the sender', () => {
  const reports = [sent(1), sent(2), sent(3)];

  test('lets all his reports count', () => {
    expect(round(reports, { decisions: [confirm()] })).toMatchObject({
      held: [],
      counted: [1, 2, 3],
      statuses: ['onTime', 'onTime', 'onTime', 'missing'],
    });
  });

  test('is about that sender alone', () => {
    const decisions = [confirm({ value: 'giaovien@haiphong.edu.vn' })];
    expect(round(reports, { decisions }).held).toEqual([1, 2, 3]);
  });

  test('holds for what he sends later', () => {
    expect(round([...reports, sent(4)], { decisions: [confirm()] }).counted).toEqual([1, 2, 3, 4]);
  });

  test('is taken back', () => {
    expect(round(reports, { decisions: [confirm({ undone: true })] }).held).toEqual([1, 2, 3]);
  });

  test('never lets him displace the registered mailbox', () => {
    const own = sent(3, { report: 9, sender: '31303503@haiphong.edu.vn' });
    const { counted } = round([...reports, own], { decisions: [confirm()] });
    expect(counted).toEqual([1, 2, 9]);
  });

  test('on one report frees that one, which is then no word of his', () => {
    const { held, counted } = round(reports, { decisions: [decision({ report: 1 })] });
    expect({ held, counted }).toEqual({ held: [], counted: [1, 2, 3] });
  });
});

test('a held report is nothing that the school’s own next report is compared with', () => {
  const own = sent(1, {
    report: 9,
    sender: '31303501@haiphong.edu.vn',
    sentAt: at('2026-03-21 09:00:00'),
    cells: { students: 900, completeStudents: 880, syncedStudents: 885 },
  });
  const ids = round([sent(1), sent(2), sent(3), own]).judged[3]?.findings.map((f) => f.ruleId);
  expect(ids).not.toContain('NOP-03');
});
