import { groupBy } from '../group-by';
import type { Figures } from '../questionnaire/questionnaire';
import type { Level } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import { markingReports } from '../verdicts/on-time';
import type { SchoolStatus, Status } from '../verdicts/school-status';
import type { Judged } from '../verdicts/verdict';

/** One active school as it stood at that instant; nothing of pupils, no mailbox, no phone. */
export interface SnapshotSchool {
  readonly schoolId: string;
  readonly name: string;
  readonly level: Level | null;
  readonly commune: string;
  readonly status: Status;
  readonly overdue: boolean;
  readonly daysLate: number;
  /** End (exclusive, ms) of its last day on time. */
  readonly dueAt: number;
  /** When the report that decides its status was sent, ms; null without one, or when it was rejected. */
  readonly reportedAt: number | null;
  /** When its first acceptable report was sent, ms; null while nothing is accepted. */
  readonly firstAcceptedAt: number | null;
  /** Ids of the rules that return that report; [] when one is accepted. */
  readonly returnedBy: readonly string[];
  /** Of the counted report; null without one. */
  readonly figures: Figures | null;
}

/** The round at one instant: what letters, exports and leaders' figures are made from. */
export interface Snapshot {
  /** The instant for which it holds, ms. */
  readonly asOf: number;
  readonly roundId: string;
  /** ms, exclusive. */
  readonly deadline: number;
  readonly schools: readonly SnapshotSchool[];
}

/** The judged round at an instant, ms; `statuses` is the active roster today. */
export interface RoundNow {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  readonly settings: RoundSettings;
  readonly now: number;
}

/** In roster order. */
export function snapshotOf({ judged, statuses, settings, now }: RoundNow): Snapshot {
  const { roundId, deadline, roundStart } = settings;
  const first = firstMarking(judged.filter(({ version }) => version.sentAt >= roundStart));
  return {
    asOf: now,
    roundId,
    deadline,
    schools: statuses.map((status) => schoolOf(status, first)),
  };
}

function schoolOf(
  { school, status, overdue, daysLate, dueAt, counted, last }: SchoolStatus,
  first: ReadonlyMap<string, number>,
): SnapshotSchool {
  const { schoolId, name, level, commune } = school;
  // A code proves nothing: of a rejected report nobody knows whether the school sent it.
  const report = counted ?? (status === 'rejected' ? null : last);
  return {
    schoolId,
    name,
    level,
    commune,
    status,
    overdue,
    daysLate,
    dueAt,
    reportedAt: report?.version.sentAt ?? null,
    firstAcceptedAt: counted ? (first.get(schoolId) ?? null) : null,
    returnedBy: counted || !last ? [] : returning(last),
    figures: counted?.figures ?? null,
  };
}

/** Instants by school id. */
function firstMarking(judged: readonly Judged[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [schoolId, own] of Array.from(groupBy(judged, (one) => one.schoolId))) {
    const marking = markingReports(own).map(({ version }) => version.sentAt);
    if (marking.length > 0) first.set(schoolId, Math.min(...marking));
  }
  return first;
}

function returning({ findings }: Judged): readonly string[] {
  const ids = findings
    .filter(({ severity, forSchool }) => severity === 'error' && forSchool)
    .map(({ ruleId }) => ruleId);
  return Array.from(new Set(ids));
}
