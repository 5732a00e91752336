import {
  type BenchRound,
  callsOf,
  during,
  openBenchRound,
  sendOver,
  settle,
  soundReports,
  titled,
} from './bench-round';
import type { ExecutionRecord } from './execution-record';
import type { WorldState } from './world/world-state';

const HOUR = 3_600_000;

export interface SubmissionCost {
  readonly earlier: number;
  /** Service calls from the first wake-up to the flush that puts the verdict into the tabs. */
  readonly toFlushedTabs: number;
  /** Calls more than the same submission takes while all mail is paused. */
  readonly reply: number;
  /** Everything that the submission caused, decoration and second wake-up included. */
  readonly total: number;
  readonly virtualSeconds: number;
}

export interface RecheckCost {
  readonly responses: number;
  readonly first: number;
  readonly again: number;
  readonly againCellsChanged: number;
  readonly againMails: number;
}

/** One new submission after `earlier` others. */
export function submissionCost(earlier: number): SubmissionCost {
  const round = openBenchRound();
  fill(round, earlier);
  const world = structuredClone(round.host.world);
  const live = submitOnce(round, earlier);
  const paused = submitOnce(atWorld(round, world), earlier, true);
  return {
    earlier,
    toFlushedTabs: live.toFlush,
    reply: callsOf(live.records) - callsOf(paused.records),
    total: callsOf(live.records),
    virtualSeconds: live.records.reduce((sum, { virtualMs }) => sum + virtualMs, 0) / 1000,
  };
}

/** A menu re-check of everything after the rules were all changed by hand, and a second one. */
export function recheckCost(responses: number): RecheckCost {
  const round = openBenchRound();
  fill(round, responses);
  const [first] = during(round, () => void round.host.run('recheck'));
  const [again] = during(round, () => void round.host.run('recheck'));
  if (!first || !again) throw new Error('the re-check did not run');
  return {
    responses,
    first: first.callCount,
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

function atWorld(round: BenchRound, world: WorldState): BenchRound {
  round.host.restore(world);
  return round;
}

function submitOnce(
  round: BenchRound,
  earlier: number,
  paused = false,
): { toFlush: number; records: readonly ExecutionRecord[] } {
  const { host } = round;
  if (paused) {
    host.run('pauseMail', [], { answers: ['YES', 'OK'] });
    settle(round);
  }
  const report = soundReports(round.roster, earlier + 1)[earlier];
  if (!report) throw new Error('no report to send');
  let calls = 0;
  let toFlush = 0;
  host.fault = ({ name }) => {
    calls += 1;
    if (toFlush === 0 && name === 'Spreadsheet.flush') toFlush = calls;
    return undefined;
  };
  const records = during(round, () => {
    host.submit(titled(round, report), { as: report.as });
    // Short of the next five-minute tick: what it costs by itself is not this submission's.
    host.runDue();
  });
  host.fault = undefined;
  return { toFlush, records };
}
