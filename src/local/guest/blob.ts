import { decodeBase64 } from './base64';
import { ask, facade } from './facade';

type Blob = GoogleAppsScript.Base.Blob;
type Method =
  | 'getBytes'
  | 'getDataAsString'
  | 'getName'
  | 'setName'
  | 'getContentType'
  | 'setContentType'
  | 'getBlob'
  | 'copyBlob';

export function blob(given: {
  base64: string;
  mimeType: string | null;
  name: string | null;
}): Blob {
  const set = (changes: Partial<typeof given>) => {
    Object.assign(given, changes);
    return self;
  };
  const self: Blob = facade<Blob, Method>('Blob', {
    getBytes: () => decodeBase64(given.base64),
    getDataAsString: () => ask('Utilities.textOf', given.base64),
    getName: () => given.name as string,
    setName: (name) => set({ name }),
    getContentType: () => given.mimeType as string,
    setContentType: (mimeType: string | null) => set({ mimeType }),
    getBlob: () => self,
    copyBlob: () => blob({ ...given }),
  });
  return self;
}

/** What a mail carries of an attachment. */
export const blobSpec = (given: Blob) => ({
  name: given.getName() ?? '',
  mimeType: given.getContentType() ?? '',
  base64: ask<string>('Utilities.base64Encode', given.getBytes(), null, false),
});
