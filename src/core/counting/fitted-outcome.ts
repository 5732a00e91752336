import type { ListOutcome } from './outcome';

/**
 * Room for an outcome, as JSON: what the longest texts of a version leave of the one cell that both
 * share, and enough for the longest trace.
 */
const LONGEST_OUTCOME = 15_000;

/**
 * The outcome as the ledger has room for it: of the repeated lines the last groups go unlisted, as
 * `repeatedGroups` goes on to say.
 */
export function fittedOutcome(outcome: ListOutcome): ListOutcome {
  if (outcome.kind !== 'counted') return outcome;
  let { repeated } = outcome;
  while (repeated.length > 0 && lengthOf({ ...outcome, repeated }) > LONGEST_OUTCOME) {
    const last = repeated[repeated.length - 1]?.group;
    repeated = repeated.filter(({ group }) => group !== last);
  }
  return { ...outcome, repeated };
}

function lengthOf(outcome: ListOutcome): number {
  return JSON.stringify(outcome).length;
}
