import type { Decision } from './decision';

/** What a person grants for one round only; reports and mailboxes are no affair of a round. */
const FOR_A_ROUND: readonly Decision['kind'][] = [
  'extend',
  'exempt',
  'doNotRemind',
  'confirmSender',
];

export function isForARound({ kind }: Pick<Decision, 'kind'>): boolean {
  return FOR_A_ROUND.includes(kind);
}

/**
 * The decisions that hold in the round that began at that instant (ms). What was granted before it
 * belonged to the round before; set back to the old start, the round has its grants again.
 */
export function decisionsOfRound(
  decisions: readonly Decision[],
  roundStart: number,
): readonly Decision[] {
  return decisions.filter((one) => one.at >= roundStart || !isForARound(one));
}
