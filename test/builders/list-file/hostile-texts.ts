import { deflateRawSync } from 'node:zlib';
import type { HostileFile } from './hostile-file';
import { writtenAs } from './xls-file';

/** Texts, web pages, and pictures that call themselves tables. */
export const HOSTILE_TEXTS: readonly HostileFile[] = [
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
          Buffer.from(Array.from({ length: 1_000_000 }, (_, index) => (index * index) % 251)),
        ),
      ]),
    outcomes: ['notSpreadsheet'],
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
    largest: true,
    make: () => {
      const row = `<tr>${'<td>Trần Thử Một</td>'.repeat(11)}</tr>`;
      return Buffer.from(`<table>${row.repeat(6_500)}</table>`);
    },
    outcomes: ['read'],
  },
  {
    name: 'an Excel 2003 XML as large as the parser is given',
    largest: true,
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
    largest: true,
    make: () => Buffer.from(`STT;Lớp\n${';;1\n'.repeat(2_400_000)}`),
    outcomes: ['read'],
  },
  {
    name: 'ten megabytes of lines of nothing',
    largest: true,
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
