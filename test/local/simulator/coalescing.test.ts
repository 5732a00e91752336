import type { Memory } from '../../../src/app/memory/memory';
import type { Passed, PassOrder } from '../../../src/app/pass/pass-order';
import type { Ports } from '../../../src/app/ports';
import { DEEP } from '../../tools/depth';
import { exploreCoalescing } from '../../tools/simulator/explore-coalescing';

/** The protocol alone: a pass is a read, a write, a flush and the word that it is done. */
jest.doMock('../../../src/app/pass/pass', () => ({
  runPass(ports: Ports, memory: Memory, order: PassOrder): Passed {
    const seen = ports.workbook.read(1).length;
    ports.workbook.write(2, seen as never);
    ports.workbook.flush();
    ports.properties.put(order.asOwner ? { done: memory.wanted } : {});
    return { batch: null, lines: [] } as unknown as Passed;
  },
}));
const { daily, onWake, tick } = require('../../../src/app/pass/wake');

/** Two kills double the orders again. */
const KILLS = DEEP ? 2 : 1;

test(`three wake-ups and ${KILLS} kills in every order lose nothing`, () => {
  const { states, ends, bad } = exploreCoalescing(onWake, tick, daily, 3, KILLS);
  console.info(`coalescing: ${states} states, ${ends} ends, ${bad.length} bad`);
  expect(bad).toEqual([]);
  expect(states).toBeGreaterThan(1_000);
});

test('and the exploration would see a wake-up that is lost', () => {
  const forgetful = (ports: Ports) => onWake({ ...ports, ids: { fresh: () => 'same' } });
  expect(exploreCoalescing(forgetful, tick, daily, 2, 0).bad).not.toEqual([]);
});
