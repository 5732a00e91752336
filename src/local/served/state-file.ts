import { existsSync, renameSync } from 'node:fs';
import { readWorld } from '../world/saved-world';
import type { WorldState } from '../world/world-state';

export interface KeptWorld {
  /** Null when there is nothing to go on with. */
  readonly world: WorldState | null;
  /** What was wrong with the file and where it lies now; null when nothing was. */
  readonly putAside: string | null;
}

/** What the state file holds. One that cannot be read is kept under another name. */
export function keptWorld(file: string): KeptWorld {
  if (!existsSync(file)) return { world: null, putAside: null };
  try {
    return { world: readWorld(file), putAside: null };
  } catch (error) {
    const aside = freeName(file);
    renameSync(file, aside);
    return { world: null, putAside: `${(error as Error).message}; it is kept as ${aside}.` };
  }
}

function freeName(file: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${file}.aside-${number}`;
    if (!existsSync(name)) return name;
  }
}
