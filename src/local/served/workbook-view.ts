import { displayedText } from '../world/displayed-text';
import type { Cell, Sheet, Workbook } from '../world/world-state';
import { chartView } from './chart-view';
import { conditionalPaint } from './conditional-paint';
import type { CellView, SheetView, StyleView, WorkbookView } from './page-data';

/** The workbook as its reader sees it: values, what they show, colours, notes, charts. */
export function workbookView(book: Workbook, revision: number): WorkbookView {
  const styles: StyleView[] = [{}];
  const numbers = new Map<string, number>([['{}', 0]]);
  const styleNumber = (style: StyleView): number => {
    const key = JSON.stringify(style);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, styles.length);
    styles.push(style);
    return styles.length - 1;
  };
  const sheets = book.sheets.map((sheet) => sheetView(book, sheet, styleNumber));
  return { revision, name: book.name, activeSheetId: book.activeSheetId, styles, sheets };
}

function sheetView(
  book: Workbook,
  sheet: Sheet,
  styleNumber: (style: StyleView) => number,
): SheetView {
  const cells = sheet.rows.map((row, r) =>
    row.map((cell, c) => cellView(book, sheet, cell, r, c, styleNumber)),
  );
  const last = cells.findLastIndex((row) => row.some((cell) => cell !== null));
  return {
    id: sheet.id,
    name: sheet.name,
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    rowCount: Math.max(sheet.rows.length + 20, 40),
    columnCount: Math.max(...sheet.rows.map((row) => row.length), 10) + 2,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    // Google leaves the Form's columns narrow; a reader widens them, so they come wide here.
    columnWidths: { ...formColumnWidths(sheet), ...sheet.columnWidths },
    rowHeights: sheet.rowHeights,
    hiddenColumns: sheet.hiddenColumns,
    merges: sheet.merges,
    cells: cells.slice(0, last + 1),
    charts: sheet.charts.map((chart) => chartView(book, chart)),
  };
}

function cellView(
  book: Workbook,
  sheet: Sheet,
  cell: Cell | null,
  row: number,
  column: number,
  styleNumber: (style: StyleView) => number,
): CellView | null {
  if (!cell) return null;
  const paint = conditionalPaint(sheet, row, column, cell);
  // A blank cell shows nothing but its colour, and nearly all cells of a tab are blank.
  const isColoured = cell.background !== undefined || paint?.background !== undefined;
  if (cell.value === '' && !cell.note && !isColoured) return null;
  const style: StyleView = { ...cell.style };
  if (cell.background !== undefined) style.background = cell.background;
  if (cell.format !== undefined) style.format = cell.format;
  if (paint?.background !== undefined) style.background = paint.background;
  if (paint?.fontColor !== undefined) style.fontColor = paint.fontColor;
  if (paint?.bold !== undefined) style.bold = paint.bold;
  const shown = displayedText(cell, book.locale);
  const view: CellView = { value: cell.value, shown, style: styleNumber(style) };
  if (cell.note) view.note = cell.note;
  return view;
}

const formColumnWidths = ({ columnTags }: Sheet): Record<string, number> =>
  Object.fromEntries(columnTags.flatMap((tag, c) => (tag === null ? [] : [[c + 1, 160]])));
