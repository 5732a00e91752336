/** `npm run replay -- <folder>`: real input through the built bundle, on the virtual clock. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { readFolder } from './folder';
import { dateText, outcomeOf, outcomeText } from './outcome';
import { ReplayError } from './problems';
import { replay } from './round';
import { readTimestamp } from './time';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Of a folder that cannot be replayed, or an option that cannot be read. */
const BAD_INPUT = 2;
const SHOWN_PROBLEMS = 20;

function instant(text: string): number {
  const at = readTimestamp(text);
  if (at === null) throw new InvalidArgumentError('Hãy ghi như "2026-03-30 08:00".');
  return at;
}

const program = new Command('npm run replay --')
  .description('Chạy lại một đợt báo cáo thật: responses.csv, roster.csv, files/, settings.csv.')
  .argument('<folder>', 'thư mục chứa các tệp ấy')
  .option('--json', 'in kết quả dạng JSON', false)
  .option('--until <time>', 'chạy đồng hồ tới lúc này, giờ Hải Phòng', instant)
  .option('--live', 'lập thư như khi “Gửi thật”; thư chỉ nằm trong máy này', false)
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : BAD_INPUT))
  .parse();
const { json, until, live } = program.opts<{ json: boolean; until?: number; live: boolean }>();
// npm runs scripts in the project's own folder, whatever folder the person stands in.
const folder = path.resolve(process.env.INIT_CWD ?? '.', program.args[0] ?? '.');

try {
  const input = readFolder(folder);
  console.error(`Chạy lại ${input.reports.length} báo cáo và ${input.roster.length} trường…`);
  const host = replay(input, {
    dist: path.join(ROOT, 'dist'),
    guest: path.join(ROOT, 'dist-local/guest.js'),
    live,
    until: until ?? null,
    onProgress: (now) => {
      if (process.stderr.isTTY) process.stderr.write(`\rĐồng hồ: ${dateText(now)} `);
    },
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const outcome = outcomeOf(host, input);
  console.log(json ? JSON.stringify(outcome, null, 2) : outcomeText(outcome));
} catch (error) {
  if (!(error instanceof ReplayError)) throw error;
  const { problems } = error;
  for (const problem of problems.slice(0, SHOWN_PROBLEMS)) console.error(problem);
  const more = problems.length - SHOWN_PROBLEMS;
  if (more > 0) console.error(`… và ${more} chỗ khác.`);
  process.exitCode = BAD_INPUT;
}
