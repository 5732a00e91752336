import { recordVersions } from '../../core/ledger/identity';
import type { Version } from '../../core/ledger/version';
import type { PassFacts } from './facts';
import type { TabsRead } from './read-tabs';
import { HOME_ZONES, type Stops } from './stops';

/** Every version that the ledger knows, those that have just arrived among them. */
export interface Recorded {
  readonly versions: readonly Version[];
  /** The Form's store is settled up to this instant, ms; null when it was not read. */
  readonly settledThrough: number | null;
}

/** The response tab and the Form into the ledger, as far as they can be trusted. */
export function recordReports(
  facts: PassFacts,
  { settings: { roundStart }, responses, ledger: { items: known } }: TabsRead,
  stops: Stops,
): Recorded {
  const nothing = { versions: known, settledThrough: null };
  const missing = responses.problems.map(({ column }) => column);
  const readable =
    facts.responses.length > 0 && !missing.includes('time') && !missing.includes('sender');
  if (!facts.asOwner || !readable || !stops.isLedgerSafe) return nothing;
  if (!Number.isFinite(roundStart)) return nothing;
  const recorded = recordVersions({
    rows: responses.rows,
    responses: facts.formResponses,
    formOpen: facts.form !== null,
    known,
    now: facts.now,
    columnsComplete: responses.problems.length === 0,
    roundStart,
    lastNumber: facts.memory.lastReport,
  });
  // In another time zone every stamp reads as another instant: known rows would seem to have gone.
  const shifted = !HOME_ZONES.includes(facts.timeZone) && gone(recorded.versions) > gone(known);
  return shifted ? nothing : recorded;
}

function gone(versions: readonly Version[]): number {
  return versions.filter(({ rowState }) => rowState === 'gone').length;
}
