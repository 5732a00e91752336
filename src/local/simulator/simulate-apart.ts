import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { RunResult } from './run-seed';

/** Several processes take turns with the seeds; gives how many seeds failed. */
export async function simulateApart(
  args: readonly string[],
  jobs: number,
  seeds: number,
  json: true | undefined,
): Promise<number> {
  let done = 0;
  let failed = 0;
  const heard = (line: string): void => {
    if (!line.startsWith('{')) {
      console.log(line);
      return;
    }
    const result = JSON.parse(line) as RunResult;
    const [first] = result.violations;
    done += 1;
    if (first) failed += 1;
    if (json) console.log(line);
    else if (first) {
      console.log(`seed ${result.seed}: invariant ${first.invariant}: ${first.what}`);
    } else if (done % 10 === 0) console.log(`${done} of ${seeds} runs, ${failed} failed`);
  };
  const codes = await Promise.all(
    Array.from({ length: jobs }, (_, part) =>
      apart([...args, '--share', `${part}/${jobs}`], heard),
    ),
  );
  if (!json) console.log(`${done} runs, ${failed} failed`);
  // A process that tells of violations ends well; one that breaks down does not.
  return failed + codes.filter((code) => code !== 0).length;
}

function apart(args: readonly string[], heard: (line: string) => void): Promise<number | null> {
  const script = process.argv[1] ?? '';
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  createInterface({ input: child.stdout }).on('line', heard);
  return new Promise((resolve) => child.on('close', resolve));
}
