import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

interface PushedFile {
  readonly name: string;
  readonly type: string;
  readonly source: string;
}

interface Asked {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly body: string;
}

const root = path.join(__dirname, '../..');
const clasp = path.join(root, 'node_modules/@google/clasp/build/src/index.js');
const redirect = path.join(__dirname, 'redirect-google.cjs');

/** Google's type of a file, and where we built it; Google knows files by name without extension. */
const EXPECTED = [
  { name: 'Code', type: 'SERVER_JS', file: 'Code.js' },
  { name: 'appsscript', type: 'JSON', file: 'appsscript.json' },
  { name: 'dashboard', type: 'HTML', file: 'dashboard.html' },
  { name: 'export', type: 'HTML', file: 'export.html' },
  { name: 'form-audit', type: 'HTML', file: 'form-audit.html' },
  { name: 'health', type: 'HTML', file: 'health.html' },
  { name: 'help', type: 'HTML', file: 'help.html' },
  { name: 'new-round', type: 'HTML', file: 'new-round.html' },
  { name: 'notices', type: 'HTML', file: 'notices.html' },
  { name: 'reminders', type: 'HTML', file: 'reminders.html' },
  { name: 'report', type: 'HTML', file: 'report.html' },
  { name: 'rules', type: 'HTML', file: 'rules.html' },
  { name: 'set-up', type: 'HTML', file: 'set-up.html' },
  { name: 'snapshots', type: 'HTML', file: 'snapshots.html' },
  { name: 'urging', type: 'HTML', file: 'urging.html' },
];

let home: string;
let google: Server;
let asked: Asked[];

beforeEach(async () => {
  asked = [];
  home = mkdtempSync(path.join(tmpdir(), 'clasp-home-'));
  const madeUp = {
    type: 'authorized_user',
    client_id: 'made-up.apps.googleusercontent.com',
    client_secret: 'made-up',
    refresh_token: 'made-up',
    access_token: 'made-up',
    token_type: 'Bearer',
    expiry_date: 4_102_444_800_000,
  };
  writeFileSync(path.join(home, '.clasprc.json'), JSON.stringify({ tokens: { default: madeUp } }));
  google = createServer((request, response) => {
    let body = '';
    // A letter of two bytes may lie across two chunks.
    request.setEncoding('utf8');
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      asked.push({ method, host: String(headers['x-meant-for']), path: url, body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(answerTo(url, method, body)));
    });
  });
  await new Promise<void>((listening) => google.listen(0, '127.0.0.1', listening));
});

afterEach(async () => {
  await new Promise((closed) => google.close(closed));
  rmSync(home, { recursive: true });
});

/** What Google answers: a token, the files of a new project, the pushed files. */
function answerTo(url: string, method: string, body: string): unknown {
  if (url.includes('/token')) return { access_token: 'made-up', expires_in: 3600 };
  if (method === 'PUT') return { scriptId: 'made-up', files: JSON.parse(body).files };
  return { scriptId: 'made-up', files: [] };
}

function pushedFiles(): PushedFile[] {
  const puts = asked.filter(({ method }) => method === 'PUT');
  expect(puts.map(({ host }) => host)).toEqual(['script.googleapis.com']);
  const [{ files }] = puts.map(({ body }) => JSON.parse(body) as { files: PushedFile[] }) as [
    { files: PushedFile[] },
  ];
  return files.slice().sort((a, b) => (a.name < b.name ? -1 : 1));
}

test('the real clasp push sends exactly the bundle, the manifest and the pages', async () => {
  const { port } = google.address() as AddressInfo;
  const { stdout } = await promisify(execFile)(process.execPath, [clasp, 'push', '--force'], {
    cwd: root,
    env: {
      PATH: process.env.PATH ?? '',
      HOME: home,
      clasp_config_auth: path.join(home, '.clasprc.json'),
      NODE_OPTIONS: `--require ${redirect}`,
      STAND_IN_PORT: String(port),
    },
  });
  expect(stdout).toContain(`Pushed ${EXPECTED.length} files`);
  expect(pushedFiles().map(({ name, type, source }) => ({ name, type, source }))).toEqual(
    EXPECTED.map(({ name, type, file }) => ({
      name,
      type,
      source: readFileSync(path.join(root, 'dist', file), 'utf8'),
    })),
  );
});

test('npm run push verifies before it pushes, and overwrites the manifest without asking', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  expect(scripts.push).toBe('npm run verify && clasp push --force');
});
