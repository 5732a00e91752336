import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ExecutionRecord } from '../engine/execution-record';
import type { WorldState } from '../world/world-state';

/** The demo round when it is ready: its world, and what ran on the way. */
export interface Demo {
  readonly world: WorldState;
  readonly executions: readonly ExecutionRecord[];
}

/** The demo that an earlier start kept for the same build; else it is made now, and kept. */
export async function keptDemo(
  file: string,
  build: string,
  make: () => Promise<Demo>,
): Promise<Demo> {
  const kept = existsSync(file) ? parsed(file) : null;
  if (kept?.build === build) return kept.demo;
  const demo = await make();
  mkdirSync(path.dirname(file), { recursive: true });
  // Two servers may begin at once.
  const part = `${file}.${process.pid}`;
  writeFileSync(part, JSON.stringify({ build, demo }));
  renameSync(part, file);
  return demo;
}

function parsed(file: string): { build: string; demo: Demo } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** One digest of all these files, in this order. */
export function digestOfFiles(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(file);
    // A byte moved from one file to the next is another build.
    hash.update(`${bytes.length} `).update(bytes);
  }
  return hash.digest('hex');
}
