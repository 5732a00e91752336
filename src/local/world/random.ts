import type { WorldState } from './world-state';

/** The next number in [0, 1) of the world's own sequence (mulberry32). */
export function random(world: WorldState): number {
  world.random = (world.random + 0x6d2b79f5) | 0;
  let mixed = Math.imul(world.random ^ (world.random >>> 15), 1 | world.random);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}

/** A number that nothing else in this world has. */
export function nextId(world: WorldState): number {
  world.lastId += 1;
  return world.lastId;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Text that looks like one of Google's ids. */
export function idText(world: WorldState, prefix: string, length = 33): string {
  let text = prefix;
  while (text.length < length) text += LETTERS[Math.floor(random(world) * LETTERS.length)];
  return text;
}
