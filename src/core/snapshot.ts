import type { Level } from './school';
import type { SchoolStatus, Status } from './school-status';
import type { Figures, Judged } from './verdict';

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
  /** When the report that decides its status was sent, ms; null without one. */
  readonly reportedAt: number | null;
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

/** In roster order. */
export function snapshotOf(
  statuses: readonly SchoolStatus[],
  about: Pick<Snapshot, 'asOf' | 'roundId' | 'deadline'>,
): Snapshot {
  const { asOf, roundId, deadline } = about;
  return { asOf, roundId, deadline, schools: statuses.map(schoolOf) };
}

function schoolOf({
  school,
  status,
  overdue,
  daysLate,
  dueAt,
  counted,
  last,
}: SchoolStatus): SnapshotSchool {
  const { schoolId, name, level, commune } = school;
  const report = counted ?? last;
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
    returnedBy: counted || !last ? [] : returning(last),
    figures: counted?.figures ?? null,
  };
}

function returning({ findings }: Judged): readonly string[] {
  const ids = findings
    .filter(({ severity, forSchool }) => severity === 'error' && forSchool)
    .map(({ ruleId }) => ruleId);
  return Array.from(new Set(ids));
}
