import { formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import type { Group, SnapshotSummary } from '../../core/overview/snapshot-summary';
import type { Summary } from '../../core/overview/summary';
import { type CountId, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { RoundSettings } from '../../core/round-settings';
import { STATUSES } from '../../core/verdicts/school-status';
import { formatNumber } from '../../core/vietnamese-number';
import type { Grid } from '../grid';
import type { Area } from '../tab-shape';
import { STATUS_WORDS } from '../words/names';
import { vi } from '../words/office';
import { PROGRESS_DAYS, SUMMARY_AREAS } from './summary-places';

const WIDTH = SUMMARY_AREAS.rules.column + SUMMARY_AREAS.rules.columns - 1;

/**
 * The whole tab: every table at its fixed place, so that the charts stand still. `schedule` is what
 * is said of the automatic one.
 */
export function summaryTable(summary: Summary, settings: RoundSettings, schedule: string): Grid {
  const grid: CellValue[][] = [];
  const put = ({ row, column }: Pick<Area, 'row' | 'column'>, lines: Grid): void => {
    lines.forEach((line, i) => {
      while (grid.length < row + i) grid.push(Array.from({ length: WIDTH }, () => ''));
      line.forEach((cell, j) => {
        (grid[row - 1 + i] ?? [])[column - 1 + j] = cell;
      });
    });
  };
  put({ row: 1, column: 1 }, [
    [vi.summary.title],
    [vi.summary.asOf, formatInstant(summary.asOf)],
    [vi.summary.deadline, formatDeadline(settings.deadline)],
    [schedule],
  ]);
  put(SUMMARY_AREAS.statuses, statusLines(summary));
  put({ row: SUMMARY_AREAS.statuses.row + 7, column: 1 }, [
    [vi.summary.sum, summary.classesSum],
    [checkSentence(summary)],
  ]);
  put(SUMMARY_AREAS.rates, rateLines(summary));
  put(SUMMARY_AREAS.totals, totalLines(summary));
  put(SUMMARY_AREAS.levels, [
    groupHeader(vi.summary.level),
    ...summary.byLevel.map((group) => groupLine(group.level ?? vi.summary.unknownLevel, group)),
  ]);
  put(SUMMARY_AREAS.communes, [
    groupHeader(vi.summary.commune),
    ...summary.byCommune.map((group) =>
      groupLine(group.commune || vi.summary.unknownCommune, group),
    ),
  ]);
  put(SUMMARY_AREAS.progress, [
    vi.summary.progress,
    ...summary.progress
      .slice(-PROGRESS_DAYS)
      .map(({ day, schools, soFar }): CellValue[] => [formatDay(day), soFar, schools]),
  ]);
  put(SUMMARY_AREAS.rules, [
    vi.summary.rules,
    ...summary.returning.map(({ ruleId, reports, open }): CellValue[] => [ruleId, reports, open]),
  ]);
  return grid;
}

/** The wanted tab with the instant that stands there now: nothing else may differ for that alone. */
export function atOldInstant(now: Grid, wanted: Grid): Grid {
  const instant = now[1]?.[1];
  if (instant === undefined) return wanted;
  return wanted.map((line, row) =>
    row === 1 ? line.map((cell, column) => (column === 1 ? instant : cell)) : line,
  );
}

/** The six classes under their header. */
export function statusLines({ classes }: SnapshotSummary): Grid {
  return [
    vi.summary.statuses,
    ...STATUSES.map((status): CellValue[] => [STATUS_WORDS[status], classes[status]]),
  ];
}

export function checkSentence(summary: SnapshotSummary): string {
  const terms = STATUSES.map((status) => formatNumber(summary.classes[status])).join(' + ');
  return vi.summary.check({ terms, sum: summary.classesSum, schools: summary.schools });
}

/** The three rates under their header; `shown` is how a rate is written. */
export function rateLines(summary: SnapshotSummary, shown = percent): Grid {
  const { expected, reported, classes, exempt } = summary;
  return [
    vi.summary.rates,
    [vi.summary.completeness, reported, expected, shown(summary.completeness)],
    [vi.summary.onTime, classes.onTime, expected, shown(summary.onTimeRate)],
    [vi.summary.exempt, exempt.reported, exempt.schools, ''],
  ];
}

/** STT 6–12 under their header. */
export function totalLines({ totals }: SnapshotSummary, shown = percent): Grid {
  return [
    vi.summary.totals,
    ...totals.map(({ question, total, share, missing }): CellValue[] => [
      `${QUESTIONS[question].stt}. ${QUESTIONS[question].label}`,
      total,
      shown(share),
      missing,
    ]),
  ];
}

function groupHeader(title: string): string[] {
  return [title, ...vi.summary.group];
}

function groupLine(name: string, group: Group): CellValue[] {
  const total = (id: CountId) => group.totals.find(({ question }) => question === id);
  return [
    name,
    percent(total('syncedStudents')?.share ?? null),
    group.schools,
    group.reported,
    percent(group.completeness),
    percent(group.onTimeRate),
    total('students')?.total ?? '',
    total('syncedStudents')?.total ?? '',
  ];
}

/** In percent with one decimal, a number so that charts can draw it. */
function percent(share: number | null): CellValue {
  return share === null ? '' : Math.round(share * 1000) / 10;
}
