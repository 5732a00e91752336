import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { openHost } from '../../src/local/host/open-host';
import { newWorld } from '../../src/local/world/new-world';

const root = path.join(__dirname, '../..');
const dist = path.join(root, 'dist');
const NOW = Date.UTC(2026, 2, 23, 1);

const esbuild = path.join(root, 'node_modules/esbuild/bin/esbuild');

/** Everything of Google that the add-on's sources may name. */
const SERVICES = [
  'Charts',
  'DriveApp',
  'FormApp',
  'HtmlService',
  'LockService',
  'Logger',
  'MailApp',
  'PropertiesService',
  'CacheService',
  'ScriptApp',
  'Session',
  'SpreadsheetApp',
  'Utilities',
];

const PAGES = [
  'dashboard.html',
  'export.html',
  'form-audit.html',
  'health.html',
  'help.html',
  'new-round.html',
  'notices.html',
  'reminders.html',
  'report.html',
  'rules.html',
  'set-up.html',
  'snapshots.html',
  'urging.html',
];

/** Pages with a library that makes office documents: their XML is full of namespaces. */
const WRITES_DOCUMENTS = ['export.html', 'urging.html'];

/**
 * Addresses that name something and lead nowhere: XML namespaces and relationships, and the page that
 * docx names in a warning. A page that asks one of them for anything fails the test of asking.
 */
const NAMES_ONLY =
  /^http:\/\/(schemas\.(openxmlformats|microsoft)\.(org|com)|purl\.(org|oclc\.org)|www\.(w3\.org|wps\.cn))\/|^https:\/\/answers\.microsoft\.com\/en-us\/msoffice\/forum\//;

/** What a page could ask the network with, whatever the address. */
const ASKS =
  /<script[^>]+src=|<(link|img|iframe|object|embed|form)\b|@import|(?<!Object)url\(|\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bimport\(|new (Shared)?Worker\b|\.src *=|(?:window|document|self|top|parent)\.location\b|\blocation\.(?:href|assign|replace)\b|window\.open/gi;

/** What `export function` names in the entry files. */
const entryPoints = readdirSync(path.join(root, 'src/addon/entry'))
  .flatMap((file) => {
    const text = readFileSync(path.join(root, 'src/addon/entry', file), 'utf8');
    return Array.from(text.matchAll(/^export function (\w+)/gm), ([, name]) => String(name));
  })
  .sort();

const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');

describe('dist/Code.js', () => {
  test('is at most 600 KB', () => {
    expect(statSync(path.join(dist, 'Code.js')).size).toBeLessThanOrEqual(600_000);
  });

  test('makes one function for each entry point, and of the rest nothing but its own namespace', () => {
    const context = vm.createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    vm.runInContext(code, context);
    const made = Object.getOwnPropertyNames(context).filter((name) => !before.has(name));
    expect(made.filter((name) => name !== 'addon').sort()).toEqual(entryPoints);
  });

  test('touches no service while it loads', () => {
    const touched = () => {
      throw new Error('a service was touched');
    };
    const service = new Proxy(() => {}, {
      get: touched,
      has: touched,
      set: touched,
      apply: touched,
      construct: touched,
      ownKeys: touched,
    });
    const sandbox = Object.fromEntries(SERVICES.map((name) => [name, service]));
    const context = vm.createContext(sandbox);
    expect(() => vm.runInContext('SpreadsheetApp.getActive()', context)).toThrow('touched');
    expect(() => vm.runInContext(code, context)).not.toThrow();
  });

  test('loads where no service is defined at all', () => {
    expect(() => vm.runInContext(code, vm.createContext({}))).not.toThrow();
  });

  test('loads, and builds its menu, with only the globals of Apps Script', () => {
    const host = openHost({ dist, now: NOW, world: newWorld({ now: NOW, seed: 1 }) });
    expect(host.openSpreadsheet().map(({ title }) => title)).toEqual(['Học bạ số']);
    expect(host.executions.map(({ outcome }) => outcome)).toEqual(['completed']);
  });

  test('leaves the reader of lists alone while it loads: most executions open none', () => {
    let looks = 0;
    const look = () => {
      looks += 1;
    };
    // SheetJS asks for Node's Buffer as soon as it is evaluated.
    const sandbox = () => vm.createContext(Object.defineProperty({}, 'Buffer', { get: look }));
    vm.runInContext(code, sandbox());
    expect(looks).toBe(0);
    const reader = readFileSync(path.join(root, 'dist-local/list-reader.js'), 'utf8');
    vm.runInContext(reader, sandbox());
    expect(looks).toBeGreaterThan(0);
  });

  test('has it from one place only, which asks for it when a list is opened', () => {
    const reading = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) => file.endsWith('.ts') && !/^(addon[\\/]list-file|local|sidebar)[\\/]/.test(file),
      )
      .flatMap((file) =>
        readFileSync(path.join(root, 'src', file), 'utf8')
          .split('\n')
          .filter((line) => /\/list-file\/|@e965\/xlsx|'fflate'/.test(line))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(reading).toEqual([
      "addon/google/lists.ts: declare function require(path: '../list-file/read-list-file'): Reader;",
      "addon/google/lists.ts: type Reader = typeof import('../list-file/read-list-file');",
      "addon/google/lists.ts: return require('../list-file/read-list-file');",
    ]);
  });

  test('has only ES2019 syntax: lowering it to ES2019 changes nothing', () => {
    const lowered = (text: string, target: string) =>
      execFileSync(esbuild, ['--charset=utf8', `--target=${target}`], {
        input: text,
        encoding: 'utf8',
      });
    const newer = 'class A { static #b = 1; }';
    expect(lowered(newer, 'es2019')).not.toBe(lowered(newer, 'esnext'));
    expect(lowered(code, 'es2019') === lowered(code, 'esnext')).toBe(true);
  });
});

describe('the functions that Apps Script may call', () => {
  test('every function named by the menu and the triggers exists', () => {
    const named = ['person/menu.ts', 'google/triggers.ts'].flatMap((file) => {
      const text = readFileSync(path.join(root, 'src/addon', file), 'utf8');
      return Array.from(text.matchAll(/(?:run|handler): '(\w+)'/g), ([, name]) => String(name));
    });
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((name) => !entryPoints.includes(name))).toEqual([]);
  });

  test('handlers of triggers cannot be called from a page', () => {
    const handlers = entryPoints.filter((name) => /^on[A-Z]/.test(name) && name !== 'onOpen');
    expect(handlers.length).toBe(6);
    expect(handlers.filter((name) => !name.endsWith('_'))).toEqual([]);
  });
});

describe('the pages', () => {
  test('are these, each whole in one file', () => {
    const pages = readdirSync(dist).filter((file) => file.endsWith('.html'));
    expect(pages.sort()).toEqual(PAGES);
  });

  test.each(PAGES)('%s asks nothing of the network and carries no template literal', (page) => {
    const html = readFileSync(path.join(dist, page), 'utf8');
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="vi">/);
    expect(html.match(ASKS)).toBeNull();
    expect(html.includes('`')).toBe(false);
    // A licence names addresses; as text, they lead nowhere.
    const said = page === 'notices.html' ? html.replace(/<pre>[^<]*<\/pre>/g, '') : html;
    const addresses = said.match(/(?:https?|wss?):\/\/[^\s"'\\<>)]*/gi) ?? [];
    const leading = addresses.filter((address) => !NAMES_ONLY.test(address));
    expect(WRITES_DOCUMENTS.includes(page) ? leading : addresses).toEqual([]);
  });
});

test('the files to push are the bundle, the manifest and the pages', () => {
  const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
  const shown = execFileSync(process.execPath, [clasp, 'show-file-status', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  const { filesToPush } = JSON.parse(shown) as { filesToPush: string[] };
  const expected = ['Code.js', 'appsscript.json', ...PAGES].map((file) => `dist/${file}`);
  expect([...filesToPush].sort()).toEqual(expected.sort());
});
