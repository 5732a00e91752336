import type { Decision, Undo } from '../../core/decisions/decision';
import { digest } from '../../core/digest';
import { newestByReport } from '../../core/ledger/newest';
import { normaliseMailbox } from '../../core/mailbox';
import type { School } from '../../core/roster/school';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import type { Judged } from '../../core/verdicts/verdict';
import type { Round } from '../pass/judge-round';
import type { DecisionsRead } from '../tabs/decisions-table';

/** What a person looks at: one report of the ledger, or a school. */
export interface Subject {
  readonly report: number | null;
  readonly schoolId: string | null;
}

/** Everything that the round holds about a subject, and what people decided on it. */
export interface ReportCase {
  readonly report: number | null;
  /** Null when the report is nobody's. */
  readonly school: School | null;
  readonly status: SchoolStatus | null;
  /** Of the report, oldest first; [] without one. */
  readonly versions: readonly Judged[];
  readonly newest: Judged | null;
  /** Newest version of each other report of the school, those on paper among them. */
  readonly others: readonly Judged[];
  /** On this report, its sender, its school, or another report of that school; in the order of their numbers. */
  readonly decisions: readonly Decision[];
  readonly undos: readonly Undo[];
  /** Digest of the versions and decisions above: what a person saw who decides. */
  readonly seen: string;
}

/** A school without a report in the ledger has a case too; a report that is not in it has none. */
export function reportCase(
  { report: asked, schoolId }: Subject,
  { judged, roster, statuses }: Round,
  { decisions, undos }: Pick<DecisionsRead, 'decisions' | 'undos'>,
): ReportCase | null {
  const named = schoolId === null ? null : (roster.bySchoolId.get(schoolId) ?? null);
  const statusOf = (school: School | null) =>
    statuses.find((status) => status.school.schoolId === school?.schoolId) ?? null;
  const report = asked ?? ofSchool(judged, named, statusOf(named));
  const versions = judged
    .filter(({ version }) => version.report === report)
    .sort((a, b) => a.version.version - b.version.version);
  const newest = versions[versions.length - 1] ?? null;
  if (!newest && (report !== null || !named)) return null;
  const school = newest ? schoolOf(newest, roster.bySchoolId) : named;
  const own = judged.filter((one) => school !== null && one.schoolId === school.schoolId);
  const shown = [...versions, ...own.filter(({ version }) => version.report !== report)];
  const reports = new Set(shown.map(({ version }) => version.report));
  const sender = normaliseMailbox(newest?.version.sender ?? '');
  const about = decisions
    .filter((one) => {
      const isOfReport = one.report !== null && reports.has(one.report);
      const isOfSender = one.kind === 'confirmSender' && one.value === sender;
      return isOfReport || isOfSender || (school !== null && one.schoolId === school.schoolId);
    })
    .sort((a, b) => a.id - b.id);
  const numbers = new Set(about.map(({ id }) => id));
  const takenBack = undos.filter(({ target }) => numbers.has(target));
  return {
    report,
    school,
    status: statusOf(school),
    versions,
    newest,
    others: latestFirst(own.filter(({ version }) => version.report !== report)),
    decisions: about,
    undos: takenBack,
    seen: digest(
      JSON.stringify([[report, school?.schoolId ?? null], ...partsSeen(shown, about, takenBack)]),
    ),
  };
}

/** A report on paper is seen by its decision. */
function partsSeen(
  shown: readonly Judged[],
  decisions: readonly Decision[],
  undos: readonly Undo[],
): readonly unknown[] {
  return [
    shown
      .filter(({ version }) => version.origin !== 'paper')
      .map(({ version: { report, version, contentHash } }) => [report, version, contentHash]),
    decisions.map(({ id, kind, undone, value }) => [id, kind, undone, value]),
    undos.map(({ id, target }) => [id, target]),
  ];
}

/** Of a school that was asked for by name: the report that counts, else the one that decides its status. */
function ofSchool(
  judged: readonly Judged[],
  school: School | null,
  status: SchoolStatus | null,
): number | null {
  const inLedger = (one: Judged | null) => (one && one.version.report > 0 ? one : null);
  const own = judged.filter(
    (one) => school !== null && one.schoolId === school.schoolId && inLedger(one) !== null,
  );
  const found = inLedger(status?.counted ?? null) ?? inLedger(status?.last ?? null) ?? own.pop();
  return found?.version.report ?? null;
}

function schoolOf({ schoolId }: Judged, bySchoolId: ReadonlyMap<string, School>): School | null {
  return schoolId === null ? null : (bySchoolId.get(schoolId) ?? null);
}

/** Of each report the newest version. */
function latestFirst(all: readonly Judged[]): readonly Judged[] {
  const newest = newestByReport(all, ({ version }) => version);
  return Array.from(newest.values()).sort((a, b) => b.version.sentAt - a.version.sentAt);
}
