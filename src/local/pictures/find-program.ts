import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
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
    if (canRun(named)) return named;
    throw new Error(`${wanted.variable} is set to ${named}, which cannot be run. ${wanted.how}`);
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

function search({ names, elsewhere }: WantedProgram): string | undefined {
  const folders = [
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .concat(elsewhere)
    .find(canRun);
}

function install({ title, debianPackages }: WantedProgram): void {
  const options = {
    stdio: 'pipe' as const,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.error(`No ${title} found: installing Debian’s with apt-get.`);
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...debianPackages], options);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
