import type { Decision } from '../../core/decisions/decision';
import type { Version } from '../../core/ledger/version';
import type { RoundSettings } from '../../core/round-settings';
import { claimLists, type ListJob } from '../../core/uploads/claims';
import { mayOpen } from '../../core/uploads/opening';
import { type ListReadings, settleLists } from '../../core/uploads/readings';
import type { Memory } from '../memory/memory';

/** What an execution may do about uploaded lists. */
export interface ListOrder {
  /** Names this execution in its claims. */
  readonly run: string;
  /** What it has read since its last pass. */
  readonly readings: ListReadings | null;
  /** Has it time to read some? Never while a person waits. */
  readonly mayClaim: boolean;
  /** Woken by the clock and by nobody who sends. */
  readonly byTick: boolean;
  /** Nothing was read by it yet. */
  readonly fresh: boolean;
}

interface ListFacts {
  readonly memory: Pick<Memory, 'readingMarker'>;
  readonly asOwner: boolean;
  readonly now: number;
}

/** Where no list may be opened, what was read and who died of it is settled all the same. */
export function planLists(
  { memory, asOwner, now }: ListFacts,
  versions: readonly Version[],
  decisions: readonly Decision[],
  settings: RoundSettings,
  order: (ListOrder & { readonly readableSince: number }) | null,
): { readonly versions: readonly Version[]; readonly jobs: readonly ListJob[] } {
  const known = settleLists(versions, {
    readings: order?.readings ?? null,
    marker: memory.readingMarker,
    decisions,
    now,
  });
  if (!order?.mayClaim || !asOwner) return { versions: known, jobs: [] };
  const { run, fresh, byTick, readableSince } = order;
  const { roundStart } = settings;
  const opens = mayOpen(settings, decisions);
  return claimLists(known, { run, now, fresh, byTick, opens, readableSince, roundStart });
}
