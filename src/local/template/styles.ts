import type { CellStyle } from 'hucre/xlsx';

type Font = NonNullable<CellStyle['font']>;

export const FONT = 'Times New Roman';

const LINE = { style: 'thin', color: { rgb: 'A6A6A6' } } as const;
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const OPEN = { locked: false };

function font(size: number, more: Font = {}): Font {
  return { name: FONT, size, ...more };
}

export const PLAIN: CellStyle = {
  font: font(12),
  alignment: { vertical: 'top', wrapText: true },
};
export const OFFICE: CellStyle = { font: font(12, { bold: true }) };
export const TITLE: CellStyle = {
  font: font(14, { bold: true }),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const SUBTITLE: CellStyle = {
  font: font(12, { italic: true }),
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const SECTION: CellStyle = { font: font(13, { bold: true }) };
export const LABEL: CellStyle = {
  font: font(12, { bold: true }),
  alignment: { horizontal: 'right', vertical: 'center' },
};
/** An entry cell outside the table. */
export const ENTRY: CellStyle = {
  font: font(12),
  numFmt: '@',
  border: { bottom: { style: 'dotted' } },
  alignment: { vertical: 'center' },
  protection: OPEN,
};
export const HEADING: CellStyle = {
  font: font(12, { bold: true }),
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'DDEBF7' } },
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
export const BOXED: CellStyle = {
  font: font(12),
  border: BORDER,
  alignment: { horizontal: 'left', indent: 1, vertical: 'center', wrapText: true },
};
/** Cells beside and below the table, left open: Excel deletes a line only when all of it is. */
export const OUTSIDE: CellStyle = { font: font(12), protection: OPEN };

export function lineStyle(format: string, centred: boolean): CellStyle {
  return {
    font: font(12),
    numFmt: format,
    border: BORDER,
    alignment: centred
      ? { horizontal: 'center', vertical: 'center' }
      : { horizontal: 'left', indent: 1, vertical: 'center' },
    protection: OPEN,
  };
}
