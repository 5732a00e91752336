import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { deepTest } from '../../tools/depth';
import { plantedBundle } from '../../tools/simulator/planted-bundle';
import { DEFECTS } from './planted-defects';

const BUNDLE = 'dist-local/search-planted.js';

/** Found at once; `npm run simulate:planted` looks for all of them. */
const QUICK = ['mark after sending', 'hash of shown text', 'lock held over mail'] as const;

test.each(DEFECTS)(
  '“$name” can still be planted: each change at exactly one place',
  ({ changes }) => {
    for (const { file, from } of changes) {
      expect(readFileSync(`src/${file}`, 'utf8').split(from)).toHaveLength(2);
    }
  },
);

test('the page of the simulator lists every defect with the seed that is known to catch it', () => {
  const rows = readFileSync('docs/simulator.md', 'utf8')
    .split('\n')
    .flatMap(
      (line) =>
        /^\| (.+) \| (none|mild|heavy|hostile) \| (\d+) \| \d \|$/.exec(line)?.slice(1) ?? [],
    );
  expect(rows).toEqual(
    DEFECTS.flatMap(({ name, caughtBy: { faults, seed } }) => [name, faults, String(seed)]),
  );
});

beforeAll(() => {
  const options = ['--bundle', '--platform=node', '--format=esm', '--target=node20'];
  const built = spawnSync('node_modules/.bin/esbuild', [
    'test/tools/simulator/search-planted.ts',
    ...options,
    '--packages=external',
    `--outfile=${BUNDLE}`,
    '--log-level=error',
  ]);
  expect(built.status).toBe(0);
});

test.each(QUICK)('the planted defect “%s” is caught', (name) => {
  const { stdout, status } = spawnSync(process.execPath, [BUNDLE, name, '1', '5'], {
    encoding: 'utf8',
  });
  expect([stdout, status]).toEqual([expect.not.stringContaining('SURVIVES'), 0]);
});

deepTest('a failing run is shown with fewer events, down to what breaks it', async () => {
  const defect = DEFECTS.find(({ name }) => name === 'mark after sending');
  const dist = await plantedBundle(defect?.changes ?? []);
  const options = '--seed 1 --faults none --schools 12 --jobs 1'.split(' ');
  const args = ['dist-local/simulate.js', '--dist', dist, ...options];
  const { stdout, status } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  rmSync(dist, { recursive: true });
  const [, kept, all] = /The same with (\d+) of (\d+) events:/.exec(stdout) ?? [];
  expect(status).toBe(1);
  expect(Number(kept)).toBeLessThan(Number(all) / 2);
  expect(stdout.trim().split('\n').pop()).toContain('!! invariant 2: a mail left without');
});
