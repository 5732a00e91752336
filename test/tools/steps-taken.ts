/** Each visits what it is asked of, as a rule to its end. */
const OF_ARRAYS = [
  'filter',
  'map',
  'flatMap',
  'forEach',
  'some',
  'every',
  'find',
  'findIndex',
  'reduce',
  'includes',
  'indexOf',
  'join',
  'slice',
  'concat',
  'sort',
] as const;

/**
 * How many elements `work` handed to array methods and loops: what it cost, counted and not timed, so
 * it is the same on every machine.
 */
export function stepsTaken(work: () => void): number {
  let steps = 0;
  const undo = [
    ...OF_ARRAYS.map((name) => counting(Array.prototype, name, (of) => (steps += of.length))),
    counting(Array.prototype, Symbol.iterator, (of) => (steps += of.length)),
    counting(Map.prototype, Symbol.iterator, (of) => (steps += of.size)),
    counting(Map.prototype, 'values', (of) => (steps += of.size)),
    counting(Set.prototype, Symbol.iterator, (of) => (steps += of.size)),
  ];
  try {
    work();
    return steps;
  } finally {
    for (const each of undo) each();
  }
}

/** Gives what puts the method back. */
function counting<T extends object>(
  prototype: T,
  name: keyof T,
  count: (of: T) => unknown,
): () => void {
  const method = prototype[name] as (...args: unknown[]) => unknown;
  Object.defineProperty(prototype, name, {
    configurable: true,
    writable: true,
    value(this: T, ...args: unknown[]) {
      count(this);
      return Reflect.apply(method, this, args);
    },
  });
  return () => {
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value: method });
  };
}
