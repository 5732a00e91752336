import type { DecisionKind } from '../../../src/core/decisions/decision';
import { decisionsOfRound } from '../../../src/core/decisions/round-decisions';
import { at, decision } from '../../builders/build';

const OLD_START = at('2026-01-01 00:00:00');
const NEW_START = at('2026-08-01 00:00:00');
const given = (kind: DecisionKind, when = '2026-03-20 09:00:00') =>
  decision({ kind, schoolId: '31303501', at: at(when) });

test.each<[DecisionKind, boolean]>([
  ['extend', false],
  ['exempt', false],
  ['doNotRemind', false],
  ['addMailbox', true],
  ['badMailbox', true],
  // These belong to reports, and the reports are older than the round.
  ['accept', true],
  ['return', true],
  ['exclude', true],
])('%s of the round before still holds: %s', (kind, holds) => {
  expect(decisionsOfRound([given(kind)], NEW_START)).toHaveLength(holds ? 1 : 0);
});

test('what is granted from its first instant on belongs to the round', () => {
  const first = given('exempt', '2026-08-01 00:00:00');
  expect(decisionsOfRound([first], NEW_START)).toEqual([first]);
});

test('set back to the old start, the round has all its grants again', () => {
  const grants = (['extend', 'exempt', 'doNotRemind'] as const).map((kind) => given(kind));
  expect(decisionsOfRound(grants, NEW_START)).toEqual([]);
  expect(decisionsOfRound(grants, OLD_START)).toEqual(grants);
});
