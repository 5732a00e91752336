import { formatDeadline, formatInstant } from '../core/calendar';
import type { CellValue } from '../core/cell';
import { digest } from '../core/digest';
import { COUNT_IDS, type CountId } from '../core/questionnaire';
import { LEVELS } from '../core/school';
import type { Snapshot, SnapshotSchool } from '../core/snapshot';
import { summariseSnapshot } from '../core/snapshot-summary';
import { formatStamp, readStamp } from '../core/stamp';
import type { Area, TabShape } from './layout';
import { checkSentence, rateLines, statusLines, totalLines } from './summary-table';
import { SNAPSHOT_COLUMNS, viSnapshots } from './vi-snapshots';
import { meant, STATUS_WORDS } from './vi-words';

type Grid = readonly (readonly CellValue[])[];

/** A frozen copy as it stands in its tab. */
export interface FrozenTable {
  readonly snapshot: Snapshot;
  /** What the person wrote about it; '' without. */
  readonly note: string;
  /** The account that froze it. */
  readonly by: string;
}

const WIDTH = SNAPSHOT_COLUMNS.length;
/** Fixed places, from 1. */
const ROWS = { asOf: 2, deadline: 3, round: 4, note: 5, by: 6, classes: 8, rates: 18, totals: 23 };
const HEADER_ROW = 32;

const area = (row: number, column: number, rows: number, columns: number): Area => ({
  row,
  column,
  rows,
  columns,
});

/** The tab of a frozen copy, before anything stands in it. */
export function snapshotShape(name: string): TabShape {
  return {
    name,
    columns: SNAPSHOT_COLUMNS,
    hasHeader: false,
    frozenColumns: 0,
    headings: [
      area(1, 1, 1, 1),
      area(ROWS.classes, 1, 1, 2),
      area(ROWS.classes + 7, 1, 1, 2),
      area(ROWS.rates, 1, 1, 4),
      area(ROWS.totals, 1, 1, 4),
      area(HEADER_ROW - 1, 1, 2, WIDTH),
    ],
    insets: [
      { ...area(ROWS.classes + 1, 2, 7, 1), format: 'number' },
      { ...area(ROWS.rates + 1, 2, 3, 2), format: 'number' },
      { ...area(ROWS.rates + 1, 4, 3, 1), format: 'share' },
      { ...area(ROWS.totals + 1, 2, COUNT_IDS.length, 1), format: 'number' },
      { ...area(ROWS.totals + 1, 3, COUNT_IDS.length, 1), format: 'share' },
      { ...area(ROWS.totals + 1, 4, COUNT_IDS.length, 1), format: 'number' },
    ],
  };
}

/** The whole tab; its last line is a digest of the lines above it. Instants are of whole seconds. */
export function snapshotTable({ snapshot, note, by }: FrozenTable): Grid {
  const { asOf, deadline, roundId, schools } = snapshot;
  const summary = summariseSnapshot(snapshot);
  const grid: CellValue[][] = [];
  const put = (row: number, lines: Grid): void => {
    for (const [at, line] of lines.entries()) grid[row - 1 + at] = [...line];
  };
  put(1, [[viSnapshots.title]]);
  put(ROWS.asOf, [[viSnapshots.asOf, formatInstant(asOf), formatStamp(asOf)]]);
  put(ROWS.deadline, [[viSnapshots.deadline, formatDeadline(deadline), formatStamp(deadline)]]);
  put(ROWS.round, [[viSnapshots.round, roundId]]);
  put(ROWS.note, [[viSnapshots.note, note]]);
  put(ROWS.by, [[viSnapshots.by, by]]);
  put(ROWS.classes, statusLines(summary));
  put(ROWS.classes + 7, [[checkSentence(summary), summary.classesSum]]);
  put(ROWS.rates, rateLines(summary, shareCell));
  put(ROWS.totals, totalLines(summary, shareCell));
  put(HEADER_ROW - 1, [[viSnapshots.schools], SNAPSHOT_COLUMNS.map(({ title }) => title)]);
  put(HEADER_ROW + 1, schools.map(schoolLine));
  const lines = Array.from(grid, (line) => filled(line ?? []));
  return [...lines, filled([viSnapshots.end, digestOf(lines)])];
}

/** Null when the copy was not written to its end, or anything in it has been changed since. */
export function readSnapshotTable(grid: Grid): FrozenTable | null {
  const end = grid.findIndex(([first]) => first === viSnapshots.end);
  const lines = grid.slice(0, Math.max(0, end)).map(filled);
  if (!isSnapshotTable(grid) || end < HEADER_ROW || grid[end]?.[1] !== digestOf(lines)) return null;
  const cell = (row: number, column: number) => String(lines[row - 1]?.[column - 1] ?? '');
  const asOf = readStamp(cell(ROWS.asOf, 3));
  const deadline = readStamp(cell(ROWS.deadline, 3));
  if (asOf === null || deadline === null) return null;
  const schools = lines.slice(HEADER_ROW).map(readSchool);
  const read = schools.flatMap((school) => (school ? [school] : []));
  if (read.length < schools.length) return null;
  const snapshot = { asOf, roundId: cell(ROWS.round, 2), deadline, schools: read };
  return { snapshot, note: cell(ROWS.note, 2), by: cell(ROWS.by, 2) };
}

/** Begins as a frozen copy does, whether or not it is whole. */
export function isSnapshotTable(grid: Grid): boolean {
  return grid[0]?.[0] === viSnapshots.title;
}

function schoolLine(school: SnapshotSchool): CellValue[] {
  const { figures, firstAcceptedAt, reportedAt } = school;
  return [
    school.schoolId,
    school.name,
    school.level ?? '',
    school.commune,
    STATUS_WORDS[school.status],
    school.overdue ? viSnapshots.mark : '',
    school.daysLate,
    figures ? viSnapshots.mark : '',
    ...COUNT_IDS.map((id) => figures?.[id] ?? ''),
    reportedAt === null ? '' : formatStamp(reportedAt),
    firstAcceptedAt === null ? '' : formatStamp(firstAcceptedAt),
    formatStamp(school.dueAt),
    school.returnedBy.join(', '),
  ];
}

function readSchool(line: readonly CellValue[]): SnapshotSchool | null {
  const [schoolId, name, level, commune, statusWord, overdue, daysLate, counted] = line.map(String);
  const [reportedAt, firstAcceptedAt, dueAt, returnedBy] = line.slice(-4).map(String);
  const status = meant(STATUS_WORDS, statusWord ?? '');
  const due = readStamp(dueAt ?? '');
  if (!schoolId || !status || due === null) return null;
  const figures = {} as Record<CountId, number | null>;
  for (const [at, id] of COUNT_IDS.entries()) {
    const cell = line[8 + at] ?? '';
    figures[id] = cell === '' ? null : Number(cell);
  }
  return {
    schoolId,
    name: name ?? '',
    level: LEVELS.find((each) => each === level) ?? null,
    commune: commune ?? '',
    status,
    overdue: overdue !== '',
    daysLate: Number(daysLate),
    dueAt: due,
    reportedAt: readStamp(reportedAt ?? ''),
    firstAcceptedAt: readStamp(firstAcceptedAt ?? ''),
    returnedBy: returnedBy ? returnedBy.split(', ') : [],
    figures: counted === '' ? null : figures,
  };
}

/** The Sheet keeps a number to about 15 digits, so a share is cut to what is shown. */
function shareCell(share: number | null): CellValue {
  return share === null ? '' : Math.round(share * 10_000) / 10_000;
}

function digestOf(lines: Grid): string {
  return digest(JSON.stringify(lines.map((line) => line.map(String))));
}

function filled(line: readonly CellValue[]): readonly CellValue[] {
  return Array.from({ length: WIDTH }, (_, column) => line[column] ?? '');
}
