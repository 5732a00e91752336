import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { uploadType } from '../world/upload-limits';
import type { UploadedFile } from '../world/world-state';

const FOLDER = 'files';
const LINK_ID = /(?:[?&]id=|\/d\/)([\w-]{10,})/;

/** The uploads of a folder: what a cell of the upload question names. */
export interface Uploads {
  /** The files of one answer, or the first name for which there is none. */
  find(cell: string): { files: UploadedFile[] } | { missing: string };
}

/** A link is matched to `files/<id>…`, anything else to a file of that very name. */
export function uploadsOf(folder: string): Uploads {
  const place = path.join(folder, FOLDER);
  const names = existsSync(place) ? readdirSync(place).sort() : [];
  const named = (text: string): string | undefined => {
    const id = LINK_ID.exec(text)?.[1];
    if (id !== undefined) return names.find((name) => name.startsWith(id));
    return names.find((name) => name.normalize('NFC') === text.normalize('NFC'));
  };
  return {
    find(cell) {
      const whole = LINK_ID.test(cell) ? undefined : named(cell);
      const parts = whole === undefined ? cell.split(/,\s*/).filter((part) => part !== '') : [cell];
      const files: UploadedFile[] = [];
      for (const part of parts) {
        const name = named(part);
        if (name === undefined) return { missing: part };
        files.push(fileAt(path.join(place, name)));
      }
      return { files };
    },
  };
}

function fileAt(place: string): UploadedFile {
  const name = path.basename(place);
  return { name, mimeType: uploadType(name), base64: readFileSync(place).toString('base64') };
}
