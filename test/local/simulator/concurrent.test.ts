import { hire } from '../../../src/local/simulator/fleet/crew';
import { openSimulatedHost } from '../../../src/local/simulator/fleet/simulated-host';
import { newWorld } from '../../../src/local/world/new-world';
import { distWith, NOW } from '../../builders/host';

const CODE = `
  const lock = () => LockService.getScriptLock();
  function count(n) { for (let i = 0; i < n; i += 1) PropertiesService.getScriptProperties()
    .setProperty('last', String(i)); return n; }
  function hold(ms) { lock().waitLock(1); Utilities.sleep(ms); MailApp.getRemainingDailyQuota(); lock().releaseLock(); }
  function attach() { ScriptApp.newTrigger('take').timeBased().everyMinutes(5).create(); }
  function take(ms) { return lock().tryLock(ms); }`;

function simulated(seed = 1) {
  const dist = distWith(CODE);
  const crew = hire(dist);
  const order: number[] = [];
  const world = newWorld({ now: NOW });
  const simulation = openSimulatedHost({
    ...{ dist, world, crew, seed, windowMs: 1_000, slowest: 3 },
    after: ({ execution }) => void order.push(execution.record.id),
    ended: () => undefined,
    acting: () => undefined,
  });
  return { ...simulation, order, crew };
}

describe('executions in flight', () => {
  test('take turns call by call, in an order that the seed decides', () => {
    const orderOf = (seed: number) => {
      const { host, scheduler, order } = simulated(seed);
      const records = [host.run('count', [9]), host.run('count', [9])];
      scheduler.advanceTo(NOW + 60_000);
      expect(records.map(({ value }) => value)).toEqual([9, 9]);
      return order.join(' ');
    };
    expect(orderOf(1)).toBe(orderOf(1));
    expect(orderOf(1)).not.toBe(orderOf(2));
    const [first, ...rest] = orderOf(1).split(' ');
    expect(rest.lastIndexOf(first ?? '')).toBeGreaterThan(9);
  });

  test('wait for a lock until it is let go', () => {
    const { host, scheduler } = simulated();
    host.run('hold', [5_000]);
    scheduler.advanceTo(NOW + 2_000);
    const taken = host.run('take', [15_000]);
    scheduler.advanceTo(NOW + 60_000);
    expect(taken).toMatchObject({ outcome: 'completed', value: true });
  });

  test('or until their patience ends', () => {
    const { host, scheduler } = simulated();
    host.run('hold', [60_000]);
    scheduler.advanceTo(NOW + 2_000);
    const refused = host.run('take', [3_000]);
    scheduler.advanceTo(NOW + 90_000);
    expect(refused).toMatchObject({ outcome: 'completed', value: false });
    expect(refused.virtualMs).toBeGreaterThanOrEqual(3_000);
    expect(refused.virtualMs).toBeLessThan(5_000);
  });

  test('a killed one is heard of no more, and its lock is free', () => {
    const { host, scheduler, engine } = simulated();
    engine.fault = ({ name }) =>
      name === 'Mail.getRemainingDailyQuota' ? { kill: true } : undefined;
    const killed = host.run('hold', [1_000]);
    scheduler.advanceTo(NOW + 30_000);
    const next = host.run('take', [0]);
    scheduler.advanceTo(NOW + 60_000);
    expect([killed.outcome, next.value]).toEqual(['killed', true]);
  });

  test('are begun by the clock as often and as late as Google pleases', () => {
    const { host, engine, scheduler } = simulated();
    host.run('attach');
    scheduler.advanceTo(NOW + 10_000);
    const fates = [[], [0, 2_000], [7_200_000], [0]];
    engine.firings = (_, at) =>
      (fates.shift() ?? []).map((late) => ({ at: at + late, blank: false }));
    scheduler.advanceTo(NOW + 9_000_000);
    const starts = engine.executions
      .filter(({ functionName }) => functionName === 'take')
      .map(({ start }) => Math.round((start - NOW) / 60_000));
    const [first = 0] = starts;
    expect(starts).toEqual([first, first, first + 10, first + 125]);
  });

  test('are refused beyond thirty at once', () => {
    const { host } = simulated();
    const records = Array.from({ length: 31 }, () => host.run('hold', [60_000]));
    expect(records.map(({ outcome }) => outcome)).toEqual([...Array(30).fill('running'), 'failed']);
  });
});
