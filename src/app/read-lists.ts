import { countList } from '../core/count-list';
import type { ListFile } from '../core/list-cells';
import type { ListJob } from '../core/list-claims';
import type { ListOutcome, ListRefusal } from '../core/list-outcome';
import { pupilKeys } from '../core/list-pupil-keys';
import type { ListReading, ListReadings } from '../core/list-readings';
import type { FilePrint } from '../core/list-state';
import { markerOf } from '../core/mail-batch';
import { packSeals } from '../core/shared-pupils';
import type { Ports, UploadedFile } from './ports';
import type { Sealer } from './sealing';

/** Script property that names the run and the list which it is about to open. */
export const READING_PROPERTY = 'readingList';

/** After so much of an execution no further list is opened: Google kills it after six minutes. */
const LAST_OPEN_MS = 3.5 * 60_000;
/** What a Form takes of an upload; larger ones are refused before a byte is fetched (lists.md). */
const LARGEST_FILE = 10 * 1024 * 1024;
/** What a Form takes in one answer. */
const MOST_FILES = 10;

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
 * kills the execution is known. Nothing of their content is kept: only what `countList` says.
 */
export function readLists(ports: Ports, batch: ListBatch, began: number): ListsRead {
  const { run, jobs, sealer } = batch;
  const byKey = new Map<string, ListReading>();
  const sealed: SealedFiles[] = [];
  for (const job of jobs) byKey.set(job.key, { kind: 'returned' });
  for (const job of jobs) {
    if (ports.clock.now() - began > LAST_OPEN_MS) break;
    if (!mark(ports, markerOf(run, job.key))) break;
    const { reading, files } = readOne(ports, job, sealer);
    byKey.set(job.key, reading);
    if (sealer && files) {
      const seals = ports.seals.of(pupilKeys(files).slice(0, MOST_SEALED), sealer.secret);
      sealed.push({ files: job.files.join(' '), key: sealer.key, seals: packSeals(seals) });
    }
  }
  return { run, byKey, sealed };
}

/** Without the marker nothing is opened: a list that kills would be opened for ever. */
function mark(ports: Ports, marker: string): boolean {
  try {
    ports.properties.put({ [READING_PROPERTY]: marker });
    return true;
  } catch {
    ports.diary.technical('no marker, reading of lists ends');
    return false;
  }
}

/** The lists of this execution will be claimed again, and none of them is suspected. */
export function forgetMarker(ports: Ports): void {
  try {
    ports.properties.put({ [READING_PROPERTY]: '' });
  } catch {
    ports.diary.technical('the marker of the last list stands');
  }
}

interface OneRead {
  readonly reading: ListReading;
  /** The cells, where they were opened and counted. */
  readonly files: readonly ListFile[] | null;
}

function readOne(ports: Ports, { files, known }: ListJob, sealer: Sealer | null): OneRead {
  const sealKey = sealer?.key ?? '';
  const settled = (outcome: ListOutcome, prints: readonly FilePrint[], sealed = ''): OneRead => ({
    reading: { kind: 'outcome', outcome, prints, sealed },
    files: null,
  });
  const failed = (file: number): OneRead => ({
    reading: { kind: 'failed', outcome: refusal('noPermission', file), sealed: sealKey },
    files: null,
  });
  if (files.length === 0) return settled(refusal('noLink', 0), []);
  if (files.length > MOST_FILES) return settled(refusal('tooManyFiles', 0), []);
  const place = (index: number) => (files.length > 1 ? index + 1 : 0);
  const uploads: UploadedFile[] = [];
  const prints: FilePrint[] = [];
  for (const [index, id] of files.entries()) {
    const upload = ports.uploads.look(id);
    if (!upload) return failed(place(index));
    uploads.push(upload);
    prints.push({ id, size: upload.size, changedAt: upload.changedAt });
  }
  if (known?.outcome && samePrints(known.prints, prints)) {
    const { outcome, sealed } = known;
    const isSealed = sealed === sealKey || outcome.kind === 'refused';
    if (!sealer || isSealed) return settled(outcome, prints, sealed);
  }
  const read: ListFile[] = [];
  for (const [index, upload] of uploads.entries()) {
    const why = refusedUnopened(upload);
    if (why) return settled(refusal(why, place(index)), prints);
    const bytes = upload.bytes();
    if (!bytes) return failed(place(index));
    const file = ports.lists.read(bytes);
    if (file.kind === 'refused') return settled(refusal(file.why, place(index)), prints);
    read.push(file.file);
  }
  const outcome = counted(ports, read);
  const { reading } = settled(outcome, prints, outcome.kind === 'counted' ? sealKey : '');
  return { reading, files: outcome.kind === 'counted' ? read : null };
}

/** Our own fault must cost one list, not the whole batch. */
function counted(ports: Ports, files: readonly ListFile[]): ListOutcome {
  try {
    return countList(files);
  } catch (error) {
    ports.diary.technical(
      `a list could not be counted: ${error instanceof Error ? error.name : ''}`,
    );
    return refusal('broken', 0);
  }
}

function refusedUnopened({ size, isTrashed, isGoogleSheet }: UploadedFile): ListRefusal | null {
  if (isTrashed) return 'trashed';
  if (isGoogleSheet) return 'googleSheet';
  if (size === 0) return 'empty';
  return size > LARGEST_FILE ? 'tooLarge' : null;
}

function samePrints(a: readonly FilePrint[], b: readonly FilePrint[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function refusal(why: ListRefusal, file: number): ListOutcome {
  return { kind: 'refused', why, file };
}
