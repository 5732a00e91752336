import { type RawEntry, rawZip } from './raw-zip';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a small workbook, each as XML; what is left out is a list of three pupils. */
interface RawWorkbook {
  readonly sheet?: string;
  readonly strings?: string;
  readonly workbook?: string;
  readonly links?: string;
  readonly types?: string;
}

export const SHEET_NAME = 'xl/worksheets/sheet1.xml';
export const STRINGS_NAME = 'xl/sharedStrings.xml';

export const THREE_PUPILS: readonly (readonly string[])[] = [
  ['STT', 'Họ và tên', 'Lớp'],
  ['1', 'Trần Thử Một', '4A'],
  ['2', 'Trần Thử Hai', '4A'],
  ['3', 'Trần Thử Ba', '4B'],
];

export function worksheetXml(rows: string): string {
  return `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
}

/** Rows of inline texts, from line `first` on. */
export function rowsXml(rows: readonly (readonly string[])[], first = 1): string {
  return rows
    .map((cells, row) => {
      const inside = cells.map((text, column) => {
        const place = `${String.fromCharCode(65 + column)}${first + row}`;
        return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
      });
      return `<row r="${first + row}">${inside.join('')}</row>`;
    })
    .join('');
}

export function rawEntries(raw: RawWorkbook = {}): readonly RawEntry[] {
  const strings = raw.strings === undefined ? [] : [{ name: STRINGS_NAME, content: raw.strings }];
  return [
    {
      name: '[Content_Types].xml',
      content:
        raw.types ??
        `<Types><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/></Types>`,
    },
    {
      name: 'xl/workbook.xml',
      content:
        raw.workbook ??
        '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        raw.links ??
        `<Relationships><Relationship Id="rId1" Type="${LINK}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${LINK}/${strings.length > 0 ? 'sharedStrings' : 'theme'}" Target="sharedStrings.xml"/></Relationships>`,
    },
    ...strings,
    { name: SHEET_NAME, content: raw.sheet ?? worksheetXml(rowsXml(THREE_PUPILS)) },
  ];
}

export function rawWorkbook(raw: RawWorkbook = {}): Buffer {
  return rawZip(rawEntries(raw));
}

/** The small workbook with one of its entries changed. */
export function withEntry(name: string, change: Partial<RawEntry>, raw: RawWorkbook = {}): Buffer {
  return rawZip(
    rawEntries(raw).map((entry) => (entry.name === name ? { ...entry, ...change } : entry)),
  );
}
