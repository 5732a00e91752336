import type { ServiceCall } from '../engine/local-host';
import { filledRound } from './country';
import {
  type BenchRound,
  callsOf,
  during,
  openBenchRound,
  sendOver,
  settle,
  soundReports,
  traced,
} from './round';

const HOUR = 3_600_000;

interface SubmissionCost {
  readonly earlier: number;
  /** Service calls from the first wake-up to the flush that puts the verdict into the tabs. */
  readonly toFlushedTabs: number;
  /** The quota, and everything from the claimed batch's lock release to its settled ledger line. */
  readonly reply: number;
  /** Everything that the submission caused: decoration and the other trigger's wake-up included. */
  readonly total: number;
  readonly virtualSeconds: number;
}

interface RecheckCost {
  readonly responses: number;
  readonly first: number;
  readonly firstCellsChanged: number;
  readonly again: number;
  readonly againCellsChanged: number;
  readonly againMails: number;
}

/** One new submission after `earlier` others. */
export function submissionCost(earlier: number): SubmissionCost {
  const round = filledRound(earlier);
  const report = soundReports(round.roster, earlier + 1)[earlier];
  if (!report) throw new Error('no report to send');
  const { trace, records } = traced(round, report);
  return {
    earlier,
    toFlushedTabs: trace.findIndex(({ name }) => name === 'Spreadsheet.flush') + 1,
    reply: replyCalls(trace),
    total: callsOf(records),
    virtualSeconds: records.reduce((sum, { virtualMs }) => sum + virtualMs, 0) / 1000,
  };
}

function replyCalls(trace: readonly ServiceCall[]): number {
  const sent = trace.find(({ name }) => name === 'Mail.send');
  if (!sent) throw new Error('the submission got no reply');
  const own = trace.filter(({ executionId }) => executionId === sent.executionId);
  const at = own.indexOf(sent);
  const isRelease = ({ name }: ServiceCall) => name === 'Lock.release';
  const from = own.slice(0, at).map(isRelease).lastIndexOf(true);
  const settled = own.findIndex((call, index) => index > at && isRelease(call));
  return settled - from + own.filter(({ name }) => name === 'Mail.getRemainingDailyQuota').length;
}

/** A re-check from the menu after the deadline was moved behind everybody's back, and a second one. */
export function recheckCost(responses: number): RecheckCost {
  const round = openBenchRound();
  fill(round, responses);
  const { host } = round;
  // Nobody hears of the change, so the re-check has every line to write.
  host.world.triggers = [];
  const settings = host.displayed('Cấu hình');
  const row = settings.findIndex(([label]) => label === 'Hạn báo cáo') + 1;
  host.editCell('Cấu hình', row, 2, '15/03/2026');
  const [first] = during(round, () => void host.run('recheck'));
  const [again] = during(round, () => void host.run('recheck'));
  if (!first || !again) throw new Error('the re-check did not run');
  return {
    responses,
    first: first.callCount,
    firstCellsChanged: first.cellsChanged,
    again: again.callCount,
    againCellsChanged: again.cellsChanged,
    againMails: again.mailsSent,
  };
}

function fill(round: BenchRound, count: number): void {
  sendOver(round, soundReports(round.roster, count), HOUR);
  settle(round, 12 * HOUR);
  // Back into office hours of the next day.
  settle(round, 12 * HOUR);
}
