import { formatDeadline, formatInstant } from '../../core/calendar';
import type { CellValue } from '../../core/cell';
import { digest } from '../../core/digest';
import type { Snapshot, SnapshotSchool } from '../../core/overview/snapshot';
import { summariseSnapshot } from '../../core/overview/snapshot-summary';
import { COUNT_IDS, type CountId } from '../../core/questionnaire/questionnaire';
import { LEVELS } from '../../core/roster/school';
import { formatStamp, readStamp } from '../../core/stamp';
import type { Grid } from '../grid';
import { checkSentence, rateLines, statusLines, totalLines } from '../tabs/summary-table';
import { meant, STATUS_WORDS } from '../words/names';
import { SNAPSHOT_COLUMNS, viSnapshots } from '../words/snapshots';
import { SNAPSHOT_HEADER_ROW, SNAPSHOT_ROWS, SNAPSHOT_WIDTH } from './snapshot-shape';

/** A frozen copy as it stands in its tab. */
interface FrozenTable {
  readonly snapshot: Snapshot;
  /** What the person wrote about it; '' without. */
  readonly note: string;
  /** The account that froze it. */
  readonly by: string;
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
  put(SNAPSHOT_ROWS.asOf, [[viSnapshots.asOf, formatInstant(asOf), formatStamp(asOf)]]);
  put(SNAPSHOT_ROWS.deadline, [
    [viSnapshots.deadline, formatDeadline(deadline), formatStamp(deadline)],
  ]);
  put(SNAPSHOT_ROWS.round, [[viSnapshots.round, roundId]]);
  put(SNAPSHOT_ROWS.note, [[viSnapshots.note, note]]);
  put(SNAPSHOT_ROWS.by, [[viSnapshots.by, by]]);
  put(SNAPSHOT_ROWS.classes, statusLines(summary));
  put(SNAPSHOT_ROWS.classes + 7, [[checkSentence(summary), summary.classesSum]]);
  put(SNAPSHOT_ROWS.rates, rateLines(summary, shareCell));
  put(SNAPSHOT_ROWS.totals, totalLines(summary, shareCell));
  put(SNAPSHOT_HEADER_ROW - 1, [[viSnapshots.schools], SNAPSHOT_COLUMNS.map(({ title }) => title)]);
  put(SNAPSHOT_HEADER_ROW + 1, schools.map(schoolLine));
  const lines = Array.from(grid, (line) => filled(line ?? []));
  return [...lines, filled([viSnapshots.end, digestOf(lines)])];
}

/** Null when the copy was not written to its end, or anything in it has been changed since. */
export function readSnapshotTable(grid: Grid): FrozenTable | null {
  const end = grid.findIndex(([first]) => first === viSnapshots.end);
  const lines = grid.slice(0, Math.max(0, end)).map(filled);
  if (!isSnapshotTable(grid) || end < SNAPSHOT_HEADER_ROW || grid[end]?.[1] !== digestOf(lines))
    return null;
  const cell = (row: number, column: number) => String(lines[row - 1]?.[column - 1] ?? '');
  const asOf = readStamp(cell(SNAPSHOT_ROWS.asOf, 3));
  const deadline = readStamp(cell(SNAPSHOT_ROWS.deadline, 3));
  if (asOf === null || deadline === null) return null;
  const schools = lines.slice(SNAPSHOT_HEADER_ROW).map(readSchool);
  const read = schools.flatMap((school) => (school ? [school] : []));
  if (read.length < schools.length) return null;
  const snapshot = { asOf, roundId: cell(SNAPSHOT_ROWS.round, 2), deadline, schools: read };
  return { snapshot, note: cell(SNAPSHOT_ROWS.note, 2), by: cell(SNAPSHOT_ROWS.by, 2) };
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
  return Array.from({ length: SNAPSHOT_WIDTH }, (_, column) => line[column] ?? '');
}
