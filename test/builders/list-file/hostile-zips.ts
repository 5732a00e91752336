import type { HostileFile } from './hostile-file';
import {
  rawEntries,
  rawWorkbook,
  rowsXml,
  SHEET_NAME,
  THREE_PUPILS,
  withEntry,
  worksheetXml,
} from './raw-workbook';
import { rawZip } from './raw-zip';

/** Workbooks whose directory or XML is not what it says. */
export const HOSTILE_ZIPS: readonly HostileFile[] = [
  {
    name: '60,000 entries',
    make: () =>
      rawZip([
        ...rawEntries(),
        ...Array.from({ length: 60_000 }, (_, index) => ({
          ...{ name: `xl/media/${index}`, content: '', stored: true },
        })),
      ]),
    outcomes: ['bomb'],
  },
  {
    name: 'entities that multiply',
    make: () =>
      rawWorkbook({
        sheet: `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheetXml(rowsXml([['&b;']]))}`,
      }),
    outcomes: ['broken'],
  },
  {
    name: 'entities that multiply, in the workbook',
    make: () => rawWorkbook({ workbook: '<!DOCTYPE x [<!ENTITY a "aaaa">]><workbook/>' }),
    outcomes: ['broken'],
  },
  {
    name: 'two sheets of one name',
    make: () => rawZip([...rawEntries(), ...rawEntries().slice(-1)]),
    outcomes: ['broken'],
  },
  {
    name: 'a name that the directory spells otherwise',
    make: () => withEntry(SHEET_NAME, { localName: 'xl/worksheets/sheet2.xml' }),
    outcomes: ['broken'],
  },
  {
    name: 'sizes that only a zip64 field knows',
    make: () => withEntry(SHEET_NAME, { size: 0xffffffff, packedSize: 0xffffffff }),
    outcomes: ['broken', 'bomb'],
  },
  {
    name: 'a zip64 field that contradicts the sizes',
    make: () => {
      const extra = Buffer.alloc(20, 0xff);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(16, 2);
      return withEntry(SHEET_NAME, { extra });
    },
    outcomes: ['read'],
  },
  {
    name: 'a zip64 directory',
    make: () => rawZip(rawEntries(), (end) => end.fill(0xff, 8, 20)),
    outcomes: ['broken', 'bomb'],
  },
  {
    name: 'a header that declares 2 GB',
    make: () => withEntry(SHEET_NAME, { size: 0x7fffffff }),
    outcomes: ['bomb'],
  },
  {
    name: 'cut off in the middle',
    make: () => rawWorkbook().subarray(0, 700),
    outcomes: ['broken'],
  },
  {
    name: 'a sheet that ends in a line',
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml(THREE_PUPILS)).slice(0, 300) }),
    outcomes: ['broken'],
  },
  {
    name: 'encrypted entries',
    make: () => withEntry(SHEET_NAME, { flags: 1 }),
    outcomes: ['password'],
  },
  {
    name: '12,000 CDATA sections in one cell',
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml([['<![CDATA[a]]>'.repeat(12_000)]])) }),
    outcomes: ['broken'],
  },
  {
    name: 'a cell in the line two thousand million',
    make: () =>
      rawWorkbook({
        sheet: worksheetXml('<row r="1"><c r="A2000000000"><v>1</v></c></row>'),
      }),
    outcomes: ['read', 'broken'],
  },
  {
    name: 'a Word file called .xlsx',
    make: () =>
      rawZip([
        {
          name: '[Content_Types].xml',
          content:
            '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        },
        { name: 'word/document.xml', content: '<document/>' },
      ]),
    outcomes: ['notSpreadsheet'],
  },
];
