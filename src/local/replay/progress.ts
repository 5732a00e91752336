import type { ReplayReports } from './reports';
import { spokenInstant } from './time';

/** Between two lines of a log, which keeps them all; a terminal shows the last alone. */
const LOG_MS = 5_000;
const TERMINAL_MS = 200;

/** Tells on stderr how far a replay has come. */
export function progressOf({ reports }: ReplayReports) {
  const { isTTY } = process.stderr;
  let told = Date.now();
  return {
    tell(now: number): void {
      if (Date.now() - told < (isTTY ? TERMINAL_MS : LOG_MS)) return;
      told = Date.now();
      const done = reports.filter(({ at }) => at <= now).length;
      const line = `Đồng hồ ${spokenInstant(now)}: ${done}/${reports.length} báo cáo`;
      process.stderr.write(isTTY ? `\r${line} ` : `${line}\n`);
    },
    end(): void {
      if (isTTY) process.stderr.write('\n');
    },
  };
}
