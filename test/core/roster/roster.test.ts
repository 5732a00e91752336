import type { Day } from '../../../src/core/calendar';
import { findSchool, indexRoster, isActive } from '../../../src/core/roster/roster';
import { otherSchool, school } from '../../builders/build';

const DAY = '2026-03-26' as Day;

test.each<[string, Parameters<typeof school>[0], boolean]>([
  ['open all the time', {}, true],
  ['on its first day', { from: DAY }, true],
  ['the day before its first', { from: '2026-03-27' as Day }, false],
  ['on its last day', { to: DAY }, true],
  ['the day after its last', { to: '2026-03-25' as Day }, false],
  ['exempt', { exempt: 'Trường nghỉ' }, true],
])('a school %s', (_when, changes, active) => {
  expect(isActive(school(changes), DAY)).toBe(active);
});

test('a school’s own code comes before any alias, and unknown codes find nobody', () => {
  const roster = indexRoster([school({ aliases: ['1', '31303501'] }), otherSchool()]);
  expect(findSchool(roster, '31303501')?.by).toBe('code');
  expect(findSchool(roster, '1')?.by).toBe('alias');
  expect(findSchool(roster, '2')).toBeNull();
});
