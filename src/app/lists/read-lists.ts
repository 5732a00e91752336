import { markerOf } from '../../core/dead-run';
import type { ListJob } from '../../core/uploads/claims';
import type { ListReading, ListReadings } from '../../core/uploads/readings';
import type { Ports } from '../ports';
import { readOneList } from './read-one-list';

/**
 * After so much of an execution no further list is opened: the longest list, the wait for the lock
 * and the pass that writes what was read must end before Google kills it after six minutes.
 */
const LAST_OPEN_MS = 2.5 * 60_000;

/** Lists that a pass has claimed, to be read without the lock. */
export interface ListBatch {
  readonly run: string;
  readonly jobs: readonly ListJob[];
}

/**
 * Reads claimed lists, without the lock. Before each the marker says which one, so that a list which
 * kills the execution is known; after the last it says none, for what comes then is no list's fault.
 * Nothing of their content is kept: only what `countList` says.
 */
export function readLists(ports: Ports, batch: ListBatch, began: number): ListReadings {
  const { run, jobs } = batch;
  const byKey = new Map<string, ListReading>();
  for (const job of jobs) byKey.set(job.key, { kind: 'returned' });
  for (const job of jobs) {
    if (ports.clock.now() - began > LAST_OPEN_MS) break;
    if (!mark(ports, markerOf(run, job.key))) break;
    byKey.set(job.key, readOneList(ports, job));
  }
  mark(ports, '');
  return { run, byKey };
}

/** Without the marker nothing is opened: a list that kills would be opened for ever. */
function mark(ports: Ports, marker: string): boolean {
  try {
    ports.properties.put({ readingList: marker });
    return true;
  } catch {
    ports.diary.technical('the marker of lists could not be written');
    return false;
  }
}
