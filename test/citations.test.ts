import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(__dirname, '..');
const files: readonly string[] = [
  ...readdirSync(root),
  ...['src', 'test', 'docs', '.github', '.ci'].flatMap(under),
].map((file) => file.split(path.sep).join('/'));

function under(folder: string): readonly string[] {
  try {
    const names = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
    return names.map((name) => path.join(folder, name));
  } catch {
    return []; // a folder that is not here has no files to be cited
  }
}

interface Told {
  readonly file: string;
  /** What is said to readers: the comments of a source, the whole of a page of text. */
  readonly said: string;
}

const told: readonly Told[] = files.flatMap((file) => {
  if (/\.(ts|mjs|cjs|css)$/.test(file)) return [{ file, said: commentsOf(textOf(file)) }];
  return file.endsWith('.md') ? [{ file, said: textOf(file) }] : [];
});

function textOf(file: string): string {
  return readFileSync(path.join(root, file), 'utf8');
}

/** Line breaks within a comment are gone, so that what is cited over two lines stays whole. */
function commentsOf(text: string): string {
  return Array.from(text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm), ([comment]) =>
    comment.replace(/\n\s*\*?\s*/g, ' '),
  ).join('\n');
}

const NAMED =
  /(?<![\w/:.#*-]|:\/\/\S*)(?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:md|ts|mjs|cjs|sh)(?![\w.-]*\w)/g;

/** `docs/google.md, "Locks"`, or several headings of one page. */
const CITED = /(docs\/[\w-]+\.md), ("[^"\n]+"(?:, "[^"\n]+")*)/g;

/** Named by its path, by the end of its path, or from where it is cited. */
function isHere(name: string, from: string): boolean {
  const near = path.posix.join(path.posix.dirname(from), name);
  return files.some((file) => file === name || file === near || file.endsWith(`/${name}`));
}

test('comments and pages name only files that are here', () => {
  const missing = told.flatMap(({ file, said }) =>
    Array.from(said.matchAll(NAMED), ([name]) => name)
      .filter((name) => !isHere(name, file))
      .map((name) => `${file}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('they cite only headings that are there', () => {
  const cited = told.flatMap(({ said }) => Array.from(said.matchAll(CITED)));
  const missing = cited.flatMap(([, page = '', headings = '']) => {
    const there = textOf(page).split('\n');
    return Array.from(headings.matchAll(/"([^"]+)"/g), ([, heading]) => heading)
      .filter((heading) => !there.some((line) => line === `## ${heading}`))
      .map((heading) => `${page}, "${heading}"`);
  });
  expect(missing).toEqual([]);
  expect(cited.length).toBeGreaterThan(20);
});
