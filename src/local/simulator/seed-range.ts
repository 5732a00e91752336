/** '1-500' or '17' as numbers. Throws a sentence on anything else. */
export function seedsOf(text: string): readonly number[] {
  const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last ?? first)];
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from) {
    throw new Error(`"${text}" names no seeds: write 17 or 1-500`);
  }
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
