import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

interface Built {
  readonly metafile: { readonly inputs: Readonly<Record<string, unknown>> };
  readonly outputFiles: readonly { readonly path: string; readonly text: string }[];
}

interface Notices {
  collectNotices(built: readonly Built[], root: string): readonly Notice[];
  noticeSections(notices: readonly Notice[]): string;
}

const { collectNotices, noticeSections } = require('../../notices.mjs') as Notices;

const root = path.join(__dirname, '../..');
const page = readFileSync(path.join(root, 'dist/notices.html'), 'utf8');

/** Folders of the packages that esbuild reads for what is pushed, asked of it once more. */
function bundledFolders(): readonly string[] {
  const pages = readdirSync(path.join(root, 'src/sidebar'))
    .map((name) => `src/sidebar/${name}/${name}.ts`)
    .filter((file) => existsSync(path.join(root, file)));
  const out = mkdtempSync(path.join(tmpdir(), 'bundled-'));
  const metafile = path.join(out, 'meta.json');
  const given = ['--bundle', '--log-level=error', `--metafile=${metafile}`, `--outdir=${out}`];
  const esbuild = path.join(root, 'node_modules/esbuild/bin/esbuild');
  execFileSync(esbuild, ['src/addon/main.ts', ...pages, ...given], { cwd: root });
  const { inputs } = JSON.parse(readFileSync(metafile, 'utf8')) as Built['metafile'];
  const folders = Object.keys(inputs).flatMap(
    (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? [],
  );
  return [...new Set(folders)].map((folder) => path.join(root, folder));
}

/** The packages, by their folders, that a page of notices says nothing of or not with their licence. */
function withoutNotice(folders: readonly string[], html: string): readonly string[] {
  return folders.flatMap((folder) => {
    const { name, version, license } = JSON.parse(
      readFileSync(path.join(folder, 'package.json'), 'utf8'),
    ) as Notice;
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry)) ?? 'LICENSE';
    const text = readFileSync(path.join(folder, file), 'utf8').trim();
    const heading = `<h2>${name} ${version} (${license})</h2>`;
    return html.includes(heading) && html.includes(inHtml(text)) ? [] : [name];
  });
}

const inHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A project with these packages installed, each with files of these texts. */
function installed(packages: Readonly<Record<string, Readonly<Record<string, string>>>>): string {
  const made = mkdtempSync(path.join(tmpdir(), 'installed-'));
  const lock: Record<string, unknown> = {};
  for (const [name, files] of Object.entries(packages)) {
    const place = `node_modules/${name}`;
    const about = JSON.parse(files['package.json'] ?? '{}') as object;
    lock[place] = { version: '1.0.0', license: 'MIT', ...about };
    mkdirSync(path.join(made, place), { recursive: true });
    for (const [file, text] of Object.entries({ 'main.js': '', ...files })) {
      writeFileSync(path.join(made, place, file), text);
    }
  }
  writeFileSync(path.join(made, 'package-lock.json'), JSON.stringify({ packages: lock }));
  return made;
}

const reads = (...files: readonly string[]): readonly Built[] => [
  {
    metafile: { inputs: Object.fromEntries(files.map((file) => [`node_modules/${file}`, {}])) },
    outputFiles: [],
  },
];

describe('the notices in dist', () => {
  test('are there for every package that the bundle and the pages hold', () => {
    const folders = bundledFolders();
    expect(folders.length).toBeGreaterThanOrEqual(4);
    expect(withoutNotice(folders, page)).toEqual([]);
  });

  test('would be missed: of a package that the page does not know', () => {
    const made = installed({
      stranger: {
        'package.json': '{"name":"stranger","version":"1.0.0","license":"MIT"}',
        LICENSE: 'MIT',
      },
    });
    expect(withoutNotice([path.join(made, 'node_modules/stranger')], page)).toEqual(['stranger']);
  });

  test('are there for what docx carries inside', () => {
    for (const words of ['nanoid 6', 'VoidZero Inc. &amp; Contributors', 'James Halliday']) {
      expect(page).toContain(words);
    }
  });

  test('say with the bundle that the reader of spreadsheets is changed', () => {
    expect(page).toMatch(/<strong>Phần mềm đã sửa đổi:<\/strong>[^<]*@e965\/xlsx/);
    const code = readFileSync(path.join(root, 'dist/Code.js'), 'utf8');
    expect(code).toMatch(/^\/\* Carries SheetJS \(@e965\/xlsx, Apache-2\.0\) in a changed form/);
  });
});

describe('collecting notices', () => {
  test('takes what a package needs, and leaves out packages of types', () => {
    const made = installed({
      writer: { 'package.json': '{"dependencies":{"zip":"1","shapes":"1"}}', LICENSE: 'W' },
      zip: { 'LICENCE.md': 'Z', NOTICE: 'N' },
    });
    const types = path.join(made, 'node_modules/shapes');
    mkdirSync(types);
    writeFileSync(path.join(types, 'shapes.d.ts'), '');
    const notices = collectNotices(reads('writer/main.js'), made);
    expect(notices.map(({ name, texts }) => [name, ...texts])).toEqual([
      ['writer', 'W'],
      ['zip', 'Z', 'N'],
    ]);
  });

  test('keeps the comments that esbuild set aside', () => {
    const made = installed({ writer: { LICENSE: 'W' } });
    const [built] = reads('writer/main.js');
    const text = 'Bundled license information:\n\nwriter/main.js:\n  /*! (C) A */\n';
    const outputFiles = [{ path: 'page.js.LEGAL.txt', text }];
    const notices = collectNotices([{ metafile: { inputs: {} }, ...built, outputFiles }], made);
    expect(noticeSections(notices)).toBe(
      '<section>\n<h2>writer 1.0.0 (MIT)</h2>\n<pre>W</pre>\n<pre>/*! (C) A */</pre>\n</section>',
    );
  });

  test.each([
    ['it is bundled itself', { lonely: {} }, 'lonely/main.js'],
    [
      'another one needs it',
      { writer: { 'package.json': '{"dependencies":{"lonely":"1"}}', LICENSE: 'W' }, lonely: {} },
      'writer/main.js',
    ],
  ])('breaks the build for a package without a licence text when %s', (_when, packages, file) => {
    expect(() => collectNotices(reads(file), installed(packages))).toThrow(
      /^lonely 1\.0\.0 is bundled, and comes without the text of its licence\.$/,
    );
  });

  test.each(['// node_modules/@deep/core/index.js', '// \\0@deep+core@1.2.3/index.js'])(
    'breaks it for code of an unknown package inside a bundled file: %s',
    (line) => {
      const writer = { LICENSE: 'W', 'main.js': `${line}\nexport const a = 1;\n` };
      expect(() => collectNotices(reads('writer/main.js'), installed({ writer }))).toThrow(
        'writer carries @deep/core: put the text of its licence into docs/licences/writer/@deep+core.txt.',
      );
    },
  );
});
