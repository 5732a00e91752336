import { codeUnder, type House, type Walls } from './house';
import { importsOf } from './imports';

/** Called from outside: by Google through Code.js, by the sandbox through guest.js. */
const ENTRIES = new Set(['src/addon/main.ts', 'src/local/guest/guest.ts']);

/** What only tests ask for by name, and why. */
const FOR_TESTS: { readonly [place: string]: string } = {
  'src/app/urging/load-urging.ts: headingOf': 'the letter is printed without a round',
  'src/local/demo/list-file.ts: shapeOf': 'a list of each shape is looked for',
};

const DECLARED =
  /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm;
const PASSED_ON = /^export (?:type )?\{([^}]*)\} from/gm;

/** What is exported for others has others. */
export const EXPORTS: Walls = {
  'no export is used by nobody': (house) => unused(house, ['src', 'test'], ['src', 'test']),
  'no export of src is used by tests alone': (house) => {
    const forTests = unused(house, ['src'], ['src']);
    return [
      ...forTests.filter((place) => !(place in FOR_TESTS)),
      ...Object.keys(FOR_TESTS)
        .filter((place) => !forTests.includes(place))
        .map((place) => `${place} is not for tests alone`),
    ];
  },
};

function unused(
  house: House,
  folders: readonly string[],
  usedIn: readonly string[],
): readonly string[] {
  const used = usedNames(house, usedIn);
  return codeUnder(house, ...folders)
    .filter(([file]) => !ENTRIES.has(file) && !used.get(file)?.has('all'))
    .flatMap(([file, text]) =>
      exportsOf(text)
        .filter((name) => !used.get(file)?.has(name))
        .map((name) => `${file}: ${name}`),
    );
}

function usedNames(house: House, folders: readonly string[]): ReadonlyMap<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  for (const [file] of codeUnder(house, ...folders)) {
    for (const { to, names } of importsOf(house, file)) {
      const known = used.get(to) ?? new Set();
      used.set(to, known);
      for (const name of names === 'all' ? ['all'] : names) known.add(name);
    }
  }
  return used;
}

function exportsOf(text: string): readonly string[] {
  const declared = Array.from(text.matchAll(DECLARED), ([, name = '']) => name);
  const passedOn = Array.from(text.matchAll(PASSED_ON), ([, names = '']) => names.split(','));
  return [
    ...new Set([
      ...declared,
      ...passedOn
        .flat()
        .map((name) => name.trim().replace(/^.* /, ''))
        .filter(Boolean),
    ]),
  ];
}
