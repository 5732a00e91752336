import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook whose first sheet has a format on each line below its table, as Excel keeps it. */
export function withFormattedLines(workbook: Uint8Array, from: number, to: number): Uint8Array {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts[SHEET] ?? new Uint8Array());
  const lines: string[] = [];
  for (let line = from; line <= to; line++) lines.push(`<row r="${line}" s="0" customFormat="1"/>`);
  return zipSync({
    ...parts,
    [SHEET]: strToU8(sheet.replace('</sheetData>', `${lines.join('')}</sheetData>`)),
  });
}
