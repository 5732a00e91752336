import { escapeMarkup } from './escape-markup';
import { plainText } from './plain-text';
import type { PlannedCell, PlannedLine, PlannedList, PlannedSheet } from './planned-list';

/** The first sheet as the web page that many programs export under the name `.xls`. */
export function webPage({ sheets }: PlannedList): string {
  const rows = (sheets[0]?.lines ?? []).map(tableRow).join('\n');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style>td { mso-number-format: "\\@"; }</style>
</head><body><table border="1">${rows}</table></body></html>`;
}

function tableRow({ cells, merged, hidden }: PlannedLine): string {
  const inner = cells.map((cell, at) => {
    const span = at === 0 && merged ? ` colspan="${merged}"` : '';
    return `<td${span}>${escapeMarkup(plainText(cell)).replace(/\n/g, '<br>')}</td>`;
  });
  return `<tr${hidden ? ' style="display:none"' : ''}>${inner.join('')}</tr>`;
}

/** Excel's XML of 2003, also met under the name `.xls`. Empty cells are jumped over. */
export function spreadsheetXml({ sheets }: PlannedList): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:x="urn:schemas-microsoft-com:office:excel">
<Styles><Style ss:ID="day"><NumberFormat ss:Format="dd/mm/yyyy"/></Style></Styles>
${sheets.map(worksheet).join('\n')}
</Workbook>`;
}

function worksheet({ name, lines, hidden }: PlannedSheet): string {
  const rows = lines.map(
    ({ cells, merged, hidden: hiddenLine }) =>
      `<Row${hiddenLine ? ' ss:Hidden="1"' : ''}>${cells
        .map((cell, at) => markedCell(cell, at, at === 0 ? merged : undefined))
        .join('')}</Row>`,
  );
  const options = hidden
    ? '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'
    : '';
  return `<Worksheet ss:Name="${escapeMarkup(name)}"><Table>${rows.join('\n')}</Table>${options}</Worksheet>`;
}

function markedCell(cell: PlannedCell, at: number, merged: number | undefined): string {
  if (cell === null || cell === '') return '';
  const span = merged ? ` ss:MergeAcross="${merged - 1}"` : '';
  const open = `<Cell ss:Index="${at + 1}"${span}`;
  if (typeof cell === 'number') return `${open}><Data ss:Type="Number">${cell}</Data></Cell>`;
  if (typeof cell === 'string') {
    const text = escapeMarkup(cell).replace(/\n/g, '&#10;');
    return `${open}><Data ss:Type="String">${text}</Data></Cell>`;
  }
  if ('date' in cell) {
    return `${open} ss:StyleID="day"><Data ss:Type="DateTime">${cell.date}T00:00:00.000</Data></Cell>`;
  }
  return `${open} ss:Formula="=${cell.formula}"><Data ss:Type="Number">${cell.value}</Data></Cell>`;
}
