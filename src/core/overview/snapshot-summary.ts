import { addDays, type Day, dayOf } from '../calendar';
import { groupBy } from '../group-by';
import { LEVELS, type Level } from '../roster/school';
import { STATUSES, type Status } from '../verdicts/school-status';
import type { Snapshot, SnapshotSchool } from './snapshot';
import { rate, type Total, totalsOf } from './totals';

/** How many schools stand in each class. */
type Classes = Readonly<Record<Status, number>>;

/** Some schools together. The six classes sum to `schools`. */
export interface Group {
  readonly schools: number;
  readonly classes: Classes;
  /** Active and not exempt. */
  readonly expected: number;
  /** Expected schools with a report that counts. */
  readonly reported: number;
  /** reported ÷ expected, 0 to 1; null without expected schools. */
  readonly completeness: number | null;
  /** onTime ÷ expected. */
  readonly onTimeRate: number | null;
  /** Figures of the counted reports of expected schools. */
  readonly totals: readonly Total[];
}

interface LevelGroup extends Group {
  /** Null for schools whose level the roster does not say. */
  readonly level: Level | null;
}

interface CommuneGroup extends Group {
  readonly commune: string;
}

/** Schools whose first accepted report was sent that day, and until then. */
interface Progress {
  readonly day: Day;
  readonly schools: number;
  readonly soFar: number;
}

/** What can be said of a snapshot, whether of now or frozen: the one way to count schools. */
export interface SnapshotSummary extends Group {
  /** The instant for which the figures hold, ms. */
  readonly asOf: number;
  /** The printed check: what the six classes sum to, and whether that is the active roster. */
  readonly classesSum: number;
  readonly addsUp: boolean;
  /** The figures of exempt schools stand apart, in no total. */
  readonly exempt: {
    readonly schools: number;
    readonly reported: number;
    readonly totals: readonly Total[];
  };
  readonly byLevel: readonly LevelGroup[];
  /** In the order in which the roster first names them. */
  readonly byCommune: readonly CommuneGroup[];
  /** Every day from the first accepted report until now; [] before it. */
  readonly progress: readonly Progress[];
}

export function summariseSnapshot({ schools, asOf }: Snapshot): SnapshotSummary {
  const whole = groupOf(schools);
  const classesSum = STATUSES.reduce((sum, status) => sum + whole.classes[status], 0);
  const exempt = schools.filter(({ status }) => status === 'exempt');
  const exemptFigures = countedFigures(exempt);
  return {
    ...whole,
    asOf,
    classesSum,
    addsUp: classesSum === schools.length,
    exempt: {
      schools: exempt.length,
      reported: exemptFigures.length,
      totals: totalsOf(exemptFigures),
    },
    byLevel: byLevel(schools),
    byCommune: byCommune(schools),
    progress: progressOf(schools, asOf),
  };
}

function groupOf(schools: readonly SnapshotSchool[]): Group {
  const classes = { onTime: 0, late: 0, mustFix: 0, rejected: 0, missing: 0, exempt: 0 };
  for (const { status } of schools) classes[status] += 1;
  const expected = schools.length - classes.exempt;
  const reported = classes.onTime + classes.late;
  return {
    schools: schools.length,
    classes,
    expected,
    reported,
    completeness: rate(reported, expected),
    onTimeRate: rate(classes.onTime, expected),
    totals: totalsOf(countedFigures(schools.filter(({ status }) => status !== 'exempt'))),
  };
}

function countedFigures(schools: readonly SnapshotSchool[]) {
  return schools.flatMap(({ figures }) => (figures ? [figures] : []));
}

/** Every level, also one without schools, so that the table keeps its place. */
function byLevel(schools: readonly SnapshotSchool[]): readonly LevelGroup[] {
  const withLevel = (wanted: Level | null) => schools.filter(({ level }) => level === wanted);
  const groups = LEVELS.map((level) => ({ level, ...groupOf(withLevel(level)) }));
  const unknown = withLevel(null);
  return unknown.length > 0 ? [...groups, { level: null, ...groupOf(unknown) }] : groups;
}

function byCommune(schools: readonly SnapshotSchool[]): readonly CommuneGroup[] {
  const groups = groupBy(schools, ({ commune }) => commune);
  return Array.from(groups, ([commune, own]) => ({ commune, ...groupOf(own) }));
}

/** Only schools that are reported now, so that the last day's sum is the summary's. */
function progressOf(schools: readonly SnapshotSchool[], asOf: number): readonly Progress[] {
  const perDay = new Map<Day, number>();
  for (const { status, firstAcceptedAt } of schools) {
    if ((status !== 'onTime' && status !== 'late') || firstAcceptedAt === null) continue;
    const day = dayOf(firstAcceptedAt);
    perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  const progress: Progress[] = [];
  let soFar = 0;
  const from = Array.from(perDay.keys()).sort()[0];
  for (let day = from; day !== undefined && day <= dayOf(asOf); day = addDays(day, 1)) {
    const own = perDay.get(day) ?? 0;
    soFar += own;
    progress.push({ day, schools: own, soFar });
  }
  return progress;
}
