import type { Decision } from '../../../src/core/decisions/decision';
import { withDecisions } from '../../../src/core/decisions/roster-with-decisions';
import type { Version } from '../../../src/core/ledger/version';
import type { Roster } from '../../../src/core/roster/roster';
import type { RoundSettings } from '../../../src/core/round-settings';
import { judge } from '../../../src/core/verdicts/judge';
import type { Judged } from '../../../src/core/verdicts/verdict';
import { at, decision, otherSchool, roster, school, settings, version } from '../../builders/build';

const NOW = at('2026-03-24 10:00:00');

function judgeAll(
  versions: readonly Version[],
  changes: {
    roster?: Roster;
    settings?: Partial<RoundSettings>;
    decisions?: readonly Decision[];
  } = {},
): readonly Judged[] {
  const decisions = changes.decisions ?? [];
  return judge({
    versions,
    roster: withDecisions(changes.roster ?? roster(), decisions),
    settings: settings(changes.settings),
    decisions,
    now: NOW,
  });
}

/** "1.2 mustFix" for each version, with a star on the one that counts. */
const said = (judged: readonly Judged[]) =>
  judged.map(
    (one) =>
      `${one.version.report}.${one.version.version} ${one.verdict}${one.counted ? ' *' : ''}`,
  );

/** HS-02 is broken: more complete records than pupils. */
const BAD = { completeStudents: 600 };
/** HS-10 and HS-09 would warn; HS-05 does: more synchronised than complete. */
const WARNED = { completeStudents: 505 };
const LATER = at('2026-03-21 09:00:00');
const ELSEWHERE = { schoolId: '31304402', schoolName: 'Tiểu học Nguyễn Du' };

describe('the verdict of one report', () => {
  test.each<[string, Parameters<typeof version>[0]]>([
    ['1.1 valid *', {}],
    ['1.1 review *', { cells: WARNED }],
    ['1.1 mustFix', { cells: BAD }],
    ['1.1 rejected', { sender: 'truong@gmail.com' }],
    ['1.1 rejected', { sender: 'truong@gmail.com', cells: BAD }],
    ['1.1 rejected', { sender: 'a@haiphong.edu.vn.evil.com' }],
    ['1.1 mustFix', { cells: { schoolId: '99999999' } }],
    ['1.1 mustFix', { cells: { students: '' } }],
  ])('is %s for %j', (expected, changes) => {
    expect(said(judgeAll([version(changes)]))).toEqual([expected]);
  });

  test('of a sender outside the domains is only marked when the setting says so', () => {
    const foreign = version({ sender: 'truong@gmail.com' });
    const [one] = judgeAll([foreign], { settings: { foreignSender: 'warning' } });
    expect(one).toMatchObject({ verdict: 'review', accepted: true });
  });

  test('names every broken rule, in the order of the list', () => {
    const [one] = judgeAll([version({ cells: { ...BAD, unsignedStaff: 99 } })]);
    expect(one?.findings.map(({ ruleId }) => ruleId)).toEqual(['HS-02', 'CB-02']);
  });
});

describe('on time', () => {
  const sentAt = (time: string) => judgeAll([version({ sentAt: at(time) })])[0]?.onTime;

  test.each([
    ['2026-03-26 23:59:59', true],
    ['2026-03-27 00:00:00', false],
  ])('a report sent at %s: %s', (time, expected) => {
    expect(sentAt(time)).toBe(expected);
  });

  test.each([
    ['2026-03-30 23:59:59', true],
    ['2026-03-31 00:00:00', false],
  ])('with an extension through 30/3, sent at %s: %s', (time, expected) => {
    const extended = roster(school({ extendedTo: at('2026-03-31 00:00:00') }));
    const [one] = judgeAll([version({ sentAt: at(time) })], { roster: extended });
    expect(one?.onTime).toBe(expected);
  });

  test.each([
    ['2026-03-28 16:59:59', true],
    ['2026-03-28 17:00:00', false],
  ])('with an extension to 17:00 given by decision, sent at %s: %s', (time, expected) => {
    const value = at('2026-03-28 17:00:00');
    const extend = decision({ kind: 'extend', report: null, schoolId: '31303501', value });
    const [one] = judgeAll([version({ sentAt: at(time) })], { decisions: [extend] });
    expect(one?.onTime).toBe(expected);
  });

  test('an extension that ends before the deadline takes no time away', () => {
    const early = roster(school({ extendedTo: at('2026-03-20 00:00:00') }));
    const [one] = judgeAll([version({ sentAt: at('2026-03-26 23:59:59') })], { roster: early });
    expect(one?.onTime).toBe(true);
  });
});

describe('versions of one report', () => {
  const edit = (changes: Parameters<typeof version>[0] = {}) =>
    version({ version: 2, sentAt: LATER, ...changes });
  const mend = (changes: Parameters<typeof version>[0] = {}) =>
    version({ version: 2, origin: 'staff', ...changes });

  test.each<[string, readonly Version[], readonly string[]]>([
    ['a good edit stands', [version(), edit()], ['1.1 superseded', '1.2 valid *']],
    [
      'an accepted version stays behind a bad edit',
      [version(), edit({ cells: BAD })],
      ['1.1 valid *', '1.2 mustFix'],
    ],
    [
      'a bad mend by staff leaves nothing behind',
      [version(), mend({ cells: BAD })],
      ['1.1 valid', '1.2 mustFix'],
    ],
    [
      'a good mend by staff stands',
      [version({ cells: BAD }), mend()],
      ['1.1 mustFix', '1.2 valid *'],
    ],
    [
      'an accepted version stays behind a bad edit that staff tried to mend',
      [version(), edit({ cells: BAD }), mend({ version: 3, sentAt: LATER, cells: BAD })],
      ['1.1 valid *', '1.2 mustFix', '1.3 mustFix'],
    ],
    [
      'what a good edit replaced does not come back when staff spoil the edit',
      [version(), edit(), mend({ version: 3, sentAt: LATER, cells: BAD })],
      ['1.1 valid', '1.2 valid', '1.3 mustFix'],
    ],
  ])('%s', (_name, versions, expected) => {
    expect(said(judgeAll(versions))).toEqual(expected);
  });

  test('an edit that names another school counts for that one only', () => {
    const shared = roster(
      school(),
      otherSchool({ mailboxes: ['thcs-tranphu@haiphong.edu.vn', 'th-nguyendu@haiphong.edu.vn'] }),
    );
    const judged = judgeAll([version(), edit({ cells: { ...ELSEWHERE } })], { roster: shared });
    expect(judged.map(({ schoolId, counted }) => [schoolId, counted])).toEqual([
      ['31303501', false],
      ['31304402', true],
    ]);
  });

  test('a report whose row has gone still counts', () => {
    expect(said(judgeAll([version({ row: null, rowState: 'gone' })]))).toEqual(['1.1 valid *']);
  });

  test('a report of an earlier round stands for nothing', () => {
    const [one] = judgeAll([version({ sentAt: at('2026-02-28 23:59:59') })]);
    expect(one).toMatchObject({ eligible: false, counted: false });
  });
});

describe('which one counts', () => {
  const second = (changes: Parameters<typeof version>[0] = {}) =>
    version({ report: 2, sentAt: LATER, ...changes });
  const STRANGER = 'hocsinh@haiphong.edu.vn';
  const aliased = roster(school({ aliases: ['31303502'] }), otherSchool());

  test.each<[string, readonly Version[], Roster, readonly string[], Judged['supersededBy']]>([
    [
      'the later one',
      [version(), second()],
      roster(),
      ['1.1 superseded', '2.1 valid *'],
      { report: 2, because: 'later' },
    ],
    [
      'of one instant the higher number',
      [version(), second({ sentAt: version().sentAt })],
      roster(),
      ['1.1 superseded', '2.1 valid *'],
      { report: 2, because: 'number' },
    ],
    [
      'the registered mailbox, however early',
      [version(), second({ sender: STRANGER })],
      roster(),
      ['1.1 valid *', '2.1 superseded'],
      { report: 1, because: 'mailbox' },
    ],
    [
      'the later one, if the roster has no mailbox',
      [version(), second({ sender: STRANGER })],
      roster(school({ mailboxes: [] })),
      ['1.1 superseded', '2.1 valid *'],
      { report: 2, because: 'later' },
    ],
    [
      'its own code before an alias',
      [version(), second({ cells: { schoolId: '31303502' } })],
      aliased,
      ['1.1 valid *', '2.1 superseded'],
      { report: 1, because: 'ownCode' },
    ],
    [
      'a good one before a bad resubmission',
      [version(), second({ cells: BAD })],
      roster(),
      ['1.1 valid *', '2.1 mustFix'],
      null,
    ],
  ])('%s', (_name, versions, known, expected, supersededBy) => {
    const judged = judgeAll(versions, { roster: known });
    expect(said(judged)).toEqual(expected);
    const displaced = judged.find(({ verdict }) => verdict === 'superseded');
    expect(displaced?.supersededBy ?? null).toEqual(supersededBy);
  });

  test('the order of the ledger changes nothing', () => {
    const versions = [version(), second(), second({ report: 3, cells: BAD })];
    const forward = said(judgeAll(versions));
    expect(said(judgeAll([...versions].reverse()))).toEqual([...forward].reverse());
  });
});

describe('whose report it is', () => {
  test('the one active school of its mailbox, if the code resolves to none', () => {
    const [one] = judgeAll([version({ cells: { schoolId: '99999999' } })]);
    expect(one).toMatchObject({ schoolId: '31303501', fromRegisteredMailbox: true });
  });

  test('nobody, if two schools share that mailbox', () => {
    const shared = roster(school(), otherSchool({ mailboxes: school().mailboxes }));
    const [one] = judgeAll([version({ cells: { schoolId: '99999999' } })], { roster: shared });
    expect(one?.schoolId).toBeNull();
  });

  test("the code's school, even on a day when it is not valid", () => {
    const closed = roster(school({ to: '2026-03-19' as never }), otherSchool());
    const [one] = judgeAll([version()], { roster: closed });
    expect(one).toMatchObject({ schoolId: '31303501', verdict: 'mustFix' });
  });

  test('valid on its last day', () => {
    const closing = roster(school({ to: '2026-03-20' as never }), otherSchool());
    expect(said(judgeAll([version()], { roster: closing }))).toEqual(['1.1 valid *']);
  });
});

describe('decisions of people', () => {
  const bad = version({ cells: BAD });
  const by = (kind: Decision['kind'], changes: Partial<Decision> = {}) =>
    decision({ kind, ...changes });

  test.each<[string, readonly Version[], readonly Decision[], readonly string[]]>([
    ['an acceptance overrides errors', [bad], [by('accept')], ['1.1 valid *']],
    ['an undone one does not', [bad], [by('accept', { undone: true })], ['1.1 mustFix']],
    ['a return takes out of "accepted"', [version()], [by('return')], ['1.1 mustFix']],
    ['an exclusion takes out', [version()], [by('exclude')], ['1.1 excluded']],
    [
      'the last word stands',
      [bad],
      [by('accept'), by('return', { id: 2 }), by('accept', { id: 3 })],
      ['1.1 valid *'],
    ],
    [
      'a mend by staff keeps the decision',
      [bad, version({ version: 2, origin: 'staff', cells: { ...BAD, staff: 36 } })],
      [by('accept')],
      ['1.1 superseded', '1.2 valid *'],
    ],
    [
      'an edit by the school asks again',
      [version({ cells: BAD }), version({ version: 2, sentAt: LATER, cells: BAD })],
      [by('accept')],
      ['1.1 valid *', '1.2 mustFix'],
    ],
    [
      'an exclusion also covers what stood behind',
      [version(), version({ version: 2, sentAt: LATER, cells: BAD })],
      [by('exclude', { version: 2 })],
      ['1.1 excluded', '1.2 excluded'],
    ],
    [
      'an edit after an exclusion is judged afresh',
      [version(), version({ version: 2, sentAt: LATER })],
      [by('exclude')],
      ['1.1 excluded', '1.2 valid *'],
    ],
    [
      'a decision without a version was made on the newest that was seen',
      [version({ cells: BAD }), version({ version: 2, sentAt: LATER, cells: BAD })],
      [by('accept', { version: null, at: LATER - 1 })],
      ['1.1 valid *', '1.2 mustFix'],
    ],
  ])('%s', (_name, versions, decisions, expected) => {
    expect(said(judgeAll(versions, { decisions }))).toEqual(expected);
  });

  test('a return keeps the mark of being on time, an exclusion does not', () => {
    const of = (kind: Decision['kind']) => judgeAll([version()], { decisions: [by(kind)] })[0];
    expect(of('return')).toMatchObject({ accepted: false, acceptable: true });
    expect(of('exclude')).toMatchObject({ accepted: false, acceptable: false });
  });

  test('an acceptance says whose report it is, where the code does not', () => {
    const lost = version({ sender: 'hocsinh@haiphong.edu.vn', cells: { schoolId: '99999999' } });
    const accept = (schoolId: string | null) =>
      judgeAll([lost], { decisions: [by('accept', { schoolId })] })[0];
    expect(accept('31304402')).toMatchObject({ schoolId: '31304402', counted: true });
    expect(accept(null)).toMatchObject({ schoolId: null, accepted: false });
  });

  test('a mailbox that people add is registered', () => {
    const add = by('addMailbox', {
      report: null,
      schoolId: '31303501',
      value: 'Moi@haiphong.edu.vn',
    });
    const [one] = judgeAll([version({ sender: 'moi@haiphong.edu.vn' })], { decisions: [add] });
    expect(one).toMatchObject({ verdict: 'valid', fromRegisteredMailbox: true });
  });
});

describe('beside earlier reports', () => {
  const ids = (judged: readonly Judged[]) =>
    judged.map(({ findings }) => findings.map(({ ruleId }) => ruleId).join(' '));
  const copy = version({
    report: 2,
    sentAt: LATER,
    sender: 'th-nguyendu@haiphong.edu.vn',
    cells: ELSEWHERE,
  });

  test('the same six figures at another school are marked on the later one only', () => {
    expect(ids(judgeAll([version(), copy]))).toEqual(['', 'NOP-02']);
  });

  test('a report that is not accepted is compared with, but is nothing to compare with', () => {
    const returned = decision({ kind: 'return' });
    expect(ids(judgeAll([version(), copy], { decisions: [returned] }))).toEqual(['', '']);
  });

  test('a resubmission that changes much is marked, an edit of itself is not', () => {
    const grown = { students: 623, completeStudents: 620, syncedStudents: 608 };
    const other = version({ report: 2, sentAt: LATER, cells: grown });
    const edited = version({ version: 2, sentAt: LATER, cells: grown });
    expect(ids(judgeAll([version(), other]))[1]).toBe('NOP-03');
    expect(ids(judgeAll([version(), edited]))[1]).toBe('');
  });
});

test('of thousands of reports of one school, sent from one mailbox, one counts', () => {
  const many = Array.from({ length: 3000 }, (_, index) =>
    version({
      report: index + 1,
      sentAt: at('2026-03-20 09:00:00') + index * 1000,
      cells: { students: 523 + index },
    }),
  );
  const judged = judgeAll(many);
  expect(judged.filter(({ counted }) => counted)).toEqual([judged[2999]]);
});
