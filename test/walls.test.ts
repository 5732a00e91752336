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
  /^core\/(vietnamese-text|calendar|typed-instant)\.ts$/,
  /^core\/questionnaire\/(questionnaire|headings|count-words|number-words|read-count|read-phone)\.ts$/,
  /^core\/roster\/(roster-columns|communes|school-name)\.ts$/,
  /^core\/rules\/(remedy|[a-z-]+-rules|printed-rules)\.ts$/,
  /^core\/lists\/(known-columns|example-lines|footers|old-fonts|grades|list-parents|sex|foreign-headings)\.ts$/,
  /^core\/counting\/(outcome-words|sheet-words)\.ts$/,
  /^app\/words\//,
  /^app\/tabs\/layout\.ts$/,
  /^app\/settings\//,
  /^sidebar\//,
  /^local\/(page|served|demo|world|simulator|bench|replay|template|pictures)\//,
  /^local\/services\/spreadsheet\.ts$/,
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

test.each(under('core'))('$file of the core imports only the core', ({ file, text }) => {
  expect(leadingOut(file, text, ['core'])).toEqual([]);
});

test.each(under('app'))('$file of the app imports only the app and the core', ({ file, text }) => {
  expect(leadingOut(file, text, ['app', 'core'])).toEqual([]);
});

test.each(under('local'))(
  '$file of the local host runs the bundle, not its sources',
  ({ file, text }) => {
    const own = importsOf(text).filter((from) => from.startsWith('.'));
    expect(own.filter((from) => !/^local\//.test(placeOf(file, from)))).toEqual([]);
  },
);

test.each(sources.filter(({ file }) => !file.startsWith('local/simulator/')))(
  '$file knows nothing of the simulator',
  ({ file, text }) => {
    expect(
      importsOf(text).filter((from) => placeOf(file, from).startsWith('local/simulator/')),
    ).toEqual([]);
  },
);

test.each(under('local/simulator/oracle'))(
  '$file shares nothing with the core',
  ({ file, text }) => {
    expect(leadingOut(file, text, ['local/simulator'])).toEqual([]);
  },
);

test.each(under('sidebar'))('$file sees the app and the add-on as types only', ({ file, text }) => {
  const values = Array.from(
    text.matchAll(/^import (?!type )[^;]*?from '(\.[^']+)'/gm),
    ([, from]) => placeOf(file, String(from)),
  );
  expect(values.filter((place) => !place.startsWith('sidebar/'))).toEqual([]);
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

/** Where an import leads, from `src`; packages are their own place. */
function placeOf(file: string, from: string): string {
  return from.startsWith('.') ? path.posix.join(path.posix.dirname(file), from) : from;
}

function leadingOut(file: string, text: string, folders: readonly string[]): readonly string[] {
  return importsOf(text).filter(
    (from) => !folders.some((folder) => placeOf(file, from).startsWith(`${folder}/`)),
  );
}
