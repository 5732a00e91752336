import type { DemoReport } from '../demo/demo-report';
import { demoReport } from '../demo/reports';
import { type DemoSchool, demoRoster, openSchools, rosterRow } from '../demo/roster';
import { titledAnswers } from '../demo/round';
import type { ExecutionRecord } from '../engine/execution-record';
import type { LocalHost, ServiceCall } from '../engine/local-host';
import { openHost } from '../host/open-host';
import { dice } from '../world/dice';
import { createHocBaSoForm } from '../world/hoc-ba-so-form';

const MINUTE = 60_000;
/** Monday 16 March 2026, 8:00 in Hải Phòng: before any wave, in office hours. */
const START = Date.UTC(2026, 2, 16, 1);
/** Long enough for triggers, a tick and the mails of a few batches. */
const SETTLE = 30 * MINUTE;

/** A round in live mode with the whole roster pasted, no report in yet. */
export interface BenchRound {
  readonly host: LocalHost;
  readonly roster: readonly DemoSchool[];
}

export function openBenchRound(): BenchRound {
  const host = openHost({ dist: 'dist', now: START });
  createHocBaSoForm(host.world);
  const setUp = () =>
    host.call('setUp', [
      { answerFrom: 'now', mode: 'live', addresses: 'verified', takeOver: false },
    ]);
  setUp();
  const roster = demoRoster();
  host.paste('Danh sách trường', 2, 1, roster.map(rosterRow));
  host.advanceTo(host.world.now + SETTLE);
  // Again with the roster in place, as the guide says: mail may leave from here on.
  setUp();
  host.advanceTo(host.world.now + SETTLE);
  return { host, roster };
}

/** Faultless reports without a list, each of another school until the roster is used up. */
export function soundReports(roster: readonly DemoSchool[], count: number): DemoReport[] {
  const chance = dice(7);
  const open = openSchools(roster);
  return Array.from({ length: count }, (_, index) => {
    const school = open[index % open.length];
    if (!school) throw new Error('the demo roster has no open school');
    const { answers, ...report } = demoReport(school, chance);
    const figures = answers.map((answer, place) =>
      // Everybody synchronised, nobody foreign, no list: STT 8 = STT 7 = STT 6, STT 9 = 0.
      place === 6 || place === 7
        ? (answers[5] ?? '')
        : place === 8
          ? '0'
          : place === 9
            ? []
            : answer,
    );
    return { ...report, answers: figures };
  });
}

export const titled = ({ host }: BenchRound, { answers }: DemoReport) =>
  titledAnswers(host, answers);

/** Sends the reports evenly over a span and lets the clock run past them. */
export function sendOver(round: BenchRound, reports: readonly DemoReport[], spanMs: number): void {
  const { host } = round;
  const start = host.world.now;
  reports.forEach((report, index) => {
    const at = start + Math.floor((index * spanMs) / reports.length);
    host.schedule(titled(round, report), { as: report.as, at });
  });
  host.advanceTo(start + spanMs);
}

export function settle({ host }: BenchRound, ms = SETTLE): void {
  host.advanceTo(host.world.now + ms);
}

/** The executions that a report caused, and their service calls in order. */
export function traced(round: BenchRound, report: DemoReport) {
  const { host } = round;
  const trace: ServiceCall[] = [];
  host.fault = (call) => {
    trace.push(call);
    return undefined;
  };
  // Short of the next five-minute tick: what that costs by itself is not this submission's.
  const records = during(round, () => void host.submit(titled(round, report), { as: report.as }));
  host.fault = undefined;
  return { trace, records };
}

/** Executions that ran during `work`. */
export function during({ host }: BenchRound, work: () => void): readonly ExecutionRecord[] {
  const before = host.executions.length;
  work();
  return host.executions.slice(before);
}

export function callsOf(records: readonly ExecutionRecord[]): number {
  return records.reduce((sum, { callCount }) => sum + callCount, 0);
}

export function triggerMinutes(records: readonly ExecutionRecord[]): number {
  const ms = records
    .filter(({ kind }) => kind === 'trigger')
    .reduce((sum, { virtualMs }) => sum + virtualMs, 0);
  return ms / MINUTE;
}

/** Verdict column of the ledger, as a person reads it. */
export function verdicts({ host }: BenchRound): string[] {
  const [header = [], ...lines] = host.displayed('Kiểm tra');
  const column = header.indexOf('Kết quả');
  return lines.map((line) => line[column] ?? '').filter((text) => text !== '');
}
