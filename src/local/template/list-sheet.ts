import { type Cell, colToLetter, type WriteSheet } from 'hucre/xlsx';
import { type TemplateColumn, templateColumns } from './columns';
import { HEADING, lineStyle, OUTSIDE } from './styles';
import { TITLE_HEIGHTS, titleCells, titleMerges } from './titles';

export const LIST_NAME = 'Danh sách';
const PREPARED_LINES = 500;
/** As people count lines. */
export const HEADING_LINE = 6;
const FIRST_LINE = HEADING_LINE + 1;
const LAST_LINE = HEADING_LINE + PREPARED_LINES;
const HEADING_HEIGHT = 36;
const LINE_HEIGHT = 18;
/** The column of names, by which lines are numbered. */
const NAME = 'C';
/** The cell whose style is that of all cells outside the table. */
export const OUTSIDE_CELL = `K${FIRST_LINE}`;

type PlacedCell = readonly [place: string, cell: Partial<Cell>];

/** The sheet that schools fill in; `reasons` is the range of cells with the catalogue of reasons. */
export function listSheet(reasons: string): WriteSheet {
  const columns = templateColumns(reasons);
  return {
    name: LIST_NAME,
    columns: columns.map(({ width }) => ({ width })),
    rows: [],
    cells: new Map([
      ...titleCells(),
      ...columns.flatMap(columnCells),
      [`${FIRST_LINE - 1},${columns.length}`, { value: null, style: OUTSIDE }],
    ]),
    merges: titleMerges(),
    rowDefs: new Map(
      [
        ...TITLE_HEIGHTS,
        [HEADING_LINE - 1, HEADING_HEIGHT] as const,
        ...Array.from(
          { length: PREPARED_LINES },
          (_, at) => [HEADING_LINE + at, LINE_HEIGHT] as const,
        ),
      ].map(([row, height]) => [row, { height }]),
    ),
    dataValidations: columns.flatMap(({ check }, column) =>
      check ? [{ ...check, range: linesOf(column) }] : [],
    ),
    ...LOOK,
  };
}

const LOOK: Pick<WriteSheet, 'freezePane' | 'protection' | 'pageSetup' | 'headerFooter'> = {
  freezePane: { rows: HEADING_LINE },
  protection: {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatCells: true,
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  },
  pageSetup: {
    paperSize: 'a4',
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { top: 0.6, right: 0.5, bottom: 0.6, left: 0.5, header: 0.3, footer: 0.3 },
  },
  headerFooter: { oddFooter: '&CTrang &P/&N' },
};

function columnCells(
  { heading, format, centred }: TemplateColumn,
  column: number,
): readonly PlacedCell[] {
  const style = lineStyle(format, centred);
  const lines = Array.from({ length: PREPARED_LINES }, (_, at): PlacedCell => {
    const line = FIRST_LINE + at;
    return [
      `${line - 1},${column}`,
      { style, ...(column === 0 ? numbered(line) : { value: null }) },
    ];
  });
  return [[`${HEADING_LINE - 1},${column}`, { value: heading, style: HEADING }], ...lines];
}

/** The number of the pupil in this line once there is a name; right after deletions and sorting. */
function numbered(line: number): Partial<Cell> {
  return {
    value: '',
    formula: `IF(${NAME}${line}="","",COUNTA(${NAME}$${HEADING_LINE}:${NAME}${line})-1)`,
    formulaResult: '',
  };
}

function linesOf(column: number): string {
  const letter = colToLetter(column);
  return `${letter}${FIRST_LINE}:${letter}${LAST_LINE}`;
}
