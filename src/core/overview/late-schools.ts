import { groupBy } from '../group-by';
import type { SnapshotSchool } from './snapshot';

/** How some schools of a snapshot stand; `expected` = `accepted` + `overdue` + `inTime`. */
export interface LateCounts {
  readonly exempt: number;
  readonly expected: number;
  /** With an accepted report: `onTime` + `late`. */
  readonly accepted: number;
  readonly onTime: number;
  readonly late: number;
  /** Last day passed, nothing accepted: `missing` + `mustFix` + `rejected`. */
  readonly overdue: number;
  readonly missing: number;
  readonly mustFix: number;
  readonly rejected: number;
  /** Nothing accepted, but their own last day is still to come. */
  readonly inTime: number;
}

/** The late schools of one commune, in roster order; `commune` is '' where the roster names none. */
interface LateCommune {
  readonly commune: string;
  readonly late: readonly SnapshotSchool[];
}

export function lateCounts(schools: readonly SnapshotSchool[]): LateCounts {
  const count = (is: (school: SnapshotSchool) => boolean) => schools.filter(is).length;
  const overdue = (status: SnapshotSchool['status']) =>
    count((school) => school.overdue && school.status === status);
  const exempt = count(({ status }) => status === 'exempt');
  const onTime = count(({ status }) => status === 'onTime');
  const late = count(({ status }) => status === 'late');
  const [missing, mustFix, rejected] = [
    overdue('missing'),
    overdue('mustFix'),
    overdue('rejected'),
  ];
  const expected = schools.length - exempt;
  const accepted = onTime + late;
  return {
    exempt,
    expected,
    accepted,
    onTime,
    late,
    overdue: missing + mustFix + rejected,
    missing,
    mustFix,
    rejected,
    inTime: expected - accepted - missing - mustFix - rejected,
  };
}

/** Communes with late schools, in the order in which the roster first names them; '' comes last. */
export function lateByCommune(schools: readonly SnapshotSchool[]): readonly LateCommune[] {
  const byCommune = groupBy(schools, ({ commune }) => commune);
  const unnamed = byCommune.get('');
  byCommune.delete('');
  if (unnamed) byCommune.set('', unnamed);
  return Array.from(byCommune, ([commune, all]) => ({
    commune,
    late: all.filter(({ overdue }) => overdue),
  })).filter(({ late }) => late.length > 0);
}

/** Late although it sent something: what it sent is to be mended. Whoever was rejected may be anybody. */
export function wasReturned({ overdue, status }: SnapshotSchool): boolean {
  return overdue && status === 'mustFix';
}
