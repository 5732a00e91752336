// Whose code the bundle and the pages carry, and under which licence: the page that travels with dist.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|third-party)/i;

/**
 * The licence of what a package carries in its own files without naming it or shipping its licence, a
 * folder a package and a file each. Found by reading the package; those that its bundler left named
 * are asked for.
 */
const BY_HAND = 'docs/licences';

/** What bundlers write above code of another package: its path, or its name and version. */
const CARRIED = /^\/\/ (?:node_modules\/((?:@[^/\n]+\/)?[^/\n]+)|\\0([^/\n]+)@[\d.]+)\//gm;

/**
 * One notice a package: those whose files esbuild read (with metafile and legal comments), and those
 * that these need. Throws when a licence is not there.
 */
export function collectNotices(built, root = '.') {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  const files = built.flatMap(({ metafile }) => Object.keys(metafile.inputs)).filter(placeOf);
  const comments = built.flatMap(({ outputFiles }) => legalComments(outputFiles));
  const notices = withNeeds(files.map(placeOf), packages)
    .filter((place) => hasCode(path.join(root, place)))
    .map((place) => {
      const name = place.split('node_modules/').at(-1);
      const { version, license } = packages[place];
      const own = files.filter((file) => placeOf(file) === place);
      const folders = new Set([place, ...own.map((file) => path.posix.dirname(installed(file)))]);
      const texts = [...folders].flatMap((folder) => textsIn(path.join(root, folder)));
      if (texts.length === 0) {
        throw new Error(
          `${name} ${version} is bundled, and comes without the text of its licence.`,
        );
      }
      const byHand = textsIn(path.join(root, BY_HAND, name), /\.txt$/);
      const kept = comments.filter((comment) => comment.name === name).map(({ text }) => text);
      return { name, version, license, texts: [...texts, ...byHand, ...new Set(kept)] };
    });
  for (const file of files) {
    refuseUnknown(file, new Set(notices.map(({ name }) => name)), root);
  }
  return notices.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** A section a package, for the mark in the page. */
export function noticeSections(notices) {
  return notices
    .map(({ name, version, license, texts }) =>
      [
        '<section>',
        `<h2>${escaped(`${name} ${version} (${license})`)}</h2>`,
        ...texts.map((text) => `<pre>${escaped(text.replace(/^\n+|\s+$/g, ''))}</pre>`),
        '</section>',
      ].join('\n'),
    )
    .join('\n');
}

/** `node_modules/…`, wherever that folder is linked from. */
function installed(file) {
  return file.slice(file.indexOf('node_modules/'));
}

/** The folder of the package that a file belongs to, as the lockfile names it. */
function placeOf(file) {
  return installed(file).match(/^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/)?.[0];
}

/** The lockfile is the tree that npm laid out: what a package needs lies in it or further up. */
function withNeeds(places, packages) {
  const all = new Set(places);
  for (const place of all) {
    for (const need of Object.keys(packages[place]?.dependencies ?? {})) {
      let above = place;
      while (above && !packages[`${above}/node_modules/${need}`]) {
        above = above.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '');
      }
      all.add(above ? `${above}/node_modules/${need}` : `node_modules/${need}`);
    }
  }
  return [...all];
}

/** Packages of types alone leave nothing in a bundle. */
function hasCode(folder) {
  return readdirSync(folder, { recursive: true }).some((file) => /\.[cm]?js$/.test(file));
}

function textsIn(folder, name = LICENCE_FILE) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8'));
}

/** The comments that esbuild found worth keeping, each below the file it stood in. */
function legalComments(outputFiles) {
  return outputFiles
    .filter(({ path: file }) => file.endsWith('.LEGAL.txt'))
    .flatMap(({ text }) => Array.from(text.matchAll(/^(\S.*):\n((?: {2}.*\n|\n)+)/gm)))
    .map(([, file, comment]) => ({
      name: file.match(/^(?:@[^/]+\/)?[^/]+/)[0],
      text: comment.replace(/^ {2}/gm, ''),
    }));
}

function refuseUnknown(file, known, root) {
  const holder = placeOf(file).split('node_modules/').at(-1);
  const text = readFileSync(path.join(root, installed(file)), 'utf8');
  for (const [, inside, helper] of text.matchAll(CARRIED)) {
    const name = inside ?? helper.replace('+', '/');
    const licence = path.join(BY_HAND, holder, `${name.replace('/', '+')}.txt`);
    if (!known.has(name) && !existsSync(path.join(root, licence))) {
      throw new Error(`${holder} carries ${name}: put the text of its licence into ${licence}.`);
    }
  }
}

function escaped(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '`': '&#96;' };
  return text.replace(/[&<>`]/g, (sign) => entities[sign]);
}
