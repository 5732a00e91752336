import type { DemoReport } from '../demo/demo-report';
import { listFile } from '../demo/list-file';
import type { ServiceCall } from '../engine/local-host';
import {
  type BenchRound,
  callsOf,
  openBenchRound,
  sendOver,
  settle,
  soundReports,
  traced,
} from './round';

const HOUR = 3_600_000;
/** Lines of the list that is sent; how many does not change what it costs in calls. */
const LISTED = 7;
const SYNCED = 7;
const LIST = 9;

/** One new submission with a list beside one without, in one round. */
interface ListCost {
  readonly earlier: number;
  readonly passesWithout: number;
  readonly passesWith: number;
  /** Service calls that belong to no pass: waking up, the list, the reply and its settling. */
  readonly callsBesidePassesWithout: number;
  readonly callsBesidePassesWith: number;
  /** The bar is 6. */
  readonly callsMore: number;
  /** The bar is 1. */
  readonly passesMore: number;
  /** Of everything, the calls of the further pass included. */
  readonly totalWithout: number;
  readonly totalWith: number;
}

export async function listCost(earlier: number): Promise<ListCost> {
  const round = openBenchRound();
  const reports = soundReports(round.roster, earlier + 2);
  sendOver(round, reports.slice(0, earlier), HOUR);
  settle(round, 24 * HOUR);
  const [without, other] = reports.slice(earlier);
  if (!without || !other) throw new Error('no report to send');
  const bare = sent(round, without);
  settle(round);
  const listed = sent(round, await withListOf(round, other));
  return {
    earlier,
    passesWithout: bare.passes,
    passesWith: listed.passes,
    callsBesidePassesWithout: bare.beside,
    callsBesidePassesWith: listed.beside,
    callsMore: listed.beside - bare.beside,
    passesMore: listed.passes - bare.passes,
    totalWithout: bare.total,
    totalWith: listed.total,
  };
}

async function withListOf({ roster }: BenchRound, report: DemoReport): Promise<DemoReport> {
  const schoolCode = String(report.answers[0]);
  const { level = 'TH' } = roster.find(({ code }) => code === schoolCode) ?? {};
  const file = await listFile({ schoolCode, level, pupils: LISTED, repeated: 0, form: 'sound' });
  const synced = String(Number(report.answers[SYNCED]) - LISTED);
  const answers = report.answers.map((answer, at) =>
    at === SYNCED ? synced : at === LIST ? [file] : answer,
  );
  return { ...report, answers };
}

function sent(round: BenchRound, report: DemoReport) {
  const { trace, records } = traced(round, report);
  const total = callsOf(records);
  const holds = records.flatMap(({ id }) =>
    passesOf(trace.filter(({ executionId }) => executionId === id)),
  );
  return {
    total,
    passes: holds.length,
    beside: total - holds.reduce((sum, length) => sum + length, 0),
  };
}

/** Calls of each hold of the lock that looks at the tabs, its taking and its release included. */
function passesOf(own: readonly ServiceCall[]): number[] {
  const passes: number[] = [];
  let taken = 0;
  own.forEach(({ name }, at) => {
    if (name === 'Lock.try') taken = at;
    if (name !== 'Lock.release') return;
    const hold = own.slice(taken, at + 1);
    if (hold.some((call) => call.name === 'Spreadsheet.getSheets')) passes.push(hold.length);
  });
  return passes;
}
