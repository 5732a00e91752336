import { ask } from './facade';

/** Names that Node's contexts have and Apps Script lacks. */
const ABSENT_GLOBALS = [
  'WebAssembly',
  'SharedArrayBuffer',
  'Atomics',
  'FinalizationRegistry',
  'WeakRef',
  'AggregateError',
  'structuredClone',
  'console',
];

/** Built-ins newer than ES2020: a bundle that leans on one must fail here too. */
const ABSENT_METHODS: readonly [owner: object, ...names: string[]][] = [
  [
    Array.prototype,
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'toSpliced',
    'with',
  ],
  [Array, 'fromAsync'],
  [String.prototype, 'at', 'replaceAll', 'isWellFormed', 'toWellFormed'],
  [Object, 'hasOwn', 'groupBy'],
  [Map, 'groupBy'],
  [Promise, 'any', 'withResolvers'],
  [
    Object.getPrototypeOf(Int8Array.prototype),
    'at',
    'findLast',
    'findLastIndex',
    'toReversed',
    'toSorted',
    'with',
  ],
];

/** Makes the context's own globals those of Apps Script: virtual clock, seeded randomness. */
export function tameGlobals(seed: number): void {
  for (const name of ABSENT_GLOBALS) Reflect.deleteProperty(globalThis, name);
  for (const [owner, ...names] of ABSENT_METHODS) {
    for (const name of names) Reflect.deleteProperty(owner, name);
  }
  tameClock();
  tameRandomness(seed);
}

function tameClock(): void {
  const RealDate = Date;
  const now = () => ask<number>('Clock.now');
  function VirtualDate(this: unknown, ...args: []): Date | string {
    if (new.target === undefined) return new RealDate(now()).toString();
    return args.length === 0 ? new RealDate(now()) : new RealDate(...args);
  }
  Object.defineProperty(VirtualDate, 'name', { value: 'Date' });
  Object.defineProperty(VirtualDate, 'length', { value: 7 });
  VirtualDate.prototype = RealDate.prototype;
  VirtualDate.now = now;
  VirtualDate.parse = RealDate.parse;
  VirtualDate.UTC = RealDate.UTC;
  RealDate.prototype.constructor = VirtualDate;
  Object.assign(globalThis, { Date: VirtualDate });
}

/** The numbers that `Math.random` gives follow from the seed. */
export function tameRandomness(seed: number): void {
  let state = seed | 0;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
