import { loadHealth } from '../../../src/app/health/load-health';
import { thriftOf } from '../../../src/app/memory/activity';
import { daily, onWake, tick } from '../../../src/app/pass/wake';
import { recheckAll } from '../../../src/app/person/menu-actions';
import { at } from '../../builders/build';
import { type Office, OTHER_SENDER, runningOffice } from '../../builders/office';

const MINUTE = 60_000;

/** An office whose triggers have run so long today. */
function officeAfter(minutes: number): Office {
  const office = runningOffice();
  office.run(onWake);
  office.wait(1);
  use(office, minutes);
  return office;
}

function use(office: Office, minutes: number): void {
  const since = at('2026-03-20 00:00:00');
  office.world.properties.timeUsed = JSON.stringify({ since, ms: minutes * MINUTE });
}

const reads = (office: Office) => office.world.calls.filter((name) => name.startsWith('read '));
const recorded = (office: Office) => office.versions().length;

test.each([
  [44.9, 'none'],
  [45, 'tickOnly'],
  [71.9, 'tickOnly'],
  [72, 'seldom'],
  [500, 'seldom'],
])('after %d of 90 minutes: %s', (minutes, thrift) => {
  const now = at('2026-03-20 10:00:00');
  const timeUsed = { since: at('2026-03-20 00:00:00'), ms: minutes * MINUTE };
  expect(thriftOf({ timeUsed }, now)).toBe(thrift);
  expect(thriftOf({ timeUsed }, now + 24 * 60 * MINUTE)).toBe('none');
});

describe('past half of the day’s trigger time', () => {
  test.each(['formResponse', 'responseRow'] as const)(
    'what the Form wakes (%s) stamps, counts itself and leaves; the next tick does the work',
    (source) => {
      const office = officeAfter(50);
      office.submit();
      office.run((ports) => onWake(ports, source));
      expect(reads(office)).toEqual([]);
      expect(office.world.calls).toEqual(['put', 'take', 'properties', 'put', 'release']);
      expect(recorded(office)).toBe(0);
      office.wait(5);
      office.run(tick);
      expect(recorded(office)).toBe(1);
      expect(office.world.outbox).toHaveLength(1);
    },
  );

  test.each(['cellEdit', 'sheetChange'] as const)('staff’s own wake-ups work: %s', (source) => {
    const office = officeAfter(50);
    office.submit();
    office.run((ports) => onWake(ports, source));
    expect(recorded(office)).toBe(1);
  });

  test('before it the Form wakes as ever', () => {
    const office = officeAfter(44);
    office.submit();
    office.run(onWake);
    expect(recorded(office)).toBe(1);
  });
});

describe('past 80 %', () => {
  test('passes come every fifteen minutes', () => {
    const office = officeAfter(75);
    const passes: boolean[] = [];
    for (let minute = 5; minute <= 35; minute += 5) {
      office.wait(5);
      office.submit({}, OTHER_SENDER);
      office.run(onWake);
      office.run(tick);
      passes.push(reads(office).length > 0);
    }
    expect(passes).toEqual([false, false, true, false, false, true, false]);
  });

  test('a person and the daily pass are not kept waiting', () => {
    const office = officeAfter(75);
    office.submit();
    office.run(recheckAll);
    expect(recorded(office)).toBe(1);
    office.submit({}, OTHER_SENDER);
    office.run(daily);
    expect(recorded(office)).toBe(2);
  });

  test('the next day all is as ever', () => {
    const office = officeAfter(75);
    office.wait(24 * 60);
    office.submit();
    office.run(onWake);
    expect(recorded(office)).toBe(1);
  });
});

test.each([
  [40, 'ok', 'đã chạy'],
  [50, 'amber', '5 phút một lần'],
  [75, 'amber', '15 phút một lần'],
])('after %d minutes the health page says it: %s', (minutes, level, words) => {
  const office = officeAfter(minutes);
  const [line] = (office.run(loadHealth)?.lines ?? []).filter(({ what }) =>
    what.includes('Kích hoạt hôm nay'),
  );
  expect(line?.level).toBe(level);
  expect(line?.what).toContain(words);
});
