import { circlesOf, type Ways } from './circles';
import { codeUnder, type House, type Walls } from './house';
import { importsOf } from './imports';
import { wingsInReadme } from './rooms';

/** Which way imports may lead inside a folder; a type that is imported counts. */
export const BETWEEN_WINGS: Walls = {
  'no files import each other in a circle': (house) =>
    circlesOf(
      waysBetween(house, codeUnder(house, 'src', 'test'), (file) =>
        file.endsWith('.ts') ? file : undefined,
      ),
    ),
  'no wings import each other in a circle': (house) =>
    foldersWithFolders(house).flatMap((folder) =>
      circlesOf(
        waysBetween(house, codeUnder(house, folder), (file) => {
          const room = roomOf(folder, file);
          // A wing's own files may be its ground or its roof.
          return room === folder && folder.split('/').length > 2 ? undefined : room;
        }),
      ),
    ),
  'a file that stands directly in core or app imports no wing': (house) =>
    ['src/core', 'src/app'].flatMap((folder) =>
      codeUnder(house, folder)
        .filter(([file]) => roomOf(folder, file) === folder)
        .flatMap(([file]) =>
          importsOf(house, file)
            .filter(({ to }) => ![undefined, folder].includes(roomOf(folder, to)))
            .map(({ to }) => `${file} imports ${to}`),
        ),
    ),
  'wings import only wings that their README names before them': (house) =>
    ['core', 'app', 'addon', 'sidebar', 'local'].flatMap((name) => {
      const folder = `src/${name}`;
      const order = wingsInReadme(house, folder).map((wing) => `${folder}/${wing}`);
      return codeUnder(house, folder).flatMap(([file]) => {
        const own = order.indexOf(roomOf(folder, file) ?? '');
        return own === -1
          ? []
          : importsOf(house, file)
              .filter(({ to }) => order.indexOf(roomOf(folder, to) ?? '') > own)
              .map(({ to }) => `${file} imports ${to}`);
      });
    }),
};

/** The room of a folder in which a file stands: a wing, or the folder itself. */
function roomOf(folder: string, file: string): string | undefined {
  if (!file.startsWith(`${folder}/`)) return undefined;
  const [wing = '', inside] = file.slice(folder.length + 1).split('/');
  return inside === undefined ? folder : `${folder}/${wing}`;
}

function foldersWithFolders(house: House): readonly string[] {
  const folders = new Set<string>();
  for (const [file] of codeUnder(house, 'src')) {
    const parts = file.split('/');
    for (let end = 1; end < parts.length - 1; end += 1) folders.add(parts.slice(0, end).join('/'));
  }
  return [...folders];
}

function waysBetween(
  house: House,
  files: readonly (readonly [string, string])[],
  roomOfFile: (file: string) => string | undefined,
): Ways {
  const ways = new Map<string, Set<string>>();
  for (const [file] of files) {
    const from = roomOfFile(file);
    if (from === undefined) continue;
    const to = ways.get(from) ?? new Set();
    ways.set(from, to);
    for (const one of importsOf(house, file)) {
      const room = roomOfFile(one.to);
      if (room !== undefined && (room !== from || from === file)) to.add(room);
    }
  }
  return ways;
}
