import { spawnSync } from 'node:child_process';
import { DEEP, deepTest, share } from '../../tools/depth';

/** The command as a person runs it, in a process of its own. */
function simulate(...args: readonly string[]) {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['dist-local/simulate.js', ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  return { stdout, stderr, status };
}

/** Seeds that once broke something, each mended in the product: see the commit that names it. */
const REGRESSIONS = [
  ['none', '6', 'the preview of the waves could not be opened'],
  ['none', '9', 'an edit of one of two like reports became a third'],
  ['none', '45', 'what a school edited while a question had another name was not kept'],
  ['none', '141', 'nobody judged after a question had got its name back'],
  ['none', '312', 'of twins one was mended, the other edited: the edit became a third report'],
  ['none', '443', "a mend just before the school's own edit was taken for the school's"],
  ['mild', '247', 'of a double click the one without a row was edited: it became two reports'],
  ['heavy', '14', 'fifty reports in a second: one got the wrong row, another was recorded twice'],
  ['mild', '186', 'mail stayed in doubt because an older ledger stood there when it was settled'],
  ['heavy', '208', 'what a dead run left went out without a look at what had changed since'],
  ['heavy', '53', 'a mail ledger that was brought back stayed lost, for a pass had died before'],
  ['heavy', '237', 'reminders that had left went out again after an older mail ledger was adopted'],
  ['heavy', '494', 'mails went out so long after lists that Google ended the execution on the way'],
] as const;

/** Of the seeds 1 to 500 every twenty-fifth, with each profile. */
const SEEDS = (['none', 'mild', 'heavy'] as const).flatMap((faults) =>
  Array.from(
    { length: 20 },
    (_, n) => [faults, String(25 * n + 25), 'a share of 500 seeds'] as const,
  ),
);

deepTest.each([...REGRESSIONS, ...SEEDS])('with faults %s seed %s holds: %s', (faults, seed) => {
  const { stdout, stderr, status } = simulate('--faults', faults, '--seed', seed, '--jobs', '1');
  expect([stdout.trim(), stderr, status]).toEqual([
    expect.stringMatching(`^seed ${seed}: holds`),
    '',
    0,
  ]);
});

const [RUNS, SCHOOLS] = DEEP ? [4, '20'] : [2, '8'];

test.each(share(['heavy', 'mild'], 2))('a few small rounds hold with %s faults', (faults) => {
  const { stdout, status } = simulate(
    ...['--faults', faults, '--seeds', `1-${RUNS}`, '--schools', SCHOOLS],
  );
  expect([stdout.trim().split('\n').pop(), status]).toEqual([`${RUNS} runs, 0 failed`, 0]);
});

deepTest('one seed tells the same story in two processes, byte for byte', () => {
  const args = ['--faults', 'heavy', '--seed', '3', '--schools', SCHOOLS, '--trace', '--jobs', '1'];
  const [first, second] = [simulate(...args), simulate(...args)];
  expect(first.status).toBe(0);
  expect(first.stdout.length).toBeGreaterThan(10_000);
  expect(first.stdout === second.stdout).toBe(true);
});

test('seeds that are none are refused', () => {
  expect(simulate('--seeds', '9-1').status).toBe(1);
});
