import { ServiceError } from '../world/error-texts';
import type { DriveFile, Workbook } from '../world/world-state';
import type { Call, Services } from './call';

/** Google's own documents have no bytes: they weigh nothing, and asked for a blob they become PDF. */
const NATIVE = /^application\/vnd\.google-apps\./;
const EXPORTED = Buffer.from('%PDF-1.4\n%%EOF\n').toString('base64');
/** No blob is larger (docs/google.md, "Quotas"). */
const MAX_BLOB_BYTES = 50 * 1024 * 1024;

/** Google says the same of a file that is gone and of one that this account may not see. */
function opened({ world, execution }: Call, id: string): DriveFile {
  if (id === world.workbook.id) return workbookFile(world.workbook);
  const file = world.files.find((each) => each.id === id);
  const { as } = execution.record;
  if (!file || (as !== file.owner && !file.readers.includes(as))) throw new ServiceError('noFile');
  return file;
}

function workbookFile({ id, name, owner, trashed = false }: Workbook): DriveFile {
  const mimeType = 'application/vnd.google-apps.spreadsheet';
  return { id, name, owner, trashed, mimeType, readers: [], updated: 0, base64: '' };
}

const sizeOf = ({ base64 }: DriveFile): number => Buffer.byteLength(base64, 'base64');

export const DRIVE: Services = {
  'Drive.open': (call, id: string) => opened(call, id).id,
  'Drive.getMetadata': (call, id: string) => {
    const file = opened(call, id);
    const { name, mimeType, updated, trashed } = file;
    return { name, mimeType, updated, trashed, size: NATIVE.test(mimeType) ? 0 : sizeOf(file) };
  },
  'Drive.getBytes': (call, id: string) => {
    const file = opened(call, id);
    const { name, mimeType, base64 } = file;
    if (NATIVE.test(mimeType)) {
      return { name: `${name}.pdf`, mimeType: 'application/pdf', base64: EXPORTED };
    }
    if (sizeOf(file) > MAX_BLOB_BYTES) throw new ServiceError('fileTooLarge', name);
    return { name, mimeType, base64 };
  },
};
