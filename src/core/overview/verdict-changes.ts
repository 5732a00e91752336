import { newestByReport } from '../ledger/newest';
import { type SchoolStatus, STATUSES, type Status } from '../verdicts/school-status';
import type { Judged, Verdict } from '../verdicts/verdict';

/** One judgement of the whole round. */
interface Judgement {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
}

/** A report whose verdict differs, or a school whose status alone does. */
export interface VerdictChange {
  readonly schoolId: string | null;
  /** Null where only the school's status differs. */
  readonly report: {
    readonly number: number;
    readonly before: Verdict;
    readonly after: Verdict;
  } | null;
  /** Null for a report of no active school. */
  readonly status: { readonly before: Status; readonly after: Status } | null;
}

/** How two judgements of the same reports differ. */
interface VerdictChanges {
  /** In the order of schools in the roster; reports of no school last. */
  readonly changes: readonly VerdictChange[];
  /** The six classes; both sum to the active roster. */
  readonly classes: readonly {
    readonly status: Status;
    readonly before: number;
    readonly after: number;
  }[];
}

/** What would become of past reports: of each the newest version, of each school its status. */
export function verdictChanges(before: Judgement, after: Judgement): VerdictChanges {
  const [was, is] = [statusesOf(before), statusesOf(after)];
  const statusOf = (schoolId: string | null): VerdictChange['status'] => {
    const [old, next] = [was.get(schoolId ?? ''), is.get(schoolId ?? '')];
    return old && next ? { before: old, after: next } : null;
  };
  const reports = changedReports(before, after).map(
    ({ schoolId, ...report }): VerdictChange => ({ schoolId, report, status: statusOf(schoolId) }),
  );
  const named = new Set(reports.map(({ schoolId }) => schoolId));
  const alone = Array.from(was.keys()).flatMap((schoolId): VerdictChange[] => {
    const status = statusOf(schoolId);
    const differs = status !== null && status.before !== status.after && !named.has(schoolId);
    return differs ? [{ schoolId, report: null, status }] : [];
  });
  const place = new Map(Array.from(was.keys(), (schoolId, at) => [schoolId, at]));
  const placeOf = ({ schoolId }: VerdictChange) => place.get(schoolId ?? '') ?? place.size;
  return {
    changes: [...reports, ...alone].sort((a, b) => placeOf(a) - placeOf(b)),
    classes: STATUSES.map((status) => ({
      status,
      before: count(was, status),
      after: count(is, status),
    })),
  };
}

function changedReports(before: Judgement, after: Judgement) {
  const versionOf = ({ version }: Judged) => version;
  const next = newestByReport(after.judged, versionOf);
  return Array.from(newestByReport(before.judged, versionOf)).flatMap(([number, one]) => {
    const changed = next.get(number);
    return changed && changed.verdict !== one.verdict
      ? [{ schoolId: one.schoolId, number, before: one.verdict, after: changed.verdict }]
      : [];
  });
}

function statusesOf({ statuses }: Judgement): ReadonlyMap<string, Status> {
  return new Map(statuses.map(({ school, status }) => [school.schoolId, status]));
}

function count(statuses: ReadonlyMap<string, Status>, status: Status): number {
  return Array.from(statuses.values()).filter((each) => each === status).length;
}
