import type { House, Walls } from './house';

const FOLDERS = ['core', 'app', 'addon', 'sidebar', 'local'];
const MOST_FILES = 24;

/** Where files stand. */
export const ROOMS: Walls = {
  [`no folder holds more than ${MOST_FILES} files`]: (house) => {
    const counts = new Map<string, number>();
    for (const file of filesUnder(house, 'src', 'test')) {
      const folder = folderOf(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    return [...counts]
      .filter(([, count]) => count > MOST_FILES)
      .map(([folder, count]) => `${folder}: ${count} files`);
  },
  'the README of each folder names exactly its wings': (house) =>
    FOLDERS.flatMap((name) => {
      const folder = `src/${name}`;
      const named = wingsInReadme(house, folder);
      const there = foldersIn(house, folder);
      return [
        ...there
          .filter((wing) => !named.includes(wing))
          .map((wing) => `${folder}/README.md lacks ${wing}`),
        ...named
          .filter((wing, at) => !there.includes(wing) || named.indexOf(wing) !== at)
          .map((wing) => `${folder}/README.md names ${wing}, which is not there or named before`),
      ];
    }),
  'each folder of tests has its counterpart in src': (house) => {
    const folders = new Set(filesUnder(house, 'src').map(folderOf));
    const tested = new Set(mirrored(house).map(folderOf));
    return [...tested].filter((folder) => !folders.has(folder.replace(/^test/, 'src')));
  },
  'each test stands where the file or the wing stands that it is named after': (house) => {
    const files = filesUnder(house, 'src').map((file) => file.replace(/\.\w+$/, ''));
    const places = new Set([...files, ...files.map(folderOf)]);
    return mirrored(house).flatMap((file) => {
      const own = file.replace(/^test/, 'src').replace(/\.test\.ts$/, '');
      if (!file.endsWith('.test.ts') || places.has(own)) return [];
      const [, folder] = own.split('/');
      const name = own.slice(own.lastIndexOf('/'));
      return (
        files
          .filter((place) => place.startsWith(`src/${folder}/`) && place.endsWith(name))
          // One file of words a wing: they carry the wing's name.
          .filter((place) => !place.startsWith('src/app/words/'))
          .map((place) => `${file} is named after ${place}`)
      );
    });
  },
};

/** The wings that a folder's README names in the first column of its table, from the ground up. */
export function wingsInReadme(house: House, folder: string): readonly string[] {
  const text = house.get(`${folder}/README.md`) ?? '';
  return Array.from(text.matchAll(/^\| *`([a-z-]+)\/?`/gm), ([, wing = '']) => wing);
}

function filesUnder(house: House, ...folders: readonly string[]): readonly string[] {
  return [...house.keys()].filter((file) =>
    folders.some((folder) => file.startsWith(`${folder}/`)),
  );
}

function mirrored(house: House): readonly string[] {
  return filesUnder(house, ...FOLDERS.map((name) => `test/${name}`));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/'));
}

function foldersIn(house: House, folder: string): readonly string[] {
  const inside = filesUnder(house, folder).map((file) => file.slice(folder.length + 1).split('/'));
  return [...new Set(inside.filter(({ length }) => length > 1).map(([wing = '']) => wing))];
}
