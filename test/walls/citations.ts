import path from 'node:path';
import type { House, Walls } from './house';

const NAMED =
  /(?<![\w/:.#*-]|:\/\/\S*)(?:[\w.-]+\/)*[\w-]+(?:\.[\w-]+)*\.(?:md|ts|mjs|cjs|sh)(?![\w.-]*\w)/g;

/** `docs/google.md, "Locks"`, or several headings of one page. */
const CITED = /(docs\/[\w-]+\.md), ("[^"\n]+"(?:, "[^"\n]+")*)/g;

/** A citation leads somewhere. */
export const CITATIONS: Walls = {
  'comments and pages name only files that are here': (house) => {
    const endings = endingsOf(house);
    return said(house).flatMap(([file, text]) =>
      Array.from(text.matchAll(NAMED), ([name]) => name)
        .filter((name) => !endings.has(name) && !house.has(near(file, name)))
        .map((name) => `${file} names ${name}`),
    );
  },
  'they cite only headings that are there': (house) =>
    said(house).flatMap(([file, text]) =>
      Array.from(text.matchAll(CITED)).flatMap(([, page = '', headings = '']) => {
        const there = (house.get(page) ?? '').split('\n');
        return Array.from(headings.matchAll(/"([^"]+)"/g), ([, heading]) => heading)
          .filter((heading) => !there.includes(`## ${heading}`))
          .map((heading) => `${file} cites ${page}, "${heading}"`);
      }),
    ),
};

/** What is said to readers: the comments of a source, the whole of a page of text. */
function said(house: House): readonly (readonly [string, string])[] {
  return [...house].flatMap(([file, text]) => {
    if (/\.(ts|mjs|cjs|css)$/.test(file)) return [[file, commentsOf(text)] as const];
    return file.endsWith('.md') ? [[file, text] as const] : [];
  });
}

/** Line breaks within a comment are gone, so that what is cited over two lines stays whole. */
function commentsOf(text: string): string {
  return Array.from(text.matchAll(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*$/gm), ([comment]) =>
    comment.replace(/\n\s*\*?\s*/g, ' '),
  ).join('\n');
}

/** A file is named by its path, by the end of its path, or from where it is cited. */
function endingsOf(house: House): ReadonlySet<string> {
  const endings = [...house.keys()].flatMap((file) => {
    const parts = file.split('/');
    return parts.map((_part, from) => parts.slice(from).join('/'));
  });
  return new Set(endings);
}

function near(file: string, name: string): string {
  return path.posix.join(path.posix.dirname(file), name);
}
