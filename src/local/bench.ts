import { Command } from 'commander';
import { burstCost } from './bench-burst';
import { recheckCost, submissionCost } from './bench-calls';

/** `npm run bench`: what Google would charge, counted on the virtual clock. */
const program = new Command('bench')
  .option('--json', 'print the figures as JSON')
  .option('--burst <count>', 'submissions in one hour', '1500')
  .parse();

const { json, burst } = program.opts<{ json?: true; burst: string }>();

const submissions = [100, 1_000].map(submissionCost);
const [recheck] = [1_700].map(recheckCost);
const inOneHour = burstCost(Number(burst));

if (json) {
  console.log(JSON.stringify({ submissions, recheck, burst: inOneHour }, null, 2));
} else {
  console.log('One new submission without a list');
  console.table(submissions);
  console.log('A re-check of everything, and a second one right after');
  console.table([recheck]);
  console.log('A burst in one hour, Workspace account');
  console.table([inOneHour]);
}
