import { escapeMarkup } from './escape-markup';
import type { PlannedCell, PlannedLine, PlannedList, PlannedSheet } from './planned-list';

const NAMESPACES = ['office', 'style', 'text', 'table', 'number', 'fo', 'config']
  .map((prefix) => `xmlns:${prefix}="${namespaceOf(prefix)}"`)
  .join(' ');

const STYLES = `<office:automatic-styles>
<number:date-style style:name="day"><number:day number:style="long"/><number:text>/</number:text>
<number:month number:style="long"/><number:text>/</number:text><number:year number:style="long"/></number:date-style>
<style:style style:name="shown" style:family="table"><style:table-properties table:display="true"/></style:style>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
<style:style style:name="date" style:family="table-cell" style:data-style-name="day"/>
<style:style style:name="frame" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/></style:style>
</office:automatic-styles>`;

/** The document that LibreOffice turns into a file of another kind: OpenDocument in one XML. */
export function flatOds({ sheets }: PlannedList): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${NAMESPACES} xmlns:ooo="http://openoffice.org/2004/office" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet">${shownSheet(sheets)}${STYLES}
<office:body><office:spreadsheet>${sheets.map(sheetOf).join('')}</office:spreadsheet></office:body></office:document>`;
}

/** LibreOffice would show a hidden sheet again if it were the one that is open. */
function shownSheet(sheets: readonly PlannedSheet[]): string {
  const shown = sheets.find(({ hidden }) => !hidden)?.name ?? '';
  return `<office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed
 config:name="Views"><config:config-item-map-entry><config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
<config:config-item config:name="ActiveTable" config:type="string">${escapeMarkup(shown)}</config:config-item>
</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings>`;
}

function sheetOf({ name, lines, hidden = false, formattedDownTo = 0 }: PlannedSheet): string {
  const formatted = formattedDownTo - lines.length;
  const rows = [
    ...lines.map(lineOf),
    formatted > 0
      ? `<table:table-row table:number-rows-repeated="${formatted}"><table:table-cell table:style-name="frame" table:number-columns-repeated="5"/></table:table-row>`
      : '',
    // OpenDocument wants a line in every table.
    lines.length === 0 ? '<table:table-row><table:table-cell/></table:table-row>' : '',
  ].join('\n');
  return `<table:table table:name="${escapeMarkup(name)}" table:style-name="${hidden ? 'hidden' : 'shown'}">${rows}</table:table>`;
}

function lineOf({ cells, merged, hidden }: PlannedLine): string {
  const inner = cells.map((cell, at) => cellOf(cell, at === 0 ? merged : undefined)).join('');
  const covered = merged
    ? `<table:covered-table-cell table:number-columns-repeated="${merged - 1}"/>`
    : '';
  return `<table:table-row${hidden ? ' table:visibility="filter"' : ''}>${inner}${covered}${inner ? '' : '<table:table-cell/>'}</table:table-row>`;
}

function cellOf(cell: PlannedCell, merged: number | undefined): string {
  const span = merged
    ? ` table:number-columns-spanned="${merged}" table:number-rows-spanned="1"`
    : '';
  if (cell === null || cell === '') return `<table:table-cell${span}/>`;
  return `<table:table-cell${span} ${valuedCell(cell)}</table:table-cell>`;
}

function valuedCell(cell: Exclude<PlannedCell, null>): string {
  if (typeof cell === 'number') return `office:value-type="float" office:value="${cell}">`;
  if (typeof cell === 'string') return `office:value-type="string">${paragraphs(cell)}`;
  if ('date' in cell) {
    return `table:style-name="date" office:value-type="date" office:date-value="${cell.date}">`;
  }
  return `table:formula="of:=${escapeMarkup(cell.formula)}" office:value-type="float" office:value="${cell.value}">`;
}

/** A line break inside a cell is a new paragraph; spaces are kept one by one. */
function paragraphs(text: string): string {
  return text
    .split('\n')
    .map((line) => `<text:p>${escapeMarkup(line).replace(/ (?= )|^ | $/g, '<text:s/>')}</text:p>`)
    .join('');
}

function namespaceOf(prefix: string): string {
  const urn = 'urn:oasis:names:tc:opendocument:xmlns:';
  if (prefix === 'number') return `${urn}datastyle:1.0`;
  if (prefix === 'fo') return `${urn}xsl-fo-compatible:1.0`;
  return `${urn}${prefix}:1.0`;
}
