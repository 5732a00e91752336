import type { ListState } from '../counting/list-state';
import { isListToRead, listStateOf, listWaitEnds } from '../ledger/list-of-version';
import { type Version, versionKey } from '../ledger/version';
import { asksAgainAt } from './due';
import { filesKey, listFilesOf, unprovenFilesOf } from './files';
import { withinDayOfSender } from './opening';

/** Lists that one execution takes at a time: some half a minute of reading on Google. */
const LISTS_A_CLAIM = 20;

/** One list to be read once the lock is free. */
export interface ListJob {
  readonly key: string;
  /** Ids of its files. */
  readonly files: readonly string[];
  /** Those of them of which the Form must say that they came with its answer `formId`. */
  readonly unproven: readonly string[];
  /** Null where the Form does not know the report. */
  readonly formId: string | null;
  /** What the same files said before: unchanged, they are not opened again. */
  readonly known: Pick<ListState, 'outcome' | 'prints'> | null;
}

interface ListClaim {
  readonly versions: readonly Version[];
  /** In reading order; empty when there is nothing to read or somebody reads already. */
  readonly jobs: readonly ListJob[];
}

interface ClaimOrder {
  readonly run: string;
  readonly now: number;
  /** The tick reads what one sender floods us with; his sending wakes no reader for it. */
  readonly byTick: boolean;
  /** Whose lists are opened at all: see `mayOpen`. */
  readonly opens: (version: Version) => boolean;
  /** Nothing has been read in this execution: only then a list that killed one is tried again. */
  readonly fresh: boolean;
  /** When judging was last taken up, ms. */
  readonly readableSince: number;
  /** Lists of reports sent before it (ms) are of an earlier round: opened no more. */
  readonly roundStart: number;
}

/**
 * Which lists this execution reads next. One execution reads at a time. A list that killed one goes
 * alone and first; then reports whose reply waits, in the order they came; then all others.
 */
export function claimLists(versions: readonly Version[], order: ClaimOrder): ListClaim {
  if (versions.some((version) => listStateOf(version).claim !== null))
    return { versions, jobs: [] };
  const ofRound = versions.filter(
    (version) => version.sentAt >= order.roundStart && order.opens(version),
  );
  const chosen = choose(ofRound, order);
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

function choose(versions: readonly Version[], order: ClaimOrder): readonly Version[] {
  const { now, fresh, byTick } = order;
  const deadly = new Set(
    versions.filter((version) => listStateOf(version).deaths > 0).map(filesKey),
  );
  const few = byTick ? versions : withinDayOfSender(versions);
  const waiting = few.filter((version) => isListToRead(version) && now >= asksAgainAt(version));
  const [suspect] = waiting.filter((version) => deadly.has(filesKey(version)));
  if (suspect && fresh) return [suspect];
  const urgent = (version: Version) => (now < listWaitEnds(version, order.readableSince) ? 0 : 1);
  const inOrder = waiting
    .filter((version) => !deadly.has(filesKey(version)))
    .sort((a, b) => urgent(a) - urgent(b) || a.seenAt - b.seenAt);
  return onePerFile(inOrder).slice(0, LISTS_A_CLAIM);
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

function jobOf(version: Version, versions: readonly Version[]): ListJob {
  const [known] = listStateOf(version).again ? [] : readBefore(version, versions);
  return {
    key: versionKey(version),
    files: listFilesOf(version),
    unproven: unprovenFilesOf(version),
    formId: version.formId,
    known: known ?? null,
  };
}

/** What versions with the same files said when they were opened, the latest first. */
function readBefore(version: Version, versions: readonly Version[]): readonly ListState[] {
  const files = filesKey(version);
  return versions
    .filter((other) => filesKey(other) === files)
    .map(listStateOf)
    .filter(({ prints }) => prints.length > 0)
    .sort((a, b) => b.readAt - a.readAt);
}
