import { convertWithLibreOffice, type LibreOfficeFormat } from '../tools/convert-with-libre-office';
import {
  encodeUtf8,
  encodeUtf8WithMark,
  encodeUtf16BigEndian,
  encodeUtf16LittleEndian,
  encodeWindows1258,
  fitsWindows1258,
} from './encode-text';
import { flatOds } from './flat-ods';
import type { PlannedList } from './planned-list';
import { spreadsheetXml, webPage } from './write-markup';
import { delimitedText } from './write-text';
import { writeMacroWorkbook, writeWithHucre } from './write-with-hucre';

/** A writer and the kind of file that it makes. */
interface Medium {
  readonly name: string;
  /** Whether the kind of file can say what the list says. */
  readonly holds: (list: PlannedList) => boolean;
  readonly write: (lists: readonly PlannedList[]) => Promise<readonly Uint8Array[]>;
}

const anything = () => true;
/** Text and pages have one sheet and cannot hide or format a line. */
const oneSheet = ({ sheets }: PlannedList) =>
  sheets.length === 1 &&
  sheets.every((sheet) => !sheet.hidden && !sheet.formattedDownTo && sheet.lines.length < 1_000);

function byHucre(name: string, write: (list: PlannedList) => Promise<Uint8Array>): Medium {
  return { name, holds: anything, write: (lists) => Promise.all(lists.map(write)) };
}

function byLibreOffice(format: LibreOfficeFormat, holds: Medium['holds']): Medium {
  return {
    name: `.${format} by LibreOffice`,
    holds,
    write: async (lists) => convertWithLibreOffice(lists.map(flatOds), 'fods', format),
  };
}

function asText(
  name: string,
  write: (list: PlannedList) => Uint8Array,
  holds: Medium['holds'] = oneSheet,
): Medium {
  return { name, holds, write: async (lists) => lists.map(write) };
}

export const MEDIA: readonly Medium[] = [
  byHucre('.xlsx by hucre', writeWithHucre),
  byHucre('.xlsm by hucre', writeMacroWorkbook),
  byLibreOffice('xlsx', anything),
  byLibreOffice('xls', anything),
  byLibreOffice('csv', oneSheet),
  asText('comma CSV in UTF-8 with its mark', (list) =>
    encodeUtf8WithMark(delimitedText(list, ',')),
  ),
  asText('semicolon CSV in bare UTF-8', (list) => encodeUtf8(delimitedText(list, ';'))),
  asText('tab text in bare UTF-8 with plain line feeds', (list) =>
    encodeUtf8(delimitedText(list, '\t', '\n')),
  ),
  asText('CSV whose first line names the separator', (list) =>
    encodeUtf8WithMark(`sep=;\r\n${delimitedText(list, ';')}`),
  ),
  asText('the “Unicode text” of Excel', (list) =>
    encodeUtf16LittleEndian(delimitedText(list, '\t')),
  ),
  asText('comma CSV in UTF-16, high byte first', (list) =>
    encodeUtf16BigEndian(delimitedText(list, ',')),
  ),
  asText(
    'semicolon CSV in Windows-1258',
    (list) => encodeWindows1258(delimitedText(list, ';')),
    (list) => oneSheet(list) && fitsWindows1258(delimitedText(list, ';')),
  ),
  asText('a web page named .xls', (list) => encodeUtf8(webPage(list))),
  asText(
    'the XML of Excel 2003',
    (list) => encodeUtf8(spreadsheetXml(list)),
    ({ sheets }) => sheets.every(({ formattedDownTo }) => !formattedDownTo),
  ),
];
