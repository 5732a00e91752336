import { constants, crc32, deflateRawSync } from 'node:zlib';
import {
  rawEntries,
  rawWorkbook,
  rowsXml,
  SHEET_NAME,
  STRINGS_NAME,
  THREE_PUPILS,
  withEntry,
  worksheetXml,
} from './raw-workbook';
import { rawZip } from './raw-zip';
import { compoundFile, record, withRecord, workbookStream, writtenAs } from './xls-file';

/** A file that somebody spoiled, and the codes with which it may be refused; "read" is read right. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Buffer;
  readonly outcomes: readonly string[];
}

const MB = 1_000_000;

/** `content` again and again as one deflate stream, without ever holding it whole. */
function repeated(content: Buffer, times: number): Buffer {
  const block = deflateRawSync(content, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const last = Buffer.from([0x03, 0x00]);
  return Buffer.concat([...new Array<Buffer>(times).fill(block), last]);
}

function checksum(content: Buffer, times: number): number {
  let crc = 0;
  for (let time = 0; time < times; time += 1) crc = crc32(content, crc);
  return crc;
}

function bomb(name: string, piece: string | Buffer, times: number, size?: number): Buffer {
  const content = Buffer.from(piece);
  return withEntry(
    name,
    {
      content: '',
      packed: repeated(content, times),
      crc: checksum(content, size === undefined ? times : 0),
      size: size ?? content.length * times,
    },
    { strings: '<sst/>' },
  );
}

function xls(change: (bytes: Buffer) => void): Buffer {
  const bytes = writtenAs('biff8', longList(400));
  change(bytes);
  return bytes;
}

function longList(pupils: number): readonly (readonly string[])[] {
  return Array.from({ length: pupils }, (_, index) => [`${index}`, `Trần Thử ${index}`, '4A']);
}

function longTexts(rows: number, letters: number): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_, index) => [`${index % 10}á`.repeat(letters / 3)]);
}

/** Where the table of sectors says what follows `sector`. */
function followerPlace(bytes: Buffer, sector: number): number {
  return (bytes.readUInt32LE(76) + 1) * 512 + 4 * sector;
}

const ZEROS = Buffer.alloc(4 * MB);
const STRING = '<si><t>Trần Thử</t></si>'.repeat(100_000);

export const HOSTILE_FILES: readonly HostileFile[] = [
  {
    name: 'a gigabyte of zeros, declared',
    make: () => bomb(SHEET_NAME, ZEROS, 250),
    outcomes: ['bomb'],
  },
  {
    name: 'a gigabyte of zeros, declared as 900 KB',
    make: () => bomb(SHEET_NAME, ZEROS, 250, 900_000),
    outcomes: ['bomb'],
  },
  {
    name: '120 MB of zeros, declared',
    make: () => bomb(SHEET_NAME, ZEROS, 30),
    outcomes: ['bomb'],
  },
  {
    name: '300 MB of shared strings',
    make: () => bomb(STRINGS_NAME, STRING, 116),
    outcomes: ['bomb'],
  },
  {
    name: '60 MB of shared strings',
    make: () => bomb(STRINGS_NAME, STRING, 23),
    outcomes: ['bomb'],
  },
  {
    name: '900,000 empty strings',
    make: () => rawWorkbook({ strings: `<sst>${'<si><t/></si>'.repeat(900_000)}</sst>` }),
    outcomes: ['cut'],
  },
  {
    name: 'as many empty strings as the parser is given',
    make: () => rawWorkbook({ strings: `<sst>${'<si><t/></si>'.repeat(532_000)}</sst>` }),
    outcomes: ['read'],
  },
  {
    name: 'as many small cells as the parser is given',
    make: () => {
      const cells = '<c><v>1</v></c>'.repeat(200);
      return rawWorkbook({
        sheet: worksheetXml(`<row>${cells}</row>`.repeat(1_990)),
      });
    },
    outcomes: ['read'],
  },
  {
    name: 'as many bytes as the parser is given',
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml(longTexts(98, 100_000))) }),
    outcomes: ['read'],
  },
  {
    name: 'a line of 60 MB',
    make: () => rawWorkbook({ sheet: worksheetXml(`<row>${'<c/>'.repeat(15_000_000)}</row>`) }),
    outcomes: ['bomb'],
  },
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
    name: 'a PDF called .xlsx',
    make: () => Buffer.from(`%PDF-1.7\n${'1 0 obj, <<>>, endobj\n'.repeat(5_000)}`),
    outcomes: ['notSpreadsheet'],
  },
  {
    name: 'a JPEG called .xls',
    make: () =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00]),
        deflateRawSync(
          Buffer.from(Array.from({ length: MB }, (_, index) => (index * index) % 251)),
        ),
      ]),
    outcomes: ['notSpreadsheet'],
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
  {
    name: 'an .xls with a password',
    make: () => {
      const stream = workbookStream(writtenAs('biff8'));
      const password = record(0x2f, [1, 0, 1, 0, 1, 0, ...new Array<number>(48).fill(7)]);
      return compoundFile({ Workbook: withRecord(stream, password) });
    },
    outcomes: ['password'],
  },
  {
    name: 'an .xls whose sectors go round in a circle',
    make: () =>
      xls((bytes) => {
        for (let sector = 0; sector < 100; sector += 1) {
          const place = followerPlace(bytes, sector);
          if (bytes.readUInt32LE(place) === sector + 1) bytes.writeUInt32LE(sector, place);
        }
      }),
    outcomes: ['broken'],
  },
  {
    name: 'an .xls whose directory goes round in a circle',
    make: () =>
      xls((bytes) => {
        const directory = bytes.readUInt32LE(48);
        bytes.writeUInt32LE(directory, followerPlace(bytes, directory));
      }),
    outcomes: ['broken'],
  },
  {
    name: 'an .xls whose list of tables goes round in a circle',
    make: () => {
      const bytes = xls(() => {});
      const sector = bytes.length / 512 - 1;
      bytes.writeUInt32LE(sector, 68);
      const list = Buffer.alloc(512, 0xff);
      list.writeUInt32LE(sector, 508);
      return Buffer.concat([bytes, list]);
    },
    outcomes: ['broken'],
  },
  {
    name: 'an .xls that declares a stream of 2 GB',
    make: () =>
      xls((bytes) => {
        const directory = (bytes.readUInt32LE(48) + 1) * 512;
        for (let entry = 1; entry < 4; entry += 1) {
          bytes.writeUInt32LE(0x7fffffff, directory + 128 * entry + 120);
        }
      }),
    outcomes: ['broken'],
  },
  {
    name: 'an .xls cut off in the middle',
    make: () => {
      const bytes = xls(() => {});
      return bytes.subarray(0, bytes.length / 2);
    },
    outcomes: ['broken'],
  },
  {
    name: 'an Excel 2003 XML with a column for millions',
    make: () => {
      const text = writtenAs('xlml').toString();
      return Buffer.from(text.replace('<Row', '<Column ss:Span="99999999"/><Row'));
    },
    outcomes: ['read'],
  },
  {
    name: 'a web page in which every cell spans others',
    make: () => {
      const row = `<tr>${'<td rowspan=9 colspan=9>a</td>'.repeat(90)}</tr>`;
      return Buffer.from(`<table>${row.repeat(1_000)}</table>`);
    },
    outcomes: ['cut'],
  },
  {
    name: 'a web page as large as the parser is given',
    make: () => {
      const row = `<tr>${'<td>Trần Thử Một</td>'.repeat(11)}</tr>`;
      return Buffer.from(`<table>${row.repeat(6_500)}</table>`);
    },
    outcomes: ['read'],
  },
  {
    name: 'an Excel 2003 XML as large as the parser is given',
    make: () => {
      const cell = '<Cell><Data ss:Type="String">Trần Thử Một</Data></Cell>';
      const text = writtenAs('xlml').toString();
      return Buffer.from(
        text.replace('<Row', `${`<Row>${cell.repeat(10)}</Row>`.repeat(3_700)}<Row`),
      );
    },
    outcomes: ['read'],
  },
  {
    name: 'ten megabytes of opened tags',
    make: () => Buffer.from('<table>'.repeat(1_400_000)),
    outcomes: ['cut'],
  },
  {
    name: '250,000 opened tables',
    make: () => Buffer.from('<table>'.repeat(250_000)),
    outcomes: ['cut'],
  },
  {
    name: 'ten megabytes of quotation marks',
    make: () => Buffer.from('","'.repeat(3_300_000)),
    outcomes: ['notSpreadsheet'],
  },
  {
    name: 'ten megabytes of separators',
    make: () => Buffer.from(`STT;Lớp\n${';;1\n'.repeat(2_400_000)}`),
    outcomes: ['read'],
  },
  {
    name: 'ten megabytes of lines of nothing',
    make: () => Buffer.from(`STT;Lớp\n1;4A\n${';\n'.repeat(4_900_000)}`),
    outcomes: ['read'],
  },
  {
    name: 'ten megabytes in one line of cells',
    make: () => Buffer.from('1;'.repeat(4_900_000)),
    outcomes: ['cut'],
  },
  {
    name: 'a quotation mark that never closes',
    make: () => Buffer.from(`STT;Lớp\n"1;4A\n${'2;4A\n'.repeat(100_000)}`),
    outcomes: ['broken'],
  },
];
