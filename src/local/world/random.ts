import { drawn } from './dice';
import type { WorldState } from './world-state';

/** The next number in [0, 1) of the world's own sequence. */
export function random(world: WorldState): number {
  const { state, number } = drawn(world.random);
  world.random = state;
  return number;
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
