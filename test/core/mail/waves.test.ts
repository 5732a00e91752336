import type { Day } from '../../../src/core/calendar';
import { inWaveHours, reachedWave, waveDay, waveHold } from '../../../src/core/mail/waves';
import type { SchoolStatus } from '../../../src/core/verdicts/school-status';
import { at, judged, school, settings } from '../../builders/build';

const day = (text: string) => text as Day;

test.each([
  [-5, '2026-03-19'],
  [-1, '2026-03-25'],
  [0, '2026-03-26'],
  [1, '2026-03-27'],
  [3, '2026-03-31'],
  [7, '2026-04-06'],
])('with 26/3 as day 0, wave %i is on %s', (wave, expected) => {
  expect(waveDay(day('2026-03-26'), wave, settings())).toBe(expected);
});

test('holidays are skipped and working Saturdays counted', () => {
  const holidays = new Set([day('2026-03-27')]);
  const workingDays = new Set([day('2026-03-28')]);
  expect(waveDay(day('2026-03-26'), 1, { holidays, workingDays: new Set() })).toBe('2026-03-30');
  expect(waveDay(day('2026-03-26'), 1, { holidays, workingDays })).toBe('2026-03-28');
});

test.each([
  ['2026-03-18 23:59:59', null],
  ['2026-03-19 00:00:00', -5],
  ['2026-03-24 12:00:00', -5],
  ['2026-03-25 08:00:00', -1],
  ['2026-03-26 23:59:59', -1],
  ['2026-03-27 00:00:00', 1],
  ['2026-03-30 08:00:00', 1],
  ['2026-03-31 08:00:00', 3],
  ['2026-06-01 08:00:00', 7],
])('at %s the latest wave reached is %p', (now, expected) => {
  expect(reachedWave(at('2026-03-27 00:00:00'), at(now), settings())).toBe(expected);
});

test('a wave before the last day never leaves after it', () => {
  const early = settings({ waves: [-5, -1] });
  expect(reachedWave(early.deadline, at('2026-03-27 08:00:00'), early)).toBeNull();
});

test('an end within a day closes the earlier waves at that hour', () => {
  const end = at('2026-03-26 17:00:00');
  expect(reachedWave(end, at('2026-03-26 16:59:59'), settings())).toBe(-1);
  expect(reachedWave(end, at('2026-03-26 17:00:00'), settings())).toBeNull();
  expect(reachedWave(end, at('2026-03-27 08:00:00'), settings())).toBe(1);
});

test.each([
  ['2026-03-27 07:59:59', false],
  ['2026-03-27 08:00:00', true],
  ['2026-03-27 16:59:59', true],
  ['2026-03-27 17:00:00', false],
  ['2026-03-28 10:00:00', false],
])('the clock alone may send a wave at %s: %p', (now, expected) => {
  expect(inWaveHours(at(now), settings())).toBe(expected);
});

test.each([
  [100, 10, null],
  [100, 11, 'brake'],
  [1000, 20, null],
  [1000, 21, 'brake'],
])('of %i schools %i fall out of "accepted": %p', (size, lost, expected) => {
  const statuses = Array.from({ length: size }, (_, index): SchoolStatus => {
    const isLost = index < lost;
    return {
      school: school({ schoolId: `${index}` }),
      status: isLost ? 'missing' : 'onTime',
      counted: isLost ? null : judged(),
      last: null,
      dueAt: settings().deadline,
      overdue: false,
      daysLate: 0,
    };
  });
  const gate = { let: 'schedule', brakeOn: false } as const;
  const previouslyAccepted = new Set(statuses.map((status) => status.school.schoolId));
  expect(waveHold({ ...gate, previouslyAccepted }, statuses)?.why ?? null).toBe(expected);
});

test('a pulled brake holds until a person releases it', () => {
  const gate = { let: 'schedule', previouslyAccepted: null } as const;
  expect(waveHold({ ...gate, brakeOn: true }, [])?.why).toBe('brake');
});
