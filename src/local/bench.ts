import { Command } from 'commander';
import { burstCost } from './bench-burst';
import { recheckCost, submissionCost } from './bench-calls';
import { evaluationCost } from './bench-evaluation';
import { listCost } from './bench-list';
import { readingCost } from './bench-reading';

/**
 * `npm run bench`: what Google would charge, counted on the virtual clock; and the reader of lists in
 * CPU time of this machine.
 */
const program = new Command('bench')
  .option('--json', 'print the figures as JSON')
  .option('--burst <count>', 'submissions in one hour', '1500')
  .option('--lists', 'only the figures about uploaded lists')
  .parse();

const { json, burst, lists } = program.opts<{ json?: true; burst: string; lists?: true }>();

// First of all: what V8 has learnt from the rounds would flatter them.
const evaluation = evaluationCost();
const reading = [await readingCost(2_000), await readingCost(20_000)];
const list = await listCost(100);
const calls = lists
  ? null
  : {
      submissions: [100, 1_000].map(submissionCost),
      recheck: recheckCost(1_700),
      burst: burstCost(Number(burst)),
    };

if (json) {
  console.log(JSON.stringify({ ...calls, list, evaluation, reading }, null, 2));
} else {
  if (calls) {
    console.log('One new submission without a list');
    console.table(calls.submissions);
    console.log('A re-check of everything, and a second one right after');
    console.table([calls.recheck]);
    console.log('A burst in one hour, Workspace account');
    console.table([calls.burst]);
  }
  console.log('One new submission with a list beside one without');
  console.table(list);
  console.log('Evaluating the bundle without opening a list, CPU of this machine');
  console.table(evaluation);
  console.log('Reading and counting a list (.xlsx), CPU of this machine');
  console.table(reading);
}
