import path from 'node:path';
import type { House } from './house';

interface Import {
  /** As it is written. */
  readonly from: string;
  /** The file it leads to, from the project's root; of a package, its name. */
  readonly to: string;
  /** What it takes by name; `all` where it takes the file as a whole. */
  readonly names: readonly string[] | 'all';
  /** Whether nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

const CLAUSE =
  /^(?:import|export) (type )?(\{[^}]*\}|\*(?: as \w+)?|\w+(?:, \{[^}]*\})?) from '([^']+)'/gm;
const BARE = /^import '([^']+)'/gm;
/** `import('…')` as a type or a call, `require('…')`, and Jest's word for putting another there. */
const CALLED = /(?:const (\{[^}]*\}) = )?\b(?:import|require|doMock)\('([^']+)'\)?(?:\.(\w+))?/g;

/** Parsed once, however many houses hold the same text. */
const written = new Map<string, readonly Omit<Import, 'to'>[]>();

/** Every import of a file, whatever its form; types count. */
export function importsOf(house: House, file: string): readonly Import[] {
  const text = house.get(file) ?? '';
  const imports = written.get(text) ?? parsed(text);
  written.set(text, imports);
  return imports.map((one) => ({ ...one, to: placeOf(house, file, one.from) }));
}

function parsed(text: string): readonly Omit<Import, 'to'>[] {
  return [
    ...Array.from(text.matchAll(CLAUSE), ([, type, clause = '', from = '']) => ({
      from,
      names: namesOf(clause),
      typeOnly: type !== undefined,
    })),
    ...Array.from(text.matchAll(BARE), ([, from = '']) => ({ from, names: [], typeOnly: false })),
    ...Array.from(text.matchAll(CALLED), ([, clause = '', from = '', name]) => ({
      from,
      names: name === undefined ? namesOf(clause) : [name],
      typeOnly: false,
    })),
  ];
}

function placeOf(house: House, file: string, from: string): string {
  if (!from.startsWith('.')) return from;
  const place = path.posix.join(path.posix.dirname(file), from);
  return house.has(`${place}.ts`) ? `${place}.ts` : place;
}

function namesOf(clause: string): readonly string[] | 'all' {
  if (!clause.includes('{')) return 'all';
  return clause
    .replace(/^.*\{|\}/gs, '')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/^type /, '')
        .replace(/ as \w+$/, ''),
    )
    .filter((name) => name !== '');
}
