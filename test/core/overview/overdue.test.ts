import { overdueSchools } from '../../../src/core/overview/overdue';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import { at, mailLine, school, settings } from '../../builders/build';

const DUE = at('2026-03-27 00:00:00');
const NOW = at('2026-03-28 10:00:00');

function missing(changes: Partial<SchoolStatus> = {}): SchoolStatus {
  return {
    school: school(),
    status: 'missing',
    counted: null,
    last: null,
    dueAt: DUE,
    overdue: true,
    daysLate: 2,
    ...changes,
  };
}

const of = (schoolId: string, commune: string) =>
  missing({ school: school({ schoolId, commune }) });

const listed = (changes: Partial<Parameters<typeof overdueSchools>[0]> = {}) =>
  overdueSchools({ statuses: [missing()], lines: [], settings: settings(), now: NOW, ...changes });

test.each<[SchoolStatus['status'], number]>([
  ['missing', 1],
  ['mustFix', 1],
  ['rejected', 1],
  ['onTime', 0],
  ['late', 0],
  ['exempt', 0],
])('a school that is %s stands %i times on the list', (status, times) => {
  expect(listed({ statuses: [missing({ status })] })).toHaveLength(times);
});

test('communes stand together, in the order of the roster', () => {
  const statuses = [of('1', 'Xã B'), of('2', 'Xã A'), of('3', 'Xã B')];
  expect(listed({ statuses }).map(({ status }) => status.school.schoolId)).toEqual(['1', '3', '2']);
});

test('only reminders of this round that were sent are counted', () => {
  const reminder = (key: string, state: 'sent' | 'dryRun' | 'queued', since: string) =>
    mailLine({ key, kind: 'reminder', state, since: at(since), report: null, version: null });
  const lines = [
    reminder('reminder/2026-03/2026-03-26/31303501/-5', 'sent', '2026-03-19 08:05:00'),
    reminder('reminder/2026-03/2026-03-26/31303501/-1', 'sent', '2026-03-25 08:05:00'),
    reminder('reminder/2026-03/2026-03-26/31303501/1', 'queued', '2026-03-27 08:05:00'),
    reminder('reminder/2025-10/2025-10-20/31303501/1', 'sent', '2025-10-21 08:05:00'),
    mailLine({ state: 'sent' }),
  ];
  expect(listed({ lines })[0]).toMatchObject({
    remindersSent: 2,
    lastReminderAt: at('2026-03-25 08:05:00'),
  });
});

test.each([
  ['2026-03-18 10:00:00', '2026-03-19'],
  ['2026-03-19 10:00:00', '2026-03-19'],
  ['2026-03-19 17:00:00', '2026-03-25'],
  ['2026-03-25 07:00:00', '2026-03-25'],
  ['2026-03-28 10:00:00', '2026-03-31'],
  ['2026-03-31 18:00:00', '2026-04-06'],
  ['2026-04-06 16:59:59', '2026-04-06'],
  ['2026-04-06 17:00:00', null],
])('on %s the next reminder is on %s', (now, next) => {
  expect(listed({ now: at(now) })[0]?.nextReminder ?? null).toBe(next);
});

test("once today's reminder has left, the next wave is named", () => {
  const key = 'reminder/2026-03/2026-03-26/31303501/-5';
  const since = at('2026-03-19 08:05:00');
  const lines = [mailLine({ key, kind: 'reminder', state: 'sent', since })];
  expect(listed({ now: at('2026-03-19 10:00:00'), lines })[0]?.nextReminder).toBe('2026-03-25');
});

test('a school with an extension is reminded from its own last day', () => {
  const statuses = [missing({ dueAt: at('2026-04-01 00:00:00') })];
  expect(listed({ statuses })[0]?.nextReminder).toBe('2026-03-30');
});
