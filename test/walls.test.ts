import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Source {
  readonly file: string;
  readonly text: string;
}

const root = path.join(__dirname, '../src');
const files: readonly Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => /\.(ts|html|css|mjs)$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
const sources = files.filter(({ file }) => file.endsWith('.ts'));
const under = (...folders: readonly string[]) =>
  sources.filter(({ file }) => folders.some((folder) => file.startsWith(`${folder}/`)));

/** Text without comments: a rule about code does not forbid speaking of it. */
function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}

/**
 * The only homes of Vietnamese text: the questionnaire and how it is read, uploaded lists and how
 * they are read, the rules, the words for people, the tabs, the pages inside the Sheet, and the
 * local host's page and demo.
 */
const VIETNAMESE: readonly RegExp[] = [
  /^core\/(questionnaire|headings|roster-columns|communes|school-name|vietnamese-text)\.ts$/,
  /^core\/(calendar|count-words|number-words|read-count|read-phone|typed-instant)\.ts$/,
  /^core\/(remedy|rules-[a-z-]+)\.ts$/,
  /^core\/list-(columns|example|footer|fonts|grades|parents|sex|staff|words|sheet-words)\.ts$/,
  /^app\/(vi|vi-[a-z-]+|layout|settings|settings-table)\.ts$/,
  /^sidebar\//,
  /^local\/(page|demo|world|simulator)\//,
  /^local\/(demo|bench|replay|template)[a-z-]*\.ts$/,
  /^local\/(cli|page-api|chart-view|screenshots|pictured-pages|services\/spreadsheet)\.ts$/,
];
const VIETNAMESE_LETTER =
  /[\u0300-\u036făâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửựỳỵỷỹàáãèéìíòóõùúýĩũ]/i;

test.each(under('core', 'app'))('$file smuggles in no name from outside', ({ text }) => {
  expect(text).not.toMatch(/\/\/\/ *<reference|^\s*declare |@ts-(ignore|nocheck|expect-error)/m);
  expect(codeOf(text)).not.toMatch(/\bglobalThis\b|\bFunction\(|\beval\(/);
});

test.each(under('core', 'app'))('$file takes the time and chance as arguments', ({ text }) => {
  expect(codeOf(text)).not.toMatch(/new Date\(|\bDate\.(now|parse)|Math\.random/);
});

test.each(under('core'))('$file of the core imports only the core', ({ text }) => {
  expect(importsOf(text).filter((from) => !/^\.\/[a-z-]+$/.test(from))).toEqual([]);
});

test.each(under('app'))('$file of the app imports only the app and the core', ({ text }) => {
  expect(importsOf(text).filter((from) => !/^(\.|\.\.\/core)\/[a-z-]+$/.test(from))).toEqual([]);
});

test.each(under('local'))(
  '$file of the local host runs the bundle, not its sources',
  ({ text }) => {
    expect(
      importsOf(text).filter((from) => /^\.{1,2}\/(.*\/)?(core|app|addon|sidebar)\//.test(from)),
    ).toEqual([]);
  },
);

test.each(sources.filter(({ file }) => !file.startsWith('local/simulator/')))(
  '$file knows nothing of the simulator',
  ({ text }) => {
    expect(importsOf(text).filter((from) => /(^|\/)simulator\//.test(from))).toEqual([]);
  },
);

test.each(under('local/simulator').filter(({ file }) => file.includes('oracle')))(
  '$file shares nothing with the core',
  ({ text }) => {
    expect(importsOf(text).filter((from) => !/^\.\/[a-z-]+$/.test(from))).toEqual([]);
  },
);

test.each(under('sidebar'))('$file sees the app and the add-on as types only', ({ text }) => {
  const values = text.match(/^import (?!type ).*from '\.\.\/.*$/gm) ?? [];
  expect(values).toEqual([]);
});

test.each(under('core', 'app', 'sidebar'))('$file names no service of Google', ({ text }) => {
  expect(codeOf(text)).not.toMatch(
    /\b(SpreadsheetApp|FormApp|MailApp|DriveApp|ScriptApp|PropertiesService|LockService|CacheService|HtmlService|Utilities)\b/,
  );
});

test.each(under('addon'))('$file reads and writes whole blocks, never single cells', ({ text }) => {
  expect(codeOf(text)).not.toMatch(/\.(getValue|setValue|getNote|setNote)\(/);
});

test.each(files.filter(({ file }) => /^(sidebar|local\/page)\//.test(file)))(
  '$file puts text into pages as text',
  ({ text }) => {
    expect(text).not.toMatch(
      /\.(innerHTML|outerHTML) *\+?=[^=]|insertAdjacentHTML|document\.write/,
    );
  },
);

test.each(sources.filter(({ file }) => !VIETNAMESE.some((home) => home.test(file))))(
  '$file holds no Vietnamese sentence',
  ({ text }) => {
    const lines = codeOf(text)
      .split('\n')
      .filter((line) => VIETNAMESE_LETTER.test(line));
    expect(lines).toEqual([]);
  },
);

test.each(files)('$file is written in NFC', ({ text }) => {
  expect(text.normalize('NFC') === text).toBe(true);
});

function importsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/\b(?:from|import) '([^']+)'|\bimport\('([^']+)'\)/g), (found) =>
    String(found[1] ?? found[2]),
  );
}
