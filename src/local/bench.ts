import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { burstCost } from './bench-burst';
import { recheckCost, submissionCost } from './bench-calls';
import { curvesChart } from './bench-chart';
import { planCost } from './bench-country';

interface Given {
  readonly json?: true;
  readonly responses: string;
  readonly bursts: string;
  readonly country: string;
  readonly chart: string;
}

/** `npm run bench`: what Google would charge, counted on the virtual clock. */
const given = new Command('bench')
  .option('--json', 'print the figures as JSON')
  .option('--responses <counts>', 'that are in when one more comes', '100,1000,10000,50000')
  .option('--bursts <counts>', 'submissions in one hour', '100,500,1500,5000')
  .option('--country <counts>', 'schools for the CPU time of the plan', '1700,26000')
  .option('--chart <file>', 'where the curves are drawn', 'dist-local/bench.svg')
  .parse()
  .opts<Given>();

const counts = (text: string): number[] => text.split(',').filter(Boolean).map(Number);

const submissions = counts(given.responses).map(submissionCost);
const bursts = counts(given.bursts).map(burstCost);
const plans = counts(given.country).map(planCost);
const recheck = recheckCost(1_700);
writeFileSync(given.chart, curvesChart({ submissions, bursts, plans }));

if (given.json) {
  console.log(JSON.stringify({ submissions, bursts, plans, recheck }, null, 2));
} else {
  console.log('One new submission without a list');
  console.table(submissions);
  console.log('A burst in one hour, Workspace account');
  console.table(bursts);
  console.log('CPU time of the pure plan');
  console.table(plans.map((plan, index) => ({ ...plan, growth: growth(index) })));
  console.log('A re-check of everything, and a second one right after');
  console.table([recheck]);
  console.log(`Curves: ${given.chart}`);
}

/** The power of the number of schools with which the CPU time grows: 1 is in step. */
function growth(index: number): number | string {
  const [before, after] = [plans[index - 1], plans[index]];
  if (!before || !after) return '';
  const power =
    Math.log(after.cpuSeconds / before.cpuSeconds) / Math.log(after.schools / before.schools);
  return Math.round(power * 100) / 100;
}
