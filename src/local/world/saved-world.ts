import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { newWorld } from './new-world';
import type { WorldState } from './world-state';

/** Through a temporary file: whoever is stopped halfway leaves the old one. */
export function writeWorld(file: string, world: WorldState): void {
  writeFileSync(`${file}.part`, JSON.stringify(world));
  renameSync(`${file}.part`, file);
}

/** Makes a world that others hold in their hands another one. */
export function replaceWorld(world: WorldState, by: WorldState): void {
  for (const key of Object.keys(world)) Reflect.deleteProperty(world, key);
  Object.assign(world, by);
}

/** Reads a world that a host saved. Throws when the file is cut short or of another version. */
export function readWorld(file: string): WorldState {
  const world = parsed(file);
  if (world.version !== 1) {
    throw new Error(`${file} is of version ${world.version}, this host reads 1`);
  }
  const lacking = Object.keys(newWorld({ now: 0 })).filter((part) => !(part in world));
  if (lacking.length > 0) throw new Error(`${file} has no ${lacking.join(', ')}`);
  return world as WorldState;
}

function parsed(file: string): Partial<WorldState> {
  try {
    return Object(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} is cut short or no JSON`);
  }
}
