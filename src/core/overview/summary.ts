import { newestByReport } from '../ledger/newest';
import type { Severity } from '../round-settings';
import type { Judged } from '../verdicts/verdict';
import { type RoundNow, snapshotOf } from './snapshot';
import { type SnapshotSummary, summariseSnapshot } from './snapshot-summary';

/** Reports that broke a rule which returned them. */
interface ReturningRule {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Reports that ever broke it, mended or not. */
  readonly reports: number;
  /** Reports whose newest version breaks it and is not accepted. */
  readonly open: number;
}

export interface Summary extends SnapshotSummary {
  /** Most reports first. */
  readonly returning: readonly ReturningRule[];
}

export function summarise(round: RoundNow): Summary {
  const { judged, settings } = round;
  const inRound = judged.filter(({ version }) => version.sentAt >= settings.roundStart);
  return { ...summariseSnapshot(snapshotOf(round)), returning: returningRules(inRound) };
}

function returningRules(judged: readonly Judged[]): readonly ReturningRule[] {
  const ever = new Map<string, Set<number>>();
  const open = new Map<string, Set<number>>();
  const newest = newestByReport(judged, ({ version }) => version);
  for (const one of judged) {
    const { report, version } = one.version;
    const isNewest = newest.get(report)?.version.version === version;
    const isOpen = isNewest && !one.accepted && one.verdict !== 'excluded';
    for (const { ruleId, severity } of one.findings) {
      if (severity !== 'error') continue;
      ever.set(ruleId, (ever.get(ruleId) ?? new Set()).add(report));
      if (isOpen) open.set(ruleId, (open.get(ruleId) ?? new Set()).add(report));
    }
  }
  return Array.from(ever, ([ruleId, reports]) => ({
    ruleId,
    severity: 'error' as const,
    reports: reports.size,
    open: open.get(ruleId)?.size ?? 0,
  })).sort((a, b) => b.reports - a.reports || (a.ruleId < b.ruleId ? -1 : 1));
}
