import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { ReplayError } from './problems';

/**
 * Where to write, without symbolic links. Throws a ReplayError before anything runs when that place
 * could not be written, holds something, or lies in the round's own folder.
 */
export function freePlace(out: string, folder: string): string {
  const refuse = (why: string) => new ReplayError([`--out ${out}: ${why}`]);
  const standing = existing(out);
  if (!statSync(standing).isDirectory())
    throw refuse(`${standing} là một tệp, không phải thư mục.`);
  const place = path.join(realpathSync(standing), path.relative(standing, out));
  const inside = path.relative(realpathSync(folder), place);
  if (inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside))) {
    throw refuse('nằm trong thư mục của đợt báo cáo. Hãy chọn nơi khác.');
  }
  if (standing === out && readdirSync(place).length > 0) {
    throw refuse('thư mục này không trống. Hãy chọn thư mục mới, hoặc xóa thư mục ấy trước.');
  }
  try {
    accessSync(standing === out ? path.dirname(place) : standing, constants.W_OK);
  } catch {
    throw refuse('không được phép ghi vào đó.');
  }
  return place;
}

/** Writes all files or none: beside the place first, which then gets its name at once. */
export function writeAll(place: string, files: ReadonlyMap<string, string>): void {
  let draft = '';
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    draft = mkdtempSync(`${place}.`);
    for (const [name, text] of files) {
      const file = path.join(draft, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (existsSync(place)) rmdirSync(place);
    renameSync(draft, place);
  } catch (error) {
    if (draft !== '') rmSync(draft, { recursive: true, force: true });
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new ReplayError([`--out ${place}: không ghi được kết quả (${code}).`]);
  }
}

/** The place itself, or the nearest folder above it that exists. */
const existing = (place: string): string =>
  existsSync(place) || path.dirname(place) === place ? place : existing(path.dirname(place));
