import fc from 'fast-check';
import { type Candidate, counting, countsBefore } from '../../../src/core/verdicts/counted';

const candidates = fc.uniqueArray(
  fc.record<Candidate>({
    report: fc.integer({ min: -50, max: 50 }),
    sentAt: fc.integer({ min: 0, max: 3 }),
    fromRegisteredMailbox: fc.boolean(),
    byOwnCode: fc.boolean(),
  }),
  { selector: ({ report }) => report, minLength: 1, maxLength: 8 },
);

test('of two reports exactly one counts before the other', () => {
  fc.assert(
    fc.property(candidates, ([a, b]) => {
      if (!a || !b) return;
      expect(countsBefore(a, b) === null).toBe(countsBefore(b, a) !== null);
    }),
  );
});

test('the one that counts does not depend on the order in which they are looked at', () => {
  fc.assert(
    fc.property(candidates, (all) => {
      const best = counting(all);
      expect(counting([...all].reverse())).toEqual(best);
      for (const other of all.filter((each) => each !== best)) {
        expect(best && countsBefore(best, other)).not.toBeNull();
      }
    }),
  );
});

test('none counts of none', () => {
  expect(counting([])).toBeNull();
});
