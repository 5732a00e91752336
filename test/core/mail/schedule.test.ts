import type { Day } from '../../../src/core/calendar';
import type { Decision } from '../../../src/core/decisions/decision';
import { isCovered, reachChange, scheduleTerms } from '../../../src/core/mail/schedule';
import type { Roster } from '../../../src/core/roster/roster';
import type { School } from '../../../src/core/roster/school';
import type { RoundSettings } from '../../../src/core/round-settings';
import { at, decision, roster, school, settings } from '../../builders/build';

const day = (text: string) => text as Day;

const terms = (
  changes: Partial<RoundSettings> = {},
  schools: Roster = roster(),
  typed: readonly Decision[] = [],
) => scheduleTerms(settings(changes), schools, typed, typed);

/** So many schools, those with a number below `changed` as `changes` say. */
function schoolsWith(size: number, changed = 0, changes: Partial<School> = {}): Roster {
  return roster(
    ...Array.from({ length: size }, (_, n) =>
      school({
        schoolId: String(31_300_000 + n),
        mailboxes: [`t${n}@haiphong.edu.vn`],
        ...(n < changed ? changes : {}),
      }),
    ),
  );
}

test.each<[string, Partial<RoundSettings>]>([
  ['deadline', { deadline: at('2026-03-28 00:00:00') }],
  ['round', { roundId: '2026-06' }],
  ['waves', { waves: [1] }],
  ['wave of the managing bodies', { managingBodyWave: 1 }],
  ['holidays', { holidays: new Set([day('2026-03-30')]) }],
  ['working Saturdays', { workingDays: new Set([day('2026-03-28')]) }],
  ['mode', { mode: 'dryRun' }],
  ['domains', { allowedDomains: ['haiphong.gov.vn'] }],
  ['a rule', { severities: { 'HS-05': 'error' } }],
])('a change of the %s asks for approval again', (_, changes) => {
  expect(isCovered(terms(), terms())).toBe(true);
  expect(isCovered(terms(), terms(changes))).toBe(false);
});

test('before anybody has approved, nothing is covered', () => {
  expect(isCovered(null, terms())).toBe(false);
});

test.each<[string, Partial<School>]>([
  ['mailbox', { mailboxes: ['khac@haiphong.edu.vn'] }],
  ['exemption', { exempt: 'Sửa chữa' }],
  ['extension', { extendedTo: at('2026-03-31 00:00:00') }],
  ['first day', { from: day('2026-09-01') }],
  ['last day', { to: day('2026-01-01') }],
  ['managing body', { commune: 'Phường Hải An' }],
])('another %s of ten schools asks nobody, of eleven it does', (_, changes) => {
  const approved = terms({}, schoolsWith(60));
  const after = (changed: number) => terms({}, schoolsWith(60, changed, changes));
  expect(reachChange(approved.reach, after(10).reach)).toEqual({
    added: 0,
    removed: 0,
    changed: 10,
  });
  expect(isCovered(approved, after(10))).toBe(true);
  expect(isCovered(approved, after(11))).toBe(false);
});

test('of a thousand schools it is two in a hundred, those that come and go among them', () => {
  const approved = terms({}, schoolsWith(1000));
  const exempt = { exempt: 'Giải thể' };
  expect(isCovered(approved, terms({}, schoolsWith(1000, 20, exempt)))).toBe(true);
  expect(isCovered(approved, terms({}, schoolsWith(1000, 21, exempt)))).toBe(false);
  expect(isCovered(approved, terms({}, schoolsWith(1020)))).toBe(true);
  expect(isCovered(approved, terms({}, schoolsWith(1021)))).toBe(false);
  expect(isCovered(approved, terms({}, schoolsWith(980)))).toBe(false);
  expect(reachChange(approved.reach, terms({}, schoolsWith(981)).reach)).toEqual({
    added: 0,
    removed: 19,
    changed: 0,
  });
});

test('small changes one after the other are counted from what was approved', () => {
  const approved = terms({}, schoolsWith(60));
  const moved = { mailboxes: ['khac@haiphong.edu.vn'] };
  const steps = [6, 12].map((changed) => terms({}, schoolsWith(60, changed, moved)));
  expect(steps.map((step) => isCovered(approved, step))).toEqual([true, false]);
});

test('another name, level within the same body, or order of the roster is no change', () => {
  const schools = schoolsWith(60);
  const renamed = roster(
    ...schools.schools.map((each) => ({ ...each, name: `${each.name} mới` })).reverse(),
  );
  expect(terms({}, renamed)).toEqual(terms({}, schools));
});

test('the mailbox of a body counts for every school that it manages', () => {
  const wide = schoolsWith(60);
  const [first] = wide.schools;
  const changed = { communeMailboxes: { [first?.commune ?? '']: 'xa@haiphong.gov.vn' } };
  expect(isCovered(terms({}, wide), terms(changed, wide))).toBe(false);
  const few = schoolsWith(10);
  expect(isCovered(terms({}, few), terms(changed, few))).toBe(true);
});

test.each([
  ['extend', true],
  ['exempt', true],
  ['doNotRemind', true],
  ['addMailbox', true],
  ['badMailbox', true],
  ['accept', false],
  ['resend', false],
  ['readAgain', false],
] as const)('a typed decision “%s” asks for approval again: %p', (kind, asks) => {
  const one = decision({ kind, schoolId: '31303501', value: 'x' });
  expect(isCovered(terms(), terms({}, roster(), [one]))).toBe(!asks);
});

test('that somebody took a decision of a page back by typing asks too', () => {
  const taken = decision({ kind: 'doNotRemind', schoolId: '31303501', undone: true });
  expect(isCovered(terms(), terms({}, roster(), [taken]))).toBe(false);
});

test('a decision of a page counts as an edit of the roster', () => {
  const quiet = Array.from({ length: 11 }, (_, n) =>
    decision({ kind: 'doNotRemind', schoolId: String(31_300_000 + n) }),
  );
  const wide = schoolsWith(60);
  const decided = (decisions: readonly Decision[]) =>
    scheduleTerms(settings(), wide, decisions, []);
  expect(isCovered(decided([]), decided(quiet.slice(1)))).toBe(true);
  expect(isCovered(decided([]), decided(quiet))).toBe(false);
});
