import { readMemory } from '../../../src/app/memory/memory';
import { readFacts } from '../../../src/app/pass/facts';
import { runningOffice } from '../../builders/office';

/** Sixty reports, so many in each second. */
function asked(inEachSecond: number) {
  const office = runningOffice();
  const start = Math.ceil(office.world.now / 1000) * 1000;
  for (let n = 0; n < 60; n++) {
    office.world.now = start + Math.floor(n / inEachSecond) * 1000 + (n % inEachSecond);
    office.submit();
  }
  return office.run((ports) =>
    readFacts(ports, 'tick', { ...readMemory(ports.properties.all()), watermark: start - 1 }, true),
  );
}

test.each([
  [1, 50],
  [20, 60],
  [24, 60],
  [25, 50],
  [60, 60],
])('of sixty reports, %i in a second, a pass takes %i: never a part of a second', (each, taken) => {
  const facts = asked(each);
  expect(facts?.formResponses).toHaveLength(taken);
  expect(facts?.heardThrough).toBe(taken < 60 ? facts?.formResponses[taken - 1]?.sentAt : Infinity);
});
