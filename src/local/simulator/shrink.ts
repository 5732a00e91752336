import type { RunOptions } from './open-simulation';
import { type RunResult, runSeed } from './run-seed';
import type { Script } from './script';

interface Shrunk {
  readonly script: Script;
  readonly result: RunResult;
}

/** A run is slow: so many tries must do. */
const MOST_TRIES = 40;

/**
 * The same failure with fewer events: parts of the script are left out, ever smaller ones, as long
 * as the same invariant still breaks.
 */
export function shrink(options: RunOptions, script: Script, failed: RunResult): Shrunk {
  const invariant = failed.violations[0]?.invariant;
  let best: Shrunk = { script, result: failed };
  let tries = 0;
  for (let size = Math.ceil(script.events.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.script.events.length && tries < MOST_TRIES; ) {
      const events = best.script.events.filter((_, at) => at < from || at >= from + size);
      tries += 1;
      const result = runSeed({ ...options, script: { ...script, events }, stopAtFirst: true });
      if (result.violations.some((each) => each.invariant === invariant)) {
        best = { script: { ...script, events }, result };
      } else from += size;
    }
  }
  return best;
}
