import { setFlagsFromString } from 'node:v8';
import { Command, Option } from 'commander';
import { hire } from './fleet/crew';
import { PROFILES, type ProfileName } from './fleet/profile';
import type { RunOptions } from './open-simulation';
import { type RunResult, runSeed } from './run-seed';
import { drawScript } from './script';
import { seedsOf } from './seed-range';
import { shrink } from './shrink';
import { simulateApart } from './simulate-apart';

interface Given {
  readonly seeds: string;
  readonly seed?: string;
  readonly faults: ProfileName;
  readonly schools: string;
  readonly jobs: string;
  readonly dist: string;
  readonly minutes?: string;
  readonly share?: string;
  readonly trace?: true;
  readonly json?: true;
}

/** `npm run simulate`: many runs, or the story of one. Exit code 1 when anything did not hold. */
const given = new Command('simulate')
  .option('--seeds <range>', 'such as 1-500', '1-20')
  .option('--seed <number>', 'one run only')
  .addOption(
    new Option('--faults <profile>', 'how hostile Google is')
      .choices(Object.keys(PROFILES))
      .default('heavy'),
  )
  .option('--schools <count>', 'schools of the roster', '60')
  .option('--jobs <count>', 'processes that share the seeds', '2')
  .option('--dist <folder>', 'the built bundle', 'dist')
  .option('--minutes <count>', 'begin no further run after so long')
  .addOption(new Option('--share <part>', 'of several processes this one').hideHelp())
  .option('--trace', 'print the story of the run')
  .option('--json', 'print a line of JSON for each run')
  .parse()
  .opts<Given>();

const seeds = seedsOf(given.seed ?? given.seeds);
const jobs = Math.min(Number(given.jobs), seeds.length);
const failed =
  given.share === undefined && jobs > 1
    ? await simulateApart(process.argv.slice(2), jobs, seeds.length, given.json)
    : await simulateHere();
process.exit(failed > 0 && given.share === undefined ? 1 : 0);

async function simulateHere(): Promise<number> {
  // Contexts live for one execution: there is nothing to gain from optimising them.
  setFlagsFromString('--no-opt');
  const crew = hire(given.dist);
  const [part = 0, of = 1] = (given.share ?? '0/1').split('/').map(Number);
  let bad = 0;
  // Real time decides only how many runs there are, never what happens in one.
  const until = Date.now() + Number(given.minutes ?? Infinity) * 60_000;
  for (const seed of seeds.filter((_, index) => index % of === part)) {
    if (Date.now() > until) break;
    const { faults, dist } = given;
    const options: RunOptions = { seed, faults, schools: Number(given.schools), dist, crew };
    const result = runSeed(options);
    if (result.violations.length > 0) bad += 1;
    report(options, result);
  }
  await crew.dismiss();
  return bad;
}

function report(options: RunOptions, result: RunResult): void {
  const { violations, trace, ...figures } = result;
  const [first] = violations;
  const isShrunk = first && seeds.length === 1 && !given.json;
  if (given.trace && !isShrunk) console.log(trace.join('\n'));
  if (given.json || given.share) {
    console.log(JSON.stringify({ ...figures, violations: violations.slice(0, 3) }));
    return;
  }
  if (!first) {
    console.log(`seed ${options.seed}: holds (${figures.executions} executions)`);
    return;
  }
  console.log(`seed ${options.seed}: invariant ${first.invariant}: ${first.what}`);
  if (!isShrunk) return;
  const script = drawScript(options.seed, PROFILES[options.faults], options.schools);
  const small = shrink(options, script, result);
  const events = small.script.events.length;
  console.log(`The same with ${events} of ${script.events.length} events:`);
  console.log(small.result.trace.join('\n'));
  if (given.trace) console.log(`The whole run:\n${trace.join('\n')}`);
}
