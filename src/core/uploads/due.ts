import { DEAD_RUN_MS } from '../dead-run';
import { isListToRead, isListUnread, listStateOf, listWaitEnds } from '../ledger/list-of-version';
import type { Version } from '../ledger/version';

/** A Drive that has just refused a file is asked again by the next tick, not by the next wake-up. */
const ASKS_AGAIN_MS = 4 * 60_000;

/**
 * Instants (ms) at which something is due about lists although nobody wakes the add-on: a list to
 * read, a reader that died, a reply that goes without its list.
 */
export function listsDue(
  versions: readonly Version[],
  { now, readableSince }: { now: number; readableSince: number },
): number[] {
  return versions.flatMap((version) => {
    const { claim } = listStateOf(version);
    if (claim) return [claim.since + DEAD_RUN_MS];
    if (!isListToRead(version)) return [];
    const next = Math.max(now + 1, asksAgainAt(version));
    return isListUnread(version) ? [next, listWaitEnds(version, readableSince)] : [next];
  });
}

export function asksAgainAt(version: Version): number {
  const { failures, triedAt } = listStateOf(version);
  return failures > 0 ? triedAt + ASKS_AGAIN_MS : 0;
}
