import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { cpuMs, median } from './cpu-time';

const RUNS = 25;

/** What every execution pays before its first line runs, the reader of lists never touched. */
interface EvaluationCost {
  readonly runs: number;
  /** Median CPU milliseconds to compile and evaluate dist/Code.js. */
  readonly withReaderMs: number;
  /** The same of a bundle without it. */
  readonly withoutReaderMs: number;
  /** Median of the differences of neighbouring runs; the bar is 15. */
  readonly moreMs: number;
  readonly ratio: number;
}

/** Compiles and evaluates both bundles in turns, each time in a fresh context. */
export function evaluationCost(): EvaluationCost {
  const whole = readFileSync('dist/Code.js', 'utf8');
  const bare = readFileSync('dist-local/without-reader.js', 'utf8');
  const pairs = Array.from({ length: RUNS }, (_, run) => {
    // Whoever comes second finds the processor warm: they take turns.
    const [first, second] = run % 2 === 0 ? [whole, bare] : [bare, whole];
    const [a, b] = [evaluationMs(first, run), evaluationMs(second, run)];
    return run % 2 === 0 ? { whole: a, bare: b } : { whole: b, bare: a };
  });
  const withReaderMs = median(pairs.map((pair) => pair.whole));
  const withoutReaderMs = median(pairs.map((pair) => pair.bare));
  return {
    runs: RUNS,
    withReaderMs,
    withoutReaderMs,
    moreMs: median(pairs.map((pair) => pair.whole - pair.bare)),
    ratio: withReaderMs / withoutReaderMs,
  };
}

function evaluationMs(code: string, run: number): number {
  // V8 remembers what it has compiled by its text.
  const fresh = `${code}\n// ${run}`;
  const context = vm.createContext({});
  return cpuMs(() => new vm.Script(fresh).runInContext(context)).ms;
}
