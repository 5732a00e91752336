import type { ListFile, ListFileKind } from '../../../core/lists/cells';
import { parseText } from '../guard/parse-sheets';
import { RefusedFile } from '../guard/refused-file';
import { hiddenRowsOf, sheetCells } from '../guard/sheet-cells';
import { decodeText } from './decode-text';
import { delimitedText } from './delimited-text';
import { plainMarkup } from './plain-markup';

/** A CSV, or a web page or XML of Excel 2003 that calls itself .xls. */
export function readTextFile(bytes: Uint8Array): ListFile {
  const text = decodeText(bytes);
  if (text === null) throw new RefusedFile('notSpreadsheet');
  const markup = /^\s*</.test(text) ? plainMarkup(text) : null;
  if (markup !== null) return parsed(markup.fileKind, markup.text, false);
  const { text: table, cut } = delimitedText(text);
  return parsed('csv', table, cut);
}

function parsed(fileKind: ListFileKind, text: string, cut: boolean): ListFile {
  const workbook = parseText(text);
  const states = workbook.Workbook?.Sheets ?? [];
  const sheets = workbook.SheetNames.map((name, index) => {
    const sheet = workbook.Sheets[name] ?? {};
    const hidden = (states[index]?.Hidden ?? 0) !== 0;
    return sheetCells(sheet, { name, hidden, hiddenRows: hiddenRowsOf(sheet), cut });
  });
  const datesFrom1904 = workbook.Workbook?.WBProps?.date1904 === true;
  return { fileKind, sheets, datesFrom1904 };
}
