import {
  type IParagraphOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { TEXT_WIDTH } from './docx-heading';
import { CENTRE, line } from './docx-text';
import type { FilledAppendix } from './filled-letter';

const CELL = 12;
const PADDING = { top: 40, bottom: 40, left: 80, right: 80 };

/** Title, what it is enclosed with, and the table, whose header row stands on every page. */
export function appendixParts(appendix: FilledAppendix): readonly (Paragraph | Table)[] {
  const centred = { alignment: CENTRE };
  return [
    line(appendix.name, { size: 14, bold: true }, centred),
    line(appendix.title, { size: 14, bold: true }, centred),
    line(appendix.enclosed, { size: 13, italics: true }, centred),
    line(
      appendix.asOf,
      { size: 13, italics: true },
      { ...centred, spacing: { before: 60, after: 160 } },
    ),
    appendixTable(appendix),
  ];
}

function appendixTable({ columns, widths, groups }: FilledAppendix): Table {
  const columnWidths = widths.map((percent) => Math.round((TEXT_WIDTH * percent) / 100));
  const row = (cells: readonly TableCell[], tableHeader = false) =>
    new TableRow({ children: cells, tableHeader, cantSplit: true });
  const cell = (
    text: string,
    column: number,
    bold = false,
    options: IParagraphOptions = /^\d{1,4}$/.test(text) ? { alignment: CENTRE } : {},
  ) =>
    new TableCell({
      children: [line(text, bold ? { size: CELL, bold } : { size: CELL }, options)],
      width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
    });
  // A commune's line never stands alone at the foot of a page.
  const group = (title: string) =>
    new TableCell({
      children: [line(title, { size: CELL, bold: true }, { keepNext: true })],
      columnSpan: columns.length,
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
    });
  return new Table({
    rows: [
      row(
        columns.map((title, column) => cell(title, column, true, { alignment: CENTRE })),
        true,
      ),
      ...groups.flatMap(({ title, rows }) => [
        row([group(title)]),
        ...rows.map((cells) => row(cells.map((text, column) => cell(text, column)))),
      ]),
    ],
    columnWidths,
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: PADDING,
  });
}
