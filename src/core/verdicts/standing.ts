import type { Version } from '../ledger/version';

interface Stood {
  readonly version: Version;
  readonly accepted: boolean;
  readonly inForce: { readonly excluded: boolean };
}

/** Which versions of one report may stand for it now, and the accepted one that does. */
export interface Standing<V> {
  readonly eligible: ReadonlySet<V>;
  readonly accepted: V | null;
}

/**
 * For the versions of one report in this round, oldest first.
 *
 * A respondent's edit and the mends that staff made of it are one edition, for which only its
 * newest version stands. While no version of the newest edition is accepted, the accepted one
 * behind it stays eligible: a bad edit never displaces an accepted report.
 */
export function standingOf<V extends Stood>(versions: readonly V[]): Standing<V> {
  const newest = versions[versions.length - 1];
  if (!newest || newest.inForce.excluded) return { eligible: new Set(), accepted: null };
  const accepted = acceptedOf(versions);
  return { eligible: new Set(accepted ? [newest, accepted] : [newest]), accepted };
}

/** Backwards through the editions, until one's newest version is accepted or its mends spoilt it. */
function acceptedOf<V extends Stood>(versions: readonly V[]): V | null {
  let isNewestOfEdition = true;
  for (let index = versions.length - 1; index >= 0; index--) {
    const one = versions[index];
    if (one?.accepted) return isNewestOfEdition ? one : null;
    isNewestOfEdition = one?.version.origin !== 'staff';
  }
  return null;
}
