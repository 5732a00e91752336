import type { Cell, CellStyle, WriteSheet } from 'hucre/xlsx';
import { xmlText } from '../parts/xml-text';
import { onTheClock } from './clock';

/** One cell of an exported sheet: what it says and how it looks. */
export type ExportCell = Pick<Cell, 'value'> & { readonly style: CellStyle };

export interface ExportSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly lines: readonly (readonly ExportCell[])[];
  /** Lines that stay in view, the last of them the header, which is printed on each page. */
  readonly headLines: number;
}

const FONT = { name: 'Times New Roman', size: 12 } as const;
const LINE = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const BOLD = { ...FONT, bold: true };
const TOP = { vertical: 'top', wrapText: true } as const;
/** Points: two lines of a header. */
const HEADER_HEIGHT = 36;
/** Excel's own limit. */
const CELL_LIMIT = 32_767;

const STYLES = {
  title: { font: { ...FONT, size: 15, bold: true } },
  note: { font: FONT },
  section: { font: { ...FONT, size: 13, bold: true } },
  heading: {
    font: BOLD,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
    border: BORDER,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  /** '@' keeps a text text when its cell is typed into. */
  text: { font: FONT, border: BORDER, numFmt: '@', alignment: TOP },
  group: { font: BOLD, border: BORDER, numFmt: '@', alignment: TOP },
  number: { font: FONT, border: BORDER, numFmt: '#,##0', alignment: { vertical: 'top' } },
  share: { font: FONT, border: BORDER, numFmt: '0.0%', alignment: { vertical: 'top' } },
  date: {
    font: FONT,
    border: BORDER,
    numFmt: 'dd/mm/yyyy hh:mm',
    alignment: { horizontal: 'center', vertical: 'top' },
  },
} as const satisfies Record<string, CellStyle>;

type TextLook = 'title' | 'note' | 'section' | 'heading' | 'text' | 'group';

/** Text stays text, whatever it begins with. */
export function text(value: string, look: TextLook = 'text'): ExportCell {
  const kept = xmlText(value).slice(0, CELL_LIMIT);
  return { value: kept === '' ? null : kept, style: STYLES[look] };
}

export function number(value: number | null): ExportCell {
  return { value, style: STYLES.number };
}

/** 0 to 1, shown in percent. */
export function share(value: number | null): ExportCell {
  return { value, style: STYLES.share };
}

/** An instant, ms: Excel counts days in no zone. */
export function instant(ms: number | null): ExportCell {
  return { value: ms === null ? null : onTheClock(ms), style: STYLES.date };
}

/** A sheet as hucre writes it: A4 landscape, one page wide, header in view. */
export function writtenSheet({ name, widths, lines, headLines }: ExportSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of lines.entries()) {
    for (const [column, { value, style }] of line.entries()) {
      cells.set(`${row},${column}`, { value, style });
    }
  }
  const headerRows = Array.from(lines.keys()).filter(
    (row) => lines[row]?.[0]?.style === STYLES.heading,
  );
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs: new Map(headerRows.map((row) => [row, { height: HEADER_HEIGHT }])),
    freezePane: { rows: headLines },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, right: 0.4, bottom: 0.6, left: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&CTrang &P/&N' },
  };
}
