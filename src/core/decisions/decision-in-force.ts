import type { Version } from '../ledger/version';
import { type Decision, isVerdict } from './decision';

/** What people's decisions say of one version now. */
export interface InForce {
  /** A person took the report out: it never counts, decides no status, gives no mark. */
  readonly excluded: boolean;
  /** *Trả lại* is the last word. */
  readonly returned: boolean;
  /** *Chấp nhận* holds, were it not for a return. */
  readonly accept: Decision | null;
  /** Reason that goes with the last word; '' without. */
  readonly note: string;
}

const NOTHING: InForce = { excluded: false, returned: false, accept: null, note: '' };

/**
 * For the versions of one report, oldest first. A decision belongs to the content that was looked
 * at: staff's mends keep it, an edit by the school asks again. An exclusion takes the report out,
 * so it also covers what stood before the version on which it was made.
 */
export function decisionsInForce(
  versions: readonly Version[],
  decisions: readonly Decision[],
): readonly InForce[] {
  const standing = decisions
    .filter(({ undone, kind }) => !undone && isVerdict(kind))
    .sort((a, b) => a.id - b.id);
  if (standing.length === 0) return versions.map(() => NOTHING);
  const inForce = versions.map((_, index) =>
    summed(standing.filter((decision) => covers(decision, versions, index))),
  );
  const lastExcluded = inForce.map(({ excluded }) => excluded).lastIndexOf(true);
  return inForce.map((state, index) =>
    index < lastExcluded && !state.excluded
      ? { ...state, excluded: true, note: inForce[lastExcluded]?.note ?? '' }
      : state,
  );
}

function covers(decision: Decision, versions: readonly Version[], index: number): boolean {
  const from = versions.findIndex((version) => looksAt(decision, version, versions));
  if (from < 0 || index < from) return false;
  return versions.slice(from + 1, index + 1).every(({ origin }) => origin === 'staff');
}

/** A decision without a version was made on what was the newest at that time. */
function looksAt(decision: Decision, version: Version, versions: readonly Version[]): boolean {
  if (decision.version !== null) return version.version === decision.version;
  const seen = versions.filter(({ seenAt }) => seenAt <= decision.at);
  return version === (seen[seen.length - 1] ?? versions[0]);
}

function summed(decisions: readonly Decision[]): InForce {
  const last = decisions[decisions.length - 1];
  if (!last) return NOTHING;
  const beforeReturns = decisions.filter(({ kind }) => kind !== 'return');
  const other = beforeReturns[beforeReturns.length - 1];
  return {
    excluded: last.kind === 'exclude',
    returned: last.kind === 'return',
    accept: other?.kind === 'accept' ? other : null,
    note: last.reason,
  };
}
