import type { Decision } from '../../../src/core/decisions/decision';
import { withDecisions } from '../../../src/core/decisions/roster-with-decisions';
import type { Version } from '../../../src/core/ledger/version';
import type { RoundSettings } from '../../../src/core/round-settings';
import { judge } from '../../../src/core/verdicts/judge';
import { at, decision, otherSchool, roster, school, settings, version } from '../../builders/build';

const NOW = at('2026-03-24 10:00:00');
const LATER = at('2026-03-21 09:00:00');
const STRANGER = 'hocsinh@haiphong.edu.vn';
/** HS-02 is broken: more complete records than pupils. */
const BAD = { completeStudents: 600 };

/** "1.1 review crowd" for each version, with a star on the one that counts. */
function said(
  versions: readonly Version[],
  {
    decisions = [],
    changes = {},
  }: { decisions?: readonly Decision[]; changes?: Partial<RoundSettings> } = {},
): readonly string[] {
  const judged = judge({
    versions,
    roster: withDecisions(roster(school(), otherSchool()), decisions),
    settings: settings(changes),
    decisions,
    now: NOW,
  });
  return judged.map(({ version: { report, version: n }, verdict, heldBack, counted }) =>
    [`${report}.${n}`, verdict, heldBack, counted ? '*' : null].filter(Boolean).join(' '),
  );
}

const second = (changes: Parameters<typeof version>[0] = {}) =>
  version({ report: 2, sentAt: LATER, ...changes });

describe('while a report from the registered mailbox is to be mended', () => {
  test.each<[string, readonly Version[], readonly Decision[], readonly string[]]>([
    [
      'another mailbox’s later report does not count',
      [version({ cells: BAD }), second({ sender: STRANGER })],
      [],
      ['1.1 mustFix', '2.1 review mustFix'],
    ],
    [
      'nor does an earlier one',
      [version({ sender: STRANGER }), second({ cells: BAD })],
      [],
      ['1.1 review mustFix', '2.1 mustFix'],
    ],
    [
      'nor where a person returned it',
      [version(), second({ sender: STRANGER })],
      [decision({ kind: 'return' })],
      ['1.1 mustFix', '2.1 review mustFix'],
    ],
    [
      'a person may accept the other one',
      [version({ cells: BAD }), second({ sender: STRANGER })],
      [decision({ report: 2 })],
      ['1.1 mustFix', '2.1 valid *'],
    ],
    [
      'an accepted one of the registered mailbox counts on',
      [version(), second({ cells: BAD }), version({ report: 3, sender: STRANGER })],
      [],
      ['1.1 valid *', '2.1 mustFix', '3.1 superseded'],
    ],
    [
      'what a person took out stands in nobody’s way',
      [version({ cells: BAD }), second({ sender: STRANGER })],
      [decision({ kind: 'exclude' })],
      ['1.1 excluded', '2.1 review *'],
    ],
    [
      'another mailbox’s bad report stands in nobody’s way',
      [version({ sender: STRANGER, cells: BAD }), second({ sender: 'hieupho@haiphong.edu.vn' })],
      [],
      ['1.1 mustFix', '2.1 review *'],
    ],
  ])('%s', (_name, versions, decisions, expected) => {
    expect(said(versions, { decisions })).toEqual(expected);
  });
});

describe('when senders type their address themselves', () => {
  const typed = { changes: { addresses: 'typed' } } as const;

  test.each<[string, readonly Version[], readonly Decision[], readonly string[]]>([
    [
      'the first stands and a later one waits for a person',
      [version(), second()],
      [],
      ['1.1 review *', '2.1 review typed'],
    ],
    [
      'a registered mailbox’s address proves nothing',
      [version({ sender: STRANGER }), second()],
      [],
      ['1.1 review *', '2.1 review typed'],
    ],
    [
      'an edit of the report that stands is still that report',
      [version(), second(), version({ version: 2, sentAt: LATER + 1000 })],
      [],
      ['1.1 superseded', '2.1 review typed', '1.2 review *'],
    ],
    [
      'the one that a person accepts counts',
      [version(), second()],
      [decision({ report: 2 })],
      ['1.1 superseded', '2.1 valid *'],
    ],
    [
      'what comes after that waits again',
      [version(), second(), version({ report: 3, sentAt: LATER + 1000 })],
      [decision({ report: 2 })],
      ['1.1 superseded', '2.1 valid *', '3.1 review typed'],
    ],
    [
      'a bad one takes nobody’s place',
      [version({ cells: BAD }), second()],
      [],
      ['1.1 mustFix', '2.1 review *'],
    ],
  ])('%s', (_name, versions, decisions, expected) => {
    expect(said(versions, { ...typed, decisions })).toEqual(expected);
  });

  test('a report with no school’s code belongs to nobody', () => {
    const [one] = judge({
      versions: [version({ cells: { schoolId: '99999999' } })],
      roster: roster(),
      settings: settings({ addresses: 'typed' }),
      decisions: [],
      now: NOW,
    });
    expect(one).toMatchObject({ schoolId: null, fromRegisteredMailbox: false });
  });
});
