import { displayedText } from '../world/displayed-text';
import type { Cell, Chart, RangeRef, Sheet, Workbook } from '../world/world-state';
import type { ChartView } from './page-data';

/** The figures of a native chart, read from the cells of its ranges as they are now. */
export function chartView(book: Workbook, chart: Chart): ChartView {
  const columns = chart.ranges.flatMap((range) => columnsOf(book, range));
  const headerRows = Math.max(chart.headers, 0);
  const [labels = [], ...rest] = columns;
  const filled = labels.map(
    (label, row) => row >= headerRows && label !== null && label.value !== '',
  );
  const rows = filled.flatMap((isFilled, row) => (isFilled ? [row] : []));
  const title = chart.options.title;
  return {
    id: chart.id,
    title: typeof title === 'string' ? title : '',
    type: chart.type,
    stacked: Boolean(chart.options.isStacked),
    categories: rows.map((row) => displayedText(labels[row], book.locale)),
    series: rest.map((column, index) => ({
      name:
        headerRows > 0 ? displayedText(column[headerRows - 1], book.locale) : `Cột ${index + 1}`,
      values: rows.map((row) => {
        const value = column[row]?.value;
        return typeof value === 'number' ? value : null;
      }),
    })),
    percent: rest.some((column) => column.some((cell) => cell?.format?.includes('%'))),
  };
}

function columnsOf(book: Workbook, range: RangeRef): (Cell | null)[][] {
  const sheet = book.sheets.find(({ id }) => id === range.sheetId);
  if (!sheet) return [];
  return Array.from({ length: range.columns }, (_, offset) =>
    columnCells(sheet, range, range.column - 1 + offset),
  );
}

function columnCells(sheet: Sheet, range: RangeRef, column: number): (Cell | null)[] {
  return Array.from(
    { length: range.rows },
    (_, offset) => sheet.rows[range.row - 1 + offset]?.[column] ?? null,
  );
}
