import { Command, type CommanderError } from 'commander';
import { readInstant } from './time';

/** Of input that cannot be replayed, and of options that cannot be read. */
export const BAD_INPUT = 1;

interface ReplayCommand {
  readonly folder: string;
  readonly out: string;
  readonly now: number | null;
  readonly mail: boolean;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách gọi:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
};

/** Reads the command line; told in Vietnamese what is wrong, the process ends. */
export function readCommand(argv: readonly string[]): ReplayCommand {
  const program = new Command('npm run replay --')
    .usage('<thư mục> --out <thư mục> [--now <thời điểm>] [--no-mail]')
    .description(
      'Chạy lại một đợt báo cáo thật: responses.csv, roster.csv, files/, settings.csv. Không thư nào rời máy này.',
    )
    .argument('<folder>', 'thư mục chứa các tệp ấy')
    .requiredOption('--out <folder>', 'thư mục mới để ghi tabs/, outbox.jsonl, outcome.json')
    .option('--now <time>', 'dừng đồng hồ lúc này, như 2026-04-03T09:00:00+07:00')
    .option(
      '--no-mail',
      'đưa mọi báo cáo vào biểu mẫu trước khi thiết lập, không lập thư: nhanh hơn',
    )
    .helpOption('-h, --help', 'in phần này')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride(end)
    .parse(argv);
  const { out, now, mail } = program.opts<{ out: string; now?: string; mail: boolean }>();
  const at = now === undefined ? null : readInstant(now);
  if (now !== undefined && at === null) {
    refuse(
      `--now ${now}: không đọc được. Hãy ghi cả ngày, giờ và múi giờ, như 2026-04-03T09:00:00+07:00.`,
    );
  }
  return { folder: program.args[0] ?? '', out, now: at, mail };
}

/** By commander's code; what its own message quotes is the option. */
const WRONG: Readonly<Record<string, (named: string) => string>> = {
  'commander.missingArgument': () => 'Thiếu thư mục của đợt báo cáo.',
  'commander.excessArguments': () => 'Thừa tham số: chỉ nhận một thư mục.',
  'commander.missingMandatoryOptionValue': () => 'Thiếu --out <thư mục>: nơi ghi kết quả.',
  'commander.optionMissingArgument': (named) => `Tùy chọn ${named} thiếu giá trị.`,
  'commander.unknownOption': (named) => `Không có tùy chọn ${named}.`,
};

function end({ exitCode, code, message }: CommanderError): never {
  if (exitCode === 0) process.exit(0);
  const [, named = ''] = /'([^' ]+)/.exec(message) ?? [];
  return refuse(WRONG[code]?.(named) ?? message);
}

function refuse(sentence: string): never {
  console.error(sentence);
  console.error('Xem cách gọi: npm run replay -- --help');
  process.exit(BAD_INPUT);
}
