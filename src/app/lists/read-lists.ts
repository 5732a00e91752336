import { markerOf } from '../../core/dead-run';
import { findColumns } from '../../core/questionnaire/headings';
import type { ListJob } from '../../core/uploads/claims';
import type { ListReading, ListReadings } from '../../core/uploads/readings';
import type { FormStore, Ports } from '../ports';
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
  /** Null where the Form cannot be opened: what it asks is not known then. */
  readonly form: FormAsked | null;
}

/**
 * Reads claimed lists, without the lock. Before each the marker says which one, so that a list which
 * kills the execution is known; after the last it says none, for what comes then is no list's fault.
 * Nothing of their content is kept: only what `countList` says.
 */
export function readLists(ports: Ports, batch: ListBatch, began: number): ListReadings {
  const { run, jobs, form } = batch;
  const byKey = new Map<string, ListReading>();
  for (const job of jobs) byKey.set(job.key, { kind: 'returned' });
  const takesFiles = form ? whatTakesFiles(form) : 'listQuestion';
  for (const job of jobs) {
    if (ports.clock.now() - began > LAST_OPEN_MS) break;
    const { unproven, files } = job;
    const why =
      takesFiles === 'nothing'
        ? 'typedLink'
        : foreignFile(form, job, takesFiles === 'listQuestion' ? unproven : files);
    if (why) {
      byKey.set(job.key, { kind: 'failed', outcome: { kind: 'refused', why, file: 0 } });
      continue;
    }
    if (!mark(ports, markerOf(run, job.key))) break;
    byKey.set(job.key, readOneList(ports, job));
  }
  mark(ports, '');
  return { run, byKey };
}

type FormAsked = Pick<FormStore, 'uploadTitles' | 'uploadsOf'>;

/**
 * Asked once a batch, for somebody may change the questions any day. Of a list question that has
 * another title nobody knows whether it still takes files. A Form that does not answer stops nothing.
 */
function whatTakesFiles(form: FormAsked): 'listQuestion' | 'another' | 'nothing' {
  try {
    const titles = form.uploadTitles();
    const takesList = (title: string) => findColumns([title]).columns.unsyncedList !== undefined;
    return titles.length === 0 ? 'nothing' : titles.some(takesList) ? 'listQuestion' : 'another';
  } catch {
    return 'listQuestion';
  }
}

/** Why a list is not opened: a file of it did not come with the answer, as far as the Form knows it. */
function foreignFile(
  form: FormAsked | null,
  { formId }: ListJob,
  asked: readonly string[],
): 'noLink' | 'noPermission' | null {
  if (!form || formId === null || asked.length === 0) return null;
  try {
    const sent = form.uploadsOf(formId);
    return asked.every((id) => sent.includes(id)) ? null : 'noLink';
  } catch {
    return 'noPermission';
  }
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
