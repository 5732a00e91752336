import {
  approveLines,
  doubtWaiting,
  dropLines,
  settleByPerson,
} from '../../../src/core/mail/approval';
import type { MailLine } from '../../../src/core/mail/mail-line';
import { at, mailLine } from '../../builders/build';

const NOW = at('2026-03-24 09:00:00');
const WAITED = NOW - 3_600_000;

function line(report: number, changes: Partial<MailLine> = {}): MailLine {
  return mailLine({ key: `reply/${report}/1`, report, state: 'queued', since: WAITED, ...changes });
}

const states = (lines: readonly MailLine[]) => lines.map(({ key, state }) => `${key} ${state}`);

describe('mails in doubt', () => {
  const doubtful = [1, 2, 3].map((report) => line(report, { state: 'unsettled', why: 'runDied' }));
  const two = new Set(['reply/1/1', 'reply/3/1']);

  test('have arrived, as a person says', () => {
    const settled = settleByPerson(doubtful, two, 'arrived', NOW);
    expect(states(settled)).toEqual(['reply/1/1 sent', 'reply/2/1 unsettled', 'reply/3/1 sent']);
  });

  test('go once more, each under a line of its own, and only once', () => {
    const again = settleByPerson(doubtful, two, 'again', NOW);
    expect(states(again)).toEqual([
      'reply/1/1 unsettled',
      'reply/2/1 unsettled',
      'reply/3/1 unsettled',
      'reply/1/1/again queued',
      'reply/3/1/again queued',
    ]);
    expect(again[3]).toMatchObject({ why: 'approved', run: '', createdAt: NOW, since: NOW });
    expect(settleByPerson(again, two, 'again', NOW)).toEqual(again);
    expect(settleByPerson(again, two, 'arrived', NOW)).toEqual(again);
  });

  test('are the only ones that can be settled', () => {
    const lines = [line(1), line(3, { state: 'sent' })];
    expect(settleByPerson(lines, two, 'again', NOW)).toEqual(lines);
  });
});

test.each<[MailLine['state'], MailLine['state']]>([
  ['queued', 'unsettled'],
  ['sending', 'unsettled'],
  ['awaitingApproval', 'awaitingApproval'],
  ['sent', 'sent'],
  ['unsettled', 'unsettled'],
  ['notSent', 'notSent'],
  ['dryRun', 'dryRun'],
])('of an adopted ledger a line that is %s becomes %s, since when it was', (state, expected) => {
  const [found] = doubtWaiting([line(1, { state, why: 'dropped' })]);
  expect(found).toMatchObject({ state: expected, since: WAITED });
  expect(found?.why).toBe(expected === state ? 'dropped' : 'ledgerAdopted');
});

test.each<[Partial<MailLine>, MailLine['state'], MailLine['state']]>([
  [{ state: 'awaitingApproval' }, 'queued', 'notSent'],
  [{ state: 'notSent', why: 'beforeAnswering' }, 'queued', 'notSent'],
  [{ state: 'notSent', why: 'dropped' }, 'notSent', 'notSent'],
  [{ state: 'queued' }, 'queued', 'notSent'],
  [{ state: 'sent' }, 'sent', 'sent'],
  [{ state: 'unsettled' }, 'unsettled', 'unsettled'],
])('a line with %p is %s once approved, %s once dropped', (changes, approved, dropped) => {
  const key = new Set(['reply/1/1']);
  expect(approveLines([line(1, changes)], key, NOW)[0]?.state).toBe(approved);
  expect(dropLines([line(1, changes)], key, NOW)[0]?.state).toBe(dropped);
  expect(approveLines([line(2, changes)], key, NOW)).toEqual([line(2, changes)]);
});
