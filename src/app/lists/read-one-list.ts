import { countList } from '../../core/counting/count-list';
import { fittedOutcome } from '../../core/counting/fitted-outcome';
import type { FilePrint } from '../../core/counting/list-state';
import type { ListOutcome, ListRefusal } from '../../core/counting/outcome';
import { type ListFile, MOST_LIST_BYTES } from '../../core/lists/cells';
import type { ListJob } from '../../core/uploads/claims';
import type { ListReading } from '../../core/uploads/readings';
import type { Ports, UploadedFile } from '../ports';

/** What a Form takes in one answer. */
const MOST_FILES = 10;

const GOOGLE_SHEET = 'application/vnd.google-apps.spreadsheet';
const EDITED_IN_GOOGLE = 'application/vnd.google-apps.';

/** Looks at the files of one list, and opens them unless they are known to be as they were. */
export function readOneList(ports: Ports, { files, known }: ListJob): ListReading {
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
  if (known?.outcome && JSON.stringify(known.prints) === JSON.stringify(prints)) {
    return settled(known.outcome, prints);
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
  return settled(counted(ports, read), prints);
}

/** Our own fault must cost one list, not the whole batch. */
function counted(ports: Ports, files: readonly ListFile[]): ListOutcome {
  try {
    return fittedOutcome(countList(files));
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    ports.diary.technical(`a list could not be counted: ${name}`);
    return refusal('broken', 0);
  }
}

function refusedUnopened({ size, isTrashed, mimeType }: UploadedFile): ListRefusal | null {
  if (isTrashed) return 'trashed';
  if (mimeType === GOOGLE_SHEET) return 'googleSheet';
  if (mimeType.startsWith(EDITED_IN_GOOGLE)) return 'notSpreadsheet';
  if (size === 0) return 'empty';
  return size > MOST_LIST_BYTES ? 'tooLarge' : null;
}

function refusal(why: ListRefusal, file: number): ListOutcome {
  return { kind: 'refused', why, file };
}

function settled(outcome: ListOutcome, prints: readonly FilePrint[]): ListReading {
  return { kind: 'outcome', outcome, prints };
}

function failed(file: number): ListReading {
  return { kind: 'failed', outcome: refusal('noPermission', file) };
}
