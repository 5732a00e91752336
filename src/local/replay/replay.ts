/** `npm run replay -- <folder> --out <folder>`: real input through the built bundle, on the virtual clock. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { BAD_INPUT, readCommand } from './command';
import { filesOf } from './files';
import { readFolder } from './folder';
import { outcomeOf } from './outcome';
import { freePlace, writeAll } from './output';
import { printable, ReplayError } from './problems';
import { progressOf } from './progress';
import { defaultNow, replay } from './round';
import { summaryOf } from './summary';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SHOWN_PROBLEMS = 20;

const { folder: given, out: wanted, now, mail } = readCommand(process.argv);
// npm runs scripts in the project's own folder, whatever folder the person stands in.
const here = process.env.INIT_CWD ?? '.';
const folder = path.resolve(here, given);
const out = path.resolve(here, wanted);

try {
  const input = readFolder(folder);
  const place = freePlace(out, folder);
  const progress = progressOf(input);
  console.error(`Chạy lại ${input.reports.length} báo cáo và ${input.roster.length} trường…`);
  const host = replay(input, {
    dist: path.join(ROOT, 'dist'),
    guest: path.join(ROOT, 'dist-local/guest.js'),
    now: now ?? defaultNow(input),
    mail,
    onProgress: progress.tell,
  });
  progress.end();
  const outcome = outcomeOf(host, input);
  writeUndisturbed(place, filesOf(host, outcome));
  console.log(summaryOf(outcome));
  console.log(`Kết quả ở ${out}`);
} catch (error) {
  if (!(error instanceof ReplayError)) throw error;
  const { problems } = error;
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.error(printable(problem));
  const more = problems.length - SHOWN_PROBLEMS;
  if (more > 0) console.error(`… và ${more} chỗ khác.`);
  process.exitCode = BAD_INPUT;
}

/** Ctrl+C ends a replay at once; from here on it waits for the few files. */
function writeUndisturbed(place: string, files: ReadonlyMap<string, string>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => undefined);
  writeAll(place, files);
}
