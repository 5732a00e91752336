import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface WantedProgram {
  /** For messages. */
  readonly title: string;
  /** The environment variable that names the program and then stands alone. */
  readonly variable: string;
  /** What the program is called in the folders of programs, best first. */
  readonly names: readonly string[];
  /** Whole paths outside those folders. */
  readonly elsewhere: readonly string[];
  /** Whether a program that can be run also does what it is wanted for; default is yes. */
  readonly serves?: (program: string) => boolean;
  readonly debianPackages: readonly string[];
  /** The sentence that says how to get it. */
  readonly how: string;
}

/**
 * The program to run: the one its variable names, else what the machine has, else Debian's,
 * installed now when we are root there. Throws a sentence that says how to get one.
 */
export function findProgram(wanted: WantedProgram): string {
  const named = process.env[wanted.variable];
  if (named) {
    const lacks = canRun(named) ? 'lacks what the tests need' : 'cannot be run';
    if (canRun(named) && serves(wanted, named)) return named;
    throw new Error(`${wanted.variable} is set to ${named}, which ${lacks}. ${wanted.how}`);
  }
  const found = search(wanted);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      install(wanted);
    } catch (error) {
      throw new Error(
        `${wanted.how} (installing it failed: ${error instanceof Error ? error.message : error})`,
      );
    }
  }
  const installed = search(wanted);
  if (installed) return installed;
  throw new Error(wanted.how);
}

const serves = ({ serves = () => true }: WantedProgram, program: string) => serves(program);

function search(wanted: WantedProgram): string | undefined {
  const { names, elsewhere } = wanted;
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .concat(elsewhere)
    .find((file) => canRun(file) && serves(wanted, file));
}

const LOCK = path.join(tmpdir(), 'hoc-ba-so-apt-get.lock');

function install({ title, debianPackages }: WantedProgram): void {
  const options = {
    stdio: 'pipe' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.error(`No ${title} found: installing Debian’s with apt-get.`);
  // Two test files may miss a program at once, and apt-get gives up where another one runs.
  const aptGet = (...given: string[]) =>
    execFileSync('flock', [LOCK, 'apt-get', ...given], options);
  aptGet('update');
  aptGet('install', '-y', '--no-install-recommends', ...debianPackages);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
