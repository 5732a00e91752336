import { setFlagsFromString } from 'node:v8';
import { Command } from 'commander';
import { hire } from './crew';
import { PROFILES, type ProfileName } from './profile';
import { runSeed } from './run-seed';

const program = new Command('simulate')
  .option('--seeds <range>', 'such as 1-500', '1-20')
  .option('--seed <number>', 'one run')
  .option('--faults <profile>', Object.keys(PROFILES).join(', '), 'heavy')
  .option('--schools <count>', 'schools of the roster', '60')
  .option('--trace', 'print the story of the run')
  .option('--json', 'print the results as JSON')
  .parse();
const given = program.opts<Record<string, string>>();
const [first, last] = (given.seed ?? given.seeds ?? '').split('-').map(Number);
// Contexts live for one execution: there is nothing to gain from optimising them.
setFlagsFromString('--no-opt');
const crew = hire('dist');
let bad = 0;
for (let seed = first ?? 1; seed <= (last ?? first ?? 1); seed += 1) {
  const began = performance.now();
  const result = runSeed({
    seed,
    faults: given.faults as ProfileName,
    schools: Number(given.schools),
    dist: 'dist',
    crew,
  });
  if (given.trace) console.log(result.trace.join('\n'));
  const { violations, executions, calls, mails } = result;
  if (violations.length > 0) bad += 1;
  console.log(
    seed,
    executions,
    calls,
    mails,
    Math.round(performance.now() - began),
    violations.slice(0, 4).map(({ invariant, what }) => `[${invariant}] ${what.slice(0, 300)}`),
  );
}
await crew.dismiss();
process.exit(bad > 0 ? 1 : 0);
