import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const HOW =
  'No Chromium found for the tests of the page. Install one (Debian, Ubuntu: "apt-get install -y chromium"), ' +
  'or set CHROMIUM to the program, such as CHROMIUM=/usr/bin/google-chrome.';

/** What makes a headless Chromium quiet on a closed network, and able to run as root. */
export const BROWSER_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The Chromium to drive: CHROMIUM if set, else what the machine has, else Debian's, installed now
 * when we are root there. Throws a sentence that says how to get one.
 */
export function findBrowser(): string {
  const named = process.env.CHROMIUM;
  if (named) {
    if (canRun(named)) return named;
    throw new Error(`CHROMIUM is set to ${named}, which cannot be run. ${HOW}`);
  }
  const found = search();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      install();
    } catch (error) {
      throw new Error(
        `${HOW} (installing it failed: ${error instanceof Error ? error.message : error})`,
      );
    }
  }
  const installed = search();
  if (installed) return installed;
  throw new Error(HOW);
}

function search(): string | undefined {
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .concat('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')
    .find(canRun);
}

function install(): void {
  const options = {
    stdio: 'pipe' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.error('No Chromium found: installing Debian’s with apt-get.');
  execFileSync('apt-get', ['update'], options);
  execFileSync(
    'apt-get',
    ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
    options,
  );
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
