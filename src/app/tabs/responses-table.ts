import { type CellValue, isDateCell } from '../../core/cell';
import type { ResponseRow } from '../../core/questionnaire/form-response';
import { type ColumnId, findColumns, type HeadingProblem } from '../../core/questionnaire/headings';
import { QUESTION_IDS, type QuestionId } from '../../core/questionnaire/questionnaire';
import type { Grid } from '../grid';

export interface ResponsesRead {
  readonly rows: readonly ResponseRow[];
  readonly problems: readonly HeadingProblem[];
  /** 0-based column of the time stamp; null when it cannot be found. */
  readonly timeColumn: number | null;
  /** Rows with answers but no time: nobody can say when they were sent. */
  readonly untimed: readonly number[];
}

/** Reads Google's response tab; columns by header text, never by position. */
export function readResponses(grid: Grid): ResponsesRead {
  const [header = [], ...lines] = grid;
  const { columns, problems } = findColumns(header.map(String));
  const rows = lines.map((line, index) => responseRow(line, index + 2, columns));
  const untimed = rows
    .filter(({ sentAt, cells }) => sentAt === null && Object.values(cells).some((c) => c !== ''))
    .map(({ row }) => row);
  return { rows, problems, timeColumn: columns.time ?? null, untimed };
}

function responseRow(
  line: readonly CellValue[],
  row: number,
  columns: Readonly<Partial<Record<ColumnId, number>>>,
): ResponseRow {
  const cellOf = (id: ColumnId): CellValue | undefined => {
    const column = columns[id];
    return column === undefined ? undefined : (line[column] ?? '');
  };
  const time = cellOf('time');
  const cells: Partial<Record<QuestionId, CellValue>> = {};
  for (const id of QUESTION_IDS) {
    const cell = cellOf(id);
    if (cell !== undefined) cells[id] = cell;
  }
  return {
    row,
    sentAt: time !== undefined && isDateCell(time) ? time.dateMs : null,
    sender: String(cellOf('sender') ?? '').trim(),
    cells,
  };
}
