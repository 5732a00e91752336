/** A seeded source of choices: the same seed makes the same demo everywhere. */
export interface Dice {
  /** In [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  chance(share: number): boolean;
}

/** mulberry32: the state after this one, and the number in [0, 1) that it stands for. */
export function drawn(from: number): { readonly state: number; readonly number: number } {
  const state = (from + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return { state, number: ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 };
}

export function dice(seed: number): Dice {
  let state = seed | 0;
  const next = (): number => {
    const draw = drawn(state);
    state = draw.state;
    return draw.number;
  };
  const between = (low: number, high: number): number =>
    low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    pick(from) {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to pick from');
      return chosen;
    },
    chance: (share) => next() < share,
  };
}
