import { Command } from 'commander';
import { burstCost } from './burst';
import { recheckCost, submissionCost } from './calls';
import { planCost } from './country';
import { evaluationCost } from './evaluation';
import { floodCost } from './flood';
import { listCost } from './list';
import { readingCost } from './reading';

interface Given {
  readonly json?: true;
  readonly lists?: true;
  readonly responses: string;
  readonly bursts: string;
  readonly country: string;
  readonly flood: string;
}

/**
 * `npm run bench`: what Google would charge, counted on the virtual clock, as curves; and the reader
 * of lists in CPU time of this machine. 50,000 responses, bursts of 5,000 and 26,000 schools took
 * 54 minutes beside other work.
 */
const given = new Command('bench')
  .option('--json', 'print the figures as JSON')
  .option('--lists', 'only the figures about uploaded lists')
  .option('--responses <counts>', 'that are in when one more comes', '100,1000')
  .option('--bursts <counts>', 'submissions in one hour', '1500')
  .option('--country <counts>', 'schools for the CPU time of the plan', '1700')
  .option('--flood <counts>', 'accepted reports from one mailbox, beside honest ones', '10200')
  .parse()
  .opts<Given>();

const counts = (text: string): number[] => text.split(',').filter(Boolean).map(Number);

// First of all: what V8 has learnt from the rounds would flatter them.
const evaluation = evaluationCost();
const reading = [await readingCost(2_000), await readingCost(20_000)];
const list = await listCost(100);
const curves = given.lists ? null : measuredCurves();

if (given.json) {
  console.log(JSON.stringify({ ...curves, list, evaluation, reading }, null, 2));
} else {
  if (curves) {
    console.log('One new submission without a list');
    console.table(curves.submissions);
    console.log('A burst in one hour, Workspace account');
    console.table(curves.bursts);
    console.log('CPU time of the pure plan');
    console.table(curves.plans);
    console.log('CPU time of the pure plan when one mailbox sent every report');
    console.table(curves.floods);
    console.log('A re-check of everything, and a second one right after');
    console.table([curves.recheck]);
  }
  console.log('One new submission with a list beside one without');
  console.table(list);
  console.log('Evaluating the bundle without opening a list, CPU of this machine');
  console.table(evaluation);
  console.log('Reading and counting a list (.xlsx), CPU of this machine');
  console.table(reading);
}

function measuredCurves() {
  const submissions = measured('responses', given.responses, submissionCost);
  const bursts = measured('submissions in one hour', given.bursts, burstCost);
  const plans = measured('schools', given.country, planCost);
  const floods = measured('reports from one mailbox', given.flood, floodCost);
  const grown = plans.map((plan, index) => ({ ...plan, growth: growth(plans, index) }));
  return { submissions, bursts, plans: grown, floods, recheck: recheckCost(1_700) };
}

/** One figure after the other; the larger ones take minutes, so each is told when it is there. */
function measured<Cost>(what: string, sizes: string, cost: (size: number) => Cost): Cost[] {
  return counts(sizes).map((size) => {
    const found = cost(size);
    console.error(`measured: ${size} ${what}`);
    return found;
  });
}

/** The power of the number of schools with which the CPU time grows: 1 is in step. */
function growth(plans: readonly ReturnType<typeof planCost>[], index: number): number | string {
  const [before, after] = [plans[index - 1], plans[index]];
  if (!before || !after) return '';
  const power =
    Math.log(after.cpuSeconds / before.cpuSeconds) / Math.log(after.schools / before.schools);
  return Math.round(power * 100) / 100;
}
