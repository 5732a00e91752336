import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { withFormattedLines } from './formatted-lines';
import type { PlannedCell, PlannedList, PlannedSheet } from './planned-list';
import { serialOf } from './serial-of';

/** A workbook as a JavaScript library writes it. */
export async function writeWithHucre({ sheets }: PlannedList): Promise<Uint8Array> {
  const workbook = await writeXlsx({ sheets: sheets.map(sheetOf) });
  const [first] = sheets;
  return first?.formattedDownTo === undefined
    ? workbook
    : withFormattedLines(workbook, first.lines.length + 1, first.formattedDownTo);
}

/** The same with macros in it, as `.xlsm`, and with the texts inside the cells. */
export async function writeMacroWorkbook({ sheets }: PlannedList): Promise<Uint8Array> {
  const vbaProject = new TextEncoder().encode('no macro that runs');
  return writeXlsx({ sheets: sheets.map(sheetOf), vbaProject, stringMode: 'inline' });
}

function sheetOf({ name, lines, hidden = false }: PlannedSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of lines.entries()) {
    for (const [column, cell] of line.cells.entries()) {
      if (cell !== null) cells.set(`${row},${column}`, cellOf(cell));
    }
  }
  return {
    name,
    hidden,
    rows: lines.map(() => []),
    cells,
    merges: lines.flatMap(({ merged }, row) =>
      merged ? [{ startRow: row, endRow: row, startCol: 0, endCol: merged - 1 }] : [],
    ),
    rowDefs: new Map(
      lines.flatMap((line, row) => (line.hidden ? [[row, { hidden: true }] as const] : [])),
    ),
  };
}

function cellOf(cell: Exclude<PlannedCell, null>): Partial<Cell> {
  if (typeof cell !== 'object') return { value: cell };
  if ('date' in cell) return { value: serialOf(cell.date), style: { numFmt: 'dd/mm/yyyy' } };
  return { value: cell.value, formula: cell.formula, formulaResult: cell.value };
}
