import { blob } from './blob';
import { ask, facade } from './facade';

type App = GoogleAppsScript.Drive.DriveApp;
type File = GoogleAppsScript.Drive.File;

interface Metadata {
  name: string;
  mimeType: string;
  updated: number;
  trashed: boolean;
  size: number;
}

function file(id: string): File {
  let fetched: Metadata | undefined;
  const metadata = (): Metadata => (fetched ??= ask<Metadata>('Drive.getMetadata', id));
  type Method =
    | 'getId'
    | 'getName'
    | 'getSize'
    | 'getMimeType'
    | 'getLastUpdated'
    | 'isTrashed'
    | 'getUrl'
    | 'getBlob';
  return facade<File, Method>('File', {
    getId: () => id,
    getName: () => metadata().name,
    getSize: () => metadata().size,
    getMimeType: () => metadata().mimeType,
    getLastUpdated: () => new Date(metadata().updated),
    isTrashed: () => metadata().trashed,
    getUrl: () => `https://drive.google.com/file/d/${id}/view`,
    getBlob: () => blob(ask('Drive.getBytes', id)),
  });
}

export const driveApp: App = facade<App, 'getFileById'>('DriveApp', {
  getFileById: (id) => file(ask('Drive.open', id)),
});
