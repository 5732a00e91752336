import { addDays, type Day, dayOf } from './calendar';
import type { RoundSettings, Severity } from './round-settings';
import { LEVELS, type Level } from './school';
import { type SchoolStatus, STATUSES, type Status } from './school-status';
import { rate, type Total, totalsOf } from './totals';
import type { Judged } from './verdict';

/** How many schools stand in each class. */
export type Classes = Readonly<Record<Status, number>>;

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

export interface LevelGroup extends Group {
  /** Null for schools whose level the roster does not say. */
  readonly level: Level | null;
}

export interface CommuneGroup extends Group {
  readonly commune: string;
}

/** Schools whose first accepted report was sent that day, and until then. */
export interface Progress {
  readonly day: Day;
  readonly schools: number;
  readonly soFar: number;
}

/** Reports that broke a rule which returned them. */
export interface ReturningRule {
  readonly ruleId: string;
  readonly severity: Severity;
  /** Reports that ever broke it, mended or not. */
  readonly reports: number;
  /** Reports whose newest version breaks it and is not accepted. */
  readonly open: number;
}

export interface Summary extends Group {
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
  /** Most reports first. */
  readonly returning: readonly ReturningRule[];
}

/** `statuses` is the active roster today. */
export function summarise(input: {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  readonly settings: RoundSettings;
  readonly now: number;
}): Summary {
  const { judged, statuses, settings, now } = input;
  const whole = groupOf(statuses);
  const classesSum = STATUSES.reduce((sum, status) => sum + whole.classes[status], 0);
  const inRound = judged.filter(({ version }) => version.sentAt >= settings.roundStart);
  const exempt = statuses.filter(({ status }) => status === 'exempt');
  const exemptFigures = countedFigures(exempt);
  return {
    ...whole,
    asOf: now,
    classesSum,
    addsUp: classesSum === statuses.length,
    exempt: {
      schools: exempt.length,
      reported: exemptFigures.length,
      totals: totalsOf(exemptFigures),
    },
    byLevel: byLevel(statuses),
    byCommune: byCommune(statuses),
    progress: progressOf(inRound, statuses, now),
    returning: returningRules(inRound),
  };
}

function groupOf(statuses: readonly SchoolStatus[]): Group {
  const classes = { onTime: 0, late: 0, mustFix: 0, rejected: 0, missing: 0, exempt: 0 };
  for (const { status } of statuses) classes[status] += 1;
  const expected = statuses.length - classes.exempt;
  const reported = classes.onTime + classes.late;
  return {
    schools: statuses.length,
    classes,
    expected,
    reported,
    completeness: rate(reported, expected),
    onTimeRate: rate(classes.onTime, expected),
    totals: totalsOf(countedFigures(statuses.filter(({ status }) => status !== 'exempt'))),
  };
}

function countedFigures(statuses: readonly SchoolStatus[]) {
  return statuses.flatMap(({ counted }) => (counted ? [counted.figures] : []));
}

/** Every level, also one without schools, so that the table keeps its place. */
function byLevel(statuses: readonly SchoolStatus[]): readonly LevelGroup[] {
  const withLevel = (level: Level | null) =>
    statuses.filter(({ school }) => school.level === level);
  const groups = LEVELS.map((level) => ({ level, ...groupOf(withLevel(level)) }));
  const unknown = withLevel(null);
  return unknown.length > 0 ? [...groups, { level: null, ...groupOf(unknown) }] : groups;
}

function byCommune(statuses: readonly SchoolStatus[]): readonly CommuneGroup[] {
  const groups = new Map<string, SchoolStatus[]>();
  for (const status of statuses) {
    const group = groups.get(status.school.commune);
    if (group) group.push(status);
    else groups.set(status.school.commune, [status]);
  }
  return Array.from(groups, ([commune, own]) => ({ commune, ...groupOf(own) }));
}

/** Only schools that are reported now, so that the last day's sum is the summary's. */
function progressOf(
  judged: readonly Judged[],
  statuses: readonly SchoolStatus[],
  now: number,
): readonly Progress[] {
  const reported = new Set(
    statuses
      .filter(({ status }) => status === 'onTime' || status === 'late')
      .map(({ school }) => school.schoolId),
  );
  const first = new Map<string, number>();
  for (const { schoolId, acceptable, version } of judged) {
    if (schoolId === null || !acceptable || !reported.has(schoolId)) continue;
    first.set(schoolId, Math.min(version.sentAt, first.get(schoolId) ?? version.sentAt));
  }
  const perDay = new Map<Day, number>();
  for (const sentAt of Array.from(first.values())) {
    perDay.set(dayOf(sentAt), (perDay.get(dayOf(sentAt)) ?? 0) + 1);
  }
  const progress: Progress[] = [];
  let soFar = 0;
  const from = Array.from(perDay.keys()).sort()[0];
  for (let day = from; day !== undefined && day <= dayOf(now); day = addDays(day, 1)) {
    const schools = perDay.get(day) ?? 0;
    soFar += schools;
    progress.push({ day, schools, soFar });
  }
  return progress;
}

function returningRules(judged: readonly Judged[]): readonly ReturningRule[] {
  const ever = new Map<string, Set<number>>();
  const open = new Map<string, Set<number>>();
  const newest = newestVersions(judged);
  for (const one of judged) {
    const { report, version } = one.version;
    const isOpen = !one.accepted && one.verdict !== 'excluded' && newest.get(report) === version;
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

function newestVersions(judged: readonly Judged[]): ReadonlyMap<number, number> {
  const newest = new Map<number, number>();
  for (const { version } of judged) {
    newest.set(version.report, Math.max(version.version, newest.get(version.report) ?? 0));
  }
  return newest;
}
