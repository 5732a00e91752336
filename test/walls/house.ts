import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every file of the project by its path from the root; the text of those that people write. */
export type House = ReadonlyMap<string, string>;

/** A wall names what stands on the wrong side of it; nothing, as long as it holds. */
type Wall = (house: House) => readonly string[];

/** Walls by what they say. */
export interface Walls {
  readonly [says: string]: Wall;
}

const ROOT = path.join(__dirname, '../..');
const NOT_OURS = /^(\.git|node_modules|dist|dist-local|screenshots|\.tsc|\.local)$/;
const READ = /\.(ts|html|css|[cm]?js|md)$/;

function pathsUnder(entry: string, isFolder: boolean): readonly string[] {
  if (!isFolder) return [entry];
  return readdirSync(path.join(ROOT, entry), { withFileTypes: true }).flatMap((inside) =>
    pathsUnder(`${entry}/${inside.name}`, inside.isDirectory()),
  );
}

export function readHouse(): House {
  const paths = readdirSync(ROOT, { withFileTypes: true })
    .filter(({ name }) => !NOT_OURS.test(name))
    .flatMap((entry) => pathsUnder(entry.name, entry.isDirectory()));
  return new Map(
    paths.map((file) => [file, READ.test(file) ? readFileSync(path.join(ROOT, file), 'utf8') : '']),
  );
}

/** The TypeScript files of some folders, such as `src/core`. */
export function codeUnder(
  house: House,
  ...folders: readonly string[]
): readonly [string, string][] {
  return [...house].filter(
    ([file]) => file.endsWith('.ts') && folders.some((folder) => file.startsWith(`${folder}/`)),
  );
}

/** Text without comments: a wall about code does not forbid speaking of it. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
