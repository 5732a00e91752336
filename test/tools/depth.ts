/** `npm run verify:deep` plays everything; `npm run verify` what a newcomer waits for. */
export const DEEP = process.env.DEEP === '1';

/** Of a long table all rows in the deep run, and every so-manyeth in the quick one. */
export function share<Row>(rows: readonly Row[], every: number, from = 0): readonly Row[] {
  return DEEP ? rows : rows.filter((_, at) => (at + from) % every === 0);
}

/** The calls at which an execution may be killed, from 1: each of them, or every so-manyeth. */
export function callsOf(count: number, every: number): readonly number[] {
  return share(
    Array.from({ length: count }, (_, index) => index + 1),
    every,
  );
}

/** How often a property is tried with made-up values. */
export const runs = (all: number): { numRuns: number } => ({
  numRuns: DEEP ? all : Math.ceil(all / 8),
});

/** A test of the deep run alone; the quick one counts it as skipped. */
export const deepTest = DEEP ? test : test.skip;
