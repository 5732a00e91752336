import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { uploadType } from '../world/upload-limits';
import type { UploadedFile } from '../world/world-state';
import { cut, ReplayError } from './problems';

const FILES_FOLDER = 'files';
/** No list is so large; reading it would take all memory. */
const MOST_BYTES = 100 * 1024 * 1024;
const LINK_ID = /(?:[?&]id=|\/d\/)([\w-]{10,})/;

/** The uploads of a folder: what a cell of the upload question names. */
export interface Uploads {
  /** The files of one answer, or a sentence about what cannot be one. */
  find(cell: string): { files: UploadedFile[] } | { problem: string };
}

/**
 * A link is matched to `files/<id>…`, and is a file that its school deleted where there is none;
 * anything else is the name of a file there.
 */
export function uploadsOf(folder: string): Uploads {
  const place = path.join(folder, FILES_FOLDER);
  const names = plainFiles(place);
  const fileOf = (text: string): UploadedFile | string => {
    const id = LINK_ID.exec(text)?.[1];
    const name =
      id === undefined
        ? names.find((each) => each.normalize('NFC') === text.normalize('NFC'))
        : names.find((each) => each.startsWith(id) && !/^[a-z\d]/i.test(each.slice(id.length)));
    if (name === undefined) return id === undefined ? unknown(text) : deletedFile(id);
    const file = path.join(place, name);
    if (statSync(file).size > MOST_BYTES) return `tệp “${cut(name)}” lớn hơn 100 MB.`;
    const base64 = readFileSync(file).toString('base64');
    return { name, mimeType: uploadType(name), base64, ...(id === undefined ? {} : { id }) };
  };
  return {
    find(cell) {
      // A comma stands between two files, and may stand in the name of one.
      const isName = !LINK_ID.test(cell) && typeof fileOf(cell.trim()) !== 'string';
      const parts = isName ? [cell.trim()] : cell.split(',').map((part) => part.trim());
      const files: UploadedFile[] = [];
      for (const part of parts.filter((each) => each !== '')) {
        const file = fileOf(part);
        if (typeof file === 'string') return { problem: file };
        files.push(file);
      }
      return { files };
    },
  };
}

const unknown = (text: string): string =>
  `“${cut(text)}” không phải liên kết Google Drive, trong thư mục ${FILES_FOLDER} cũng không có tệp tên ấy. Hãy đặt tệp vào đó, hoặc xóa ô này.`;

/** Kept by Google for a while after its owner threw it away. */
const deletedFile = (id: string): UploadedFile => ({
  id,
  name: id,
  mimeType: uploadType(''),
  base64: '',
  trashed: true,
});

/** Links are not followed: what they lead to may lie outside the folder. */
function plainFiles(place: string): readonly string[] {
  let found: Dirent[];
  try {
    found = readdirSync(place, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ReplayError([`${FILES_FOLDER}: không mở được thư mục này.`]);
  }
  return found
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}
