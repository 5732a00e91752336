import type { ListFile } from '../../../core/lists/cells';
import { MOST_SHEETS } from '../guard/guard-limits';
import { parseBytes } from '../guard/parse-sheets';
import { RefusedFile } from '../guard/refused-file';
import { hiddenRowsOf, sheetCells } from '../guard/sheet-cells';
import { readCompoundFile } from './compound-file';
import { type BoundSheet, plainRecords } from './plain-records';

/**
 * An .xls of Excel 97 to 2003. Its parser gets the records alone, never the container. The format
 * has no checksum: what is damaged inside a record may still read wrong or never end.
 */
export function readXls(bytes: Uint8Array): ListFile {
  const streams = readCompoundFile(bytes);
  // An .xlsx with a password is an .xls container around an encrypted package.
  if (streams.has('EncryptedPackage')) throw new RefusedFile('password');
  const workbook = streams.get('Workbook');
  if (workbook === undefined) {
    throw new RefusedFile(streams.has('Book') ? 'oldExcel' : 'notSpreadsheet');
  }
  const { records, sheets } = plainRecords(workbook());
  if (sheets.length === 0) throw new RefusedFile('broken');
  if (sheets.length > MOST_SHEETS) throw new RefusedFile('bomb');
  const parsed = parseBytes(records);
  // The parser finds sheets by their place and their name; tabs stand in the order of the book.
  const byPlace = [...sheets].sort((one, other) => one.place - other.place);
  if (new Set(parsed.SheetNames).size !== sheets.length) throw new RefusedFile('broken');
  return {
    fileKind: 'xls',
    datesFrom1904: parsed.Workbook?.WBProps?.date1904 === true,
    sheets: sheets.map((sheet) => cellsOf(sheet, byPlace.indexOf(sheet))),
  };

  function cellsOf({ hidden, isSheet }: BoundSheet, index: number) {
    const sheet = isSheet ? (parsed.Sheets[String(parsed.SheetNames[index])] ?? {}) : {};
    const name = String(parsed.SheetNames[index] ?? '');
    return sheetCells(sheet, { name, hidden, hiddenRows: hiddenRowsOf(sheet), cut: false });
  }
}
