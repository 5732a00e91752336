import type { ListFile } from '../core/list-cells';
import type { ListJob } from '../core/list-claims';
import { pupilKeys } from '../core/list-pupil-keys';
import type { ListReading, ListReadings } from '../core/list-readings';
import { markerOf } from '../core/mail-batch';
import { packSeals } from '../core/shared-pupils';
import type { Ports } from './ports';
import { readOneList } from './read-one-list';
import type { Sealer } from './sealing';

/** Script property that names the run and the list which it is about to open. */
export const READING_PROPERTY = 'readingList';

/**
 * After so much of an execution no further list is opened: the longest list, the wait for the lock
 * and the pass that writes what was read must end before Google kills it after six minutes.
 */
const LAST_OPEN_MS = 2.5 * 60_000;

/** A cell of Sheets holds 50,000 characters; no school has so many pupils to list. */
const MOST_SEALED = 4_500;

/** Lists that a pass has claimed, to be read without the lock. */
export interface ListBatch {
  readonly run: string;
  readonly jobs: readonly ListJob[];
  /** Seals pupils for the comparison across schools; null when that is off. */
  readonly sealer: Sealer | null;
}

/** The sealed pupils of one list, known by its files, and the name of the key that sealed them. */
export interface SealedFiles {
  readonly files: string;
  readonly key: string;
  readonly seals: string;
}

/** What an execution brings back: for the ledger, and for the hidden tab of seals. */
export interface ListsRead extends ListReadings {
  readonly sealed: readonly SealedFiles[];
}

/**
 * Reads claimed lists, without the lock. Before each the marker says which one, so that a list which
 * kills the execution is known; after the last it says none, for what comes then is no list's fault.
 * Nothing of their content is kept: only what `countList` says, and seals where they are wanted.
 */
export function readLists(ports: Ports, batch: ListBatch, began: number): ListsRead {
  const { run, jobs, sealer } = batch;
  const byKey = new Map<string, ListReading>();
  const sealed: SealedFiles[] = [];
  for (const job of jobs) byKey.set(job.key, { kind: 'returned' });
  for (const job of jobs) {
    if (ports.clock.now() - began > LAST_OPEN_MS) break;
    if (!mark(ports, markerOf(run, job.key))) break;
    const { reading, files } = readOneList(ports, job, sealer?.key ?? '');
    byKey.set(job.key, reading);
    const seals = sealer && files ? sealsOf(ports, files, sealer) : null;
    if (sealer && seals !== null) {
      sealed.push({ files: job.files.join(' '), key: sealer.key, seals });
    }
  }
  mark(ports, '');
  return { run, byKey, sealed };
}

/** Null when they could not be made: the list is counted all the same. */
function sealsOf(ports: Ports, files: readonly ListFile[], { secret }: Sealer): string | null {
  try {
    return packSeals(ports.seals.of(pupilKeys(files).slice(0, MOST_SEALED), secret));
  } catch {
    ports.diary.technical('a list could not be sealed');
    return null;
  }
}

/** Without the marker nothing is opened: a list that kills would be opened for ever. */
function mark(ports: Ports, marker: string): boolean {
  try {
    ports.properties.put({ [READING_PROPERTY]: marker });
    return true;
  } catch {
    ports.diary.technical('the marker of lists could not be written');
    return false;
  }
}
