import { listFilesOf } from './list-files';
import {
  hasList,
  isListToRead,
  isListUnread,
  type ListState,
  listStateOf,
  listWaitEnds,
} from './list-state';
import { DEAD_RUN_MS } from './mail-batch';
import { type Version, versionKey } from './version';

/** Lists that one execution takes at a time: some half a minute of reading on Google. */
const LISTS_A_CLAIM = 20;

/** One list to be read once the lock is free. */
export interface ListJob {
  readonly key: string;
  /** Ids of its files. */
  readonly files: readonly string[];
  /** What the same files said before: unchanged, they are not opened again. */
  readonly known: Pick<ListState, 'outcome' | 'prints' | 'sealed'> | null;
}

export interface ListClaim {
  readonly versions: readonly Version[];
  /** In reading order; empty when there is nothing to read or somebody reads already. */
  readonly jobs: readonly ListJob[];
}

export interface ClaimOrder {
  readonly run: string;
  readonly now: number;
  /** Nothing has been read in this execution: only then a list that killed one is tried again. */
  readonly fresh: boolean;
  /** Pupils are to be sealed under this key for the comparison across schools; '' for none. */
  readonly sealKey: string;
}

/**
 * Which lists this execution reads next. One execution reads at a time. A list that killed one goes
 * alone and first; then reports whose reply waits, in the order they came; then all others.
 */
export function claimLists(versions: readonly Version[], order: ClaimOrder): ListClaim {
  if (versions.some((version) => listStateOf(version).claim !== null))
    return { versions, jobs: [] };
  const chosen = choose(versions, order);
  if (chosen.length === 0) return { versions, jobs: [] };
  const keys = new Set(chosen.map(versionKey));
  const claim = { run: order.run, since: order.now };
  return {
    versions: versions.map((version) =>
      keys.has(versionKey(version))
        ? { ...version, list: { ...listStateOf(version), claim } }
        : version,
    ),
    jobs: chosen.map((version) => jobOf(version, versions)),
  };
}

/**
 * Instants (ms) at which something is due about lists although nobody wakes the add-on: a list to
 * read, a reader that died, a reply that goes without its list.
 */
export function listsDue(versions: readonly Version[], now: number, sealKey: string): number[] {
  const due = versions.flatMap((version) => {
    const { claim } = listStateOf(version);
    if (claim) return [claim.since + DEAD_RUN_MS];
    if (!isListToRead(version)) return [];
    return isListUnread(version) ? [now + 1, listWaitEnds(version)] : [now + 1];
  });
  return unsealed(versions, sealKey).length > 0 ? [...due, now + 1] : due;
}

function choose(versions: readonly Version[], order: ClaimOrder): readonly Version[] {
  const waiting = versions.filter(isListToRead);
  const suspect = waiting.find((version) => listStateOf(version).deaths > 0);
  if (suspect && order.fresh) return [suspect];
  const takesNow = (version: Version) => {
    const { deaths, failures } = listStateOf(version);
    // What Drive has just refused it will refuse again: another execution asks.
    return deaths === 0 && (failures === 0 || order.fresh);
  };
  const urgent = (version: Version) => (order.now < listWaitEnds(version) ? 0 : 1);
  const inOrder = waiting
    .filter(takesNow)
    .sort((a, b) => urgent(a) - urgent(b) || a.seenAt - b.seenAt);
  return onePerFile([...inOrder, ...unsealed(versions, order.sealKey)]).slice(0, LISTS_A_CLAIM);
}

/** Two versions that show the same files are not read at once: the later one then costs no opening. */
function onePerFile(versions: readonly Version[]): readonly Version[] {
  const seen = new Set<string>();
  return versions.filter((version) => {
    const files = filesKey(version);
    if (seen.has(files)) return false;
    seen.add(files);
    return true;
  });
}

/** Newest versions whose counted list is not sealed under the key now in use. */
function unsealed(versions: readonly Version[], sealKey: string): readonly Version[] {
  if (sealKey === '') return [];
  return newestVersions(versions).filter((version) => {
    const { outcome, sealed, deaths } = listStateOf(version);
    const isCounted = hasList(version) && outcome?.kind === 'counted';
    return isCounted && deaths === 0 && sealed !== sealKey;
  });
}

/** The latest content of each report. */
export function newestVersions(versions: readonly Version[]): readonly Version[] {
  const newest = new Map<number, Version>();
  for (const version of versions) {
    const known = newest.get(version.report);
    if (!known || known.version < version.version) newest.set(version.report, version);
  }
  return Array.from(newest.values());
}

function jobOf(version: Version, versions: readonly Version[]): ListJob {
  const files = filesKey(version);
  const twin = versions.find(
    (other) => listStateOf(other).prints.length > 0 && filesKey(other) === files,
  );
  // Seals of a replaced file are gone: brought back, it is opened once more to be sealed.
  const others = newestVersions(versions.filter((one) => one !== version));
  const isSealed = others.some((one) => filesKey(one) === files);
  return {
    key: versionKey(version),
    files: listFilesOf(version),
    known: twin ? { ...listStateOf(twin), ...(isSealed ? {} : { sealed: '' }) } : null,
  };
}

function filesKey(version: Version): string {
  return listFilesOf(version).join(' ') || versionKey(version);
}
