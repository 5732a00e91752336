import { groupBy } from '../group-by';
import type { Version } from './version';

/** One report of the ledger while a run works on it. */
export interface KnownReport {
  readonly report: number;
  /** Oldest first, never empty. */
  versions: readonly Version[];
}

export function knownReports(ledger: readonly Version[]): KnownReport[] {
  const byReport = groupBy(ledger, ({ report }) => report);
  return Array.from(byReport, ([report, versions]) => ({
    report,
    versions: [...versions].sort((a, b) => a.version - b.version),
  })).sort((a, b) => a.report - b.report);
}

export function newestOf({ report, versions }: KnownReport): Version {
  const newest = versions[versions.length - 1];
  if (!newest) throw new Error(`report ${report} has no version`);
  return newest;
}

/** Learns or updates something of the newest version, in place; the same object when nothing differs. */
export function amendNewest(report: KnownReport, changes: Partial<Version>): void {
  const newest = newestOf(report);
  const differs = (Object.keys(changes) as (keyof Version)[]).some(
    (key) => changes[key] !== newest[key],
  );
  if (differs) report.versions = [...report.versions.slice(0, -1), { ...newest, ...changes }];
}

/** Only the newest version of a report has a row. */
export function addVersion(
  report: KnownReport,
  version: Omit<Version, 'report' | 'version'>,
): void {
  amendNewest(report, { row: null });
  const number = newestOf(report).version + 1;
  report.versions = [...report.versions, { report: report.report, version: number, ...version }];
}
