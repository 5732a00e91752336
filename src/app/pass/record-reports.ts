import { recordVersions } from '../../core/ledger/identity';
import { mendVersions } from '../../core/ledger/mend-versions';
import type { Version } from '../../core/ledger/version';
import type { PassFacts } from './facts';
import type { TabsRead } from './read-tabs';
import { HOME_ZONES, type Stops } from './stops';

/** Every version that the ledger knows, those that have just arrived among them. */
export interface Recorded {
  readonly versions: readonly Version[];
  /** The Form's store is settled up to this instant, ms; null when it was not read. */
  readonly settledThrough: number | null;
  /** Those whose line was spoilt and stands again. */
  readonly mended: readonly Version[];
}

/** The response tab and the Form into the ledger, as far as they can be trusted. */
export function recordReports(
  facts: PassFacts,
  { settings: { roundStart }, responses, ledger }: TabsRead,
  stops: Stops,
): Recorded {
  const nothing = { versions: ledger.items, settledThrough: null, mended: [] };
  const missing = responses.problems.map(({ column }) => column);
  const readable =
    facts.responses.length > 0 && !missing.includes('time') && !missing.includes('sender');
  if (!facts.asOwner || !readable || !stops.isLedgerSafe) return nothing;
  if (!Number.isFinite(roundStart)) return nothing;
  const columnsComplete = responses.problems.length === 0;
  // What a part of the columns shows would be taken for the whole of a spoilt line.
  if (!columnsComplete && ledger.rebuilt.size > 0) return nothing;
  const { versions: known, mended } = mendVersions(ledger.items, ledger.rebuilt, responses.rows);
  const recorded = recordVersions({
    rows: responses.rows,
    responses: facts.formResponses,
    formOpen: facts.form !== null,
    known,
    now: facts.now,
    columnsComplete,
    roundStart,
    lastNumber: facts.memory.lastReport,
  });
  // In another time zone every stamp reads as another instant: known rows would seem to have gone.
  const shifted = !HOME_ZONES.includes(facts.timeZone) && gone(recorded.versions) > gone(known);
  return shifted ? nothing : { ...recorded, mended };
}

function gone(versions: readonly Version[]): number {
  return versions.filter(({ rowState }) => rowState === 'gone').length;
}
