import type { Version } from '../../../src/core/ledger/version';
import { ratesDayBefore } from '../../../src/core/overview/day-before';
import { summarise } from '../../../src/core/overview/summary';
import { judge } from '../../../src/core/verdicts/judge';
import { schoolStatuses } from '../../../src/core/verdicts/statuses';
import { at, decision, otherSchool, roster, school, settings, version } from '../../builders/build';

const NOW = at('2026-03-25 10:00:00');
const YESTERDAY = at('2026-03-24 23:59:59');
const TODAY = at('2026-03-25 00:00:00');

interface Given {
  readonly versions: readonly Version[];
  readonly decisions?: Parameters<typeof judge>[0]['decisions'];
  readonly deadline?: number;
  readonly exempt?: string;
}

function roundOf({ versions, decisions = [], deadline, exempt = '' }: Given) {
  const round = {
    roster: roster(school(), otherSchool({ exempt })),
    settings: settings(deadline === undefined ? {} : { deadline }),
    now: NOW,
  };
  const judged = judge({ versions, decisions, ...round });
  const given = { ...round, judged, statuses: schoolStatuses({ judged, ...round }) };
  const { completeness, onTimeRate } = summarise(given);
  return { before: ratesDayBefore(given), today: { completeness, onTimeRate } };
}

const sent = (sentAt: number, changes: Parameters<typeof version>[0] = {}) =>
  version({ sentAt, ...changes });
/** STT 7 more than STT 6: returned. */
const faulty = { cells: { completeStudents: 999 } };

test('a report counts for yesterday if it was sent before today began', () => {
  expect(roundOf({ versions: [sent(YESTERDAY)] }).before).toEqual({
    reported: 1,
    onTime: 1,
    completeness: 0.5,
    onTimeRate: 0.5,
  });
  const morning = roundOf({ versions: [sent(TODAY)] });
  expect(morning.before).toMatchObject({ reported: 0, completeness: 0 });
  expect(morning.today.completeness).toBe(0.5);
});

test('what schools sent today is the only difference', () => {
  const { before, today } = roundOf({ versions: [sent(YESTERDAY)] });
  expect(before).toMatchObject(today);
});

test('a report mended today was not accepted yesterday', () => {
  const versions = [sent(YESTERDAY, faulty), sent(TODAY, { version: 2 })];
  expect(roundOf({ versions }).before.reported).toBe(0);
});

test('one that was accepted yesterday and replaced today counted yesterday', () => {
  const better = [sent(YESTERDAY), sent(TODAY, { version: 2 })];
  expect(roundOf({ versions: better }).before.reported).toBe(1);
  const spoilt = [sent(YESTERDAY), sent(TODAY, { version: 2, ...faulty })];
  expect(roundOf({ versions: spoilt }).before.reported).toBe(1);
});

test('late is late yesterday too', () => {
  const { before } = roundOf({
    versions: [sent(YESTERDAY)],
    deadline: at('2026-03-23 00:00:00'),
  });
  expect(before).toMatchObject({ reported: 1, onTime: 0, onTimeRate: 0 });
});

test('a report that a person took out or returned never counted', () => {
  for (const kind of ['exclude', 'return'] as const) {
    const decisions = [decision({ kind })];
    expect(roundOf({ versions: [sent(YESTERDAY)], decisions }).before.reported).toBe(0);
  }
});

test('exempt schools are outside both, and nothing is divided by none', () => {
  const { before } = roundOf({ versions: [sent(YESTERDAY)], exempt: 'Sáp nhập' });
  expect(before).toMatchObject({ reported: 1, completeness: 1 });
  const none = ratesDayBefore({ judged: [], statuses: [], settings: settings(), now: NOW });
  expect(none).toMatchObject({ completeness: null, onTimeRate: null });
});

test('reports before the round began are not of it', () => {
  const versions = [sent(at('2026-02-27 09:00:00'))];
  expect(roundOf({ versions }).before.reported).toBe(0);
});
