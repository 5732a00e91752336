import { ServiceError } from '../world/error-texts';
import type { DriveFile } from '../world/world-state';
import type { Call, Services } from './call';

function opened({ world, execution }: Call, id: string): DriveFile {
  const file = world.files.find((each) => each.id === id);
  if (!file) throw new ServiceError('noForm');
  const { as } = execution.record;
  if (as !== file.owner && !file.readers.includes(as)) throw new ServiceError('noForm');
  return file;
}

export const DRIVE: Services = {
  'Drive.open': (call, id: string) => opened(call, id).id,
  'Drive.getMetadata': (call, id: string) => {
    const { name, mimeType, updated, trashed, base64 } = opened(call, id);
    return { name, mimeType, updated, trashed, size: Buffer.from(base64, 'base64').length };
  },
  'Drive.getBytes': (call, id: string) => opened(call, id).base64,
};
