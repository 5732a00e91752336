import { formatDay, formatDeadline, formatInstant } from '../../core/calendar';
import type { Snapshot } from '../../core/overview/snapshot';
import { type Group, summariseSnapshot } from '../../core/overview/snapshot-summary';
import { QUESTIONS } from '../../core/questionnaire/questionnaire';
import { STATUSES, type Status } from '../../core/verdicts/school-status';
import { checkSentence } from '../tabs/summary-table';
import { STATUS_WORDS } from '../words/names';
import { vi } from '../words/office';

/** Shares are 0 to 1; null where there is nothing to divide by. */
interface RateShown {
  readonly label: string;
  readonly schools: number;
  readonly of: number;
  readonly share: number | null;
}

interface TotalShown {
  readonly label: string;
  readonly total: number;
  readonly share: number | null;
  /** Counted reports that lack the figure. */
  readonly missing: number;
}

/** A level or a commune. */
export interface GroupShown {
  readonly name: string;
  readonly schools: number;
  /** In the order of the six classes. */
  readonly classes: readonly number[];
  readonly completeness: number | null;
  readonly onTimeRate: number | null;
  readonly students: number;
  readonly syncedStudents: number;
  readonly syncedShare: number | null;
}

/** The figures of one snapshot as pages show them, counted by the core. */
export interface FiguresShown {
  readonly asOf: number;
  readonly asOfText: string;
  readonly deadlineText: string;
  readonly schools: number;
  readonly classes: readonly {
    readonly status: Status;
    readonly label: string;
    readonly schools: number;
  }[];
  /** "Kiểm tra: 1 + 2 … = N, khớp …". */
  readonly check: string;
  readonly addsUp: boolean;
  readonly rates: readonly RateShown[];
  readonly totals: readonly TotalShown[];
  readonly levels: readonly GroupShown[];
  readonly communes: readonly GroupShown[];
  readonly progress: readonly {
    readonly day: string;
    readonly schools: number;
    readonly soFar: number;
  }[];
}

export function figuresShown(snapshot: Snapshot): FiguresShown {
  const summary = summariseSnapshot(snapshot);
  const { classes, expected, reported, exempt } = summary;
  return {
    asOf: snapshot.asOf,
    asOfText: formatInstant(snapshot.asOf),
    deadlineText: formatDeadline(snapshot.deadline),
    schools: summary.schools,
    classes: STATUSES.map((status) => ({
      status,
      label: STATUS_WORDS[status],
      schools: classes[status],
    })),
    check: checkSentence(summary),
    addsUp: summary.addsUp,
    rates: [
      rateOf(vi.summary.completeness, reported, expected, summary.completeness),
      rateOf(vi.summary.onTime, classes.onTime, expected, summary.onTimeRate),
      rateOf(vi.summary.exempt, exempt.reported, exempt.schools, null),
    ],
    totals: summary.totals.map(({ question, ...about }) => ({
      label: `${QUESTIONS[question].stt}. ${QUESTIONS[question].label}`,
      ...about,
    })),
    levels: summary.byLevel.map((group) =>
      groupShown(group.level ?? vi.summary.unknownLevel, group),
    ),
    communes: summary.byCommune.map((group) =>
      groupShown(group.commune || vi.summary.unknownCommune, group),
    ),
    progress: summary.progress.map(({ day, schools, soFar }) => ({
      day: formatDay(day),
      schools,
      soFar,
    })),
  };
}

function rateOf(label: string, schools: number, of: number, share: number | null): RateShown {
  return { label, schools, of, share };
}

function groupShown(name: string, group: Group): GroupShown {
  const total = (wanted: string) => group.totals.find(({ question }) => question === wanted);
  const synced = total('syncedStudents');
  return {
    name,
    schools: group.schools,
    classes: STATUSES.map((status) => group.classes[status]),
    completeness: group.completeness,
    onTimeRate: group.onTimeRate,
    students: total('students')?.total ?? 0,
    syncedStudents: synced?.total ?? 0,
    syncedShare: synced?.share ?? null,
  };
}
