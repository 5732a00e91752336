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
  const covering = versions.map((): Decision[] => []);
  for (const decision of standing) {
    for (const index of covered(decision, versions)) covering[index]?.push(decision);
  }
  const inForce = covering.map(summed);
  const lastExcluded = inForce.map(({ excluded }) => excluded).lastIndexOf(true);
  return inForce.map((state, index) =>
    index < lastExcluded && !state.excluded
      ? { ...state, excluded: true, note: inForce[lastExcluded]?.note ?? '' }
      : state,
  );
}

/** The places of the version that was looked at and of the mends that staff made of it. */
function covered(decision: Decision, versions: readonly Version[]): readonly number[] {
  const places: number[] = [];
  let place = placeLookedAt(decision, versions);
  while (place >= 0 && place < versions.length) {
    places.push(place);
    place += 1;
    if (versions[place]?.origin !== 'staff') break;
  }
  return places;
}

/** A decision without a version was made on what was the newest at that time. */
function placeLookedAt(decision: Decision, versions: readonly Version[]): number {
  if (decision.version !== null) {
    return versions.findIndex(({ version }) => version === decision.version);
  }
  return Math.max(0, versions.map(({ seenAt }) => seenAt <= decision.at).lastIndexOf(true));
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
