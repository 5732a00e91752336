import { doubtReachedWave } from '../../../src/core/mail/adopted-wave';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { at, mailLine, otherSchool, roster, school, settings } from '../../builders/build';
import { mailFacts, planned, status } from '../../builders/mail-facts';

const ADOPTED = at('2026-03-31 09:00:00');
const late = { overdue: true, daysLate: 1 };
const facts = mailFacts({
  judged: [],
  waves: 'time',
  now: ADOPTED,
  settings: settings({
    managingBodyWave: 3,
    waves: [1, 3],
    departmentMailbox: 'so@haiphong.edu.vn',
  }),
  roster: roster(school(), otherSchool()),
  statuses: [
    status({ ...late, school: school({ level: 'THPT' }) }),
    status({ ...late, school: otherSchool({ level: 'THPT' }) }),
  ],
});
const wave = planned(facts);
const doubt = (lines: readonly MailLine[], at = ADOPTED) => doubtReachedWave(lines, facts, at);
const states = (lines: readonly MailLine[]) =>
  lines.map(({ key, state, why }) => [key, state, why]);

test('reminders and lists of which the ledger knows nothing come in doubt', () => {
  expect(wave.map(({ kind }) => kind)).toEqual(['reminder', 'reminder', 'managingBody']);
  expect(states(doubt([]))).toEqual(wave.map(({ key }) => [key, 'unsettled', 'ledgerAdopted']));
});

test('so do those that it calls rehearsed or closed; they keep their places', () => {
  const lines = wave.map(
    (line, index): MailLine =>
      index === 0 ? { ...line, state: 'notSent', why: 'accepted' } : { ...line, state: 'dryRun' },
  );
  expect(states(doubt(lines))).toEqual(states(doubt([])));
});

test.each<[string, Partial<MailLine>]>([
  ['sent', { state: 'sent' }],
  ['dropped by a person', { state: 'notSent', why: 'dropped' }],
  ['in doubt already', { state: 'unsettled', why: 'runDied' }],
  ['sent once more by a person', { state: 'unsettled', why: 'resent' }],
])('one that is %s stays so', (_, changes) => {
  const lines = wave.map((line): MailLine => ({ ...line, ...changes }));
  expect(doubt(lines)).toEqual(lines);
});

test('other lines stand as they are, and a second time changes nothing', () => {
  const reply = mailLine({ key: 'reply/1/1', state: 'queued' });
  const once = doubt([reply]);
  expect(once[0]).toBe(reply);
  expect(doubt(once)).toEqual(once);
});

test('nothing is in doubt of a wave that has been overtaken since, or came after the adoption', () => {
  expect(doubt([], at('2026-03-27 09:00:00'))).toEqual([]);
});
