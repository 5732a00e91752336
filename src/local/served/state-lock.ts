import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const ours = new Set<string>();

/** Makes a state file this process's alone; what comes back gives it free. Throws when another has it. */
export function claimStateFile(file: string): () => void {
  const lock = `${path.resolve(file)}.lock`;
  mkdirSync(path.dirname(lock), { recursive: true });
  if (existsSync(lock)) {
    if (ours.has(lock) || isRunning(Number(readFileSync(lock, 'utf8')))) throw taken(lock);
    // Whoever wrote it was killed before it could give the file free.
    rmSync(lock, { force: true });
  }
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? taken(lock) : error;
  }
  ours.add(lock);
  const release = () => {
    if (ours.delete(lock)) rmSync(lock, { force: true });
  };
  process.once('exit', release);
  return release;
}

function taken(lock: string): Error {
  const file = lock.replace(/\.lock$/, '');
  return new Error(
    `${file} is in use by another local host: stop that one, or name another file with --state. If none runs, delete ${lock}`,
  );
}

/** A container gives a new process the number of the old one; a lock without a number is being written. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  if (!(pid > 0)) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
