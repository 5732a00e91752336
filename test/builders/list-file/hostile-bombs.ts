import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { HostileFile } from './hostile-file';
import {
  rawWorkbook,
  rowsXml,
  SHEET_NAME,
  STRINGS_NAME,
  withEntry,
  worksheetXml,
} from './raw-workbook';

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

/** Texts of 100,000 letters. */
function longTexts(letter: string, rows: number): readonly (readonly string[])[] {
  return Array.from({ length: rows }, (_, index) => [`${index % 10}`.padEnd(100_000, letter)]);
}

const ZEROS = Buffer.alloc(4 * MB);
const STRING = '<si><t>Trần Thử</t></si>'.repeat(100_000);

/** Workbooks that grow beyond measure, and the largest that are still read. */
export const HOSTILE_BOMBS: readonly HostileFile[] = [
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
    largest: true,
    make: () => rawWorkbook({ strings: `<sst>${'<si><t/></si>'.repeat(299_000)}</sst>` }),
    outcomes: ['read'],
  },
  {
    name: 'as many small cells as the parser is given',
    largest: true,
    make: () => {
      const cells = '<c><v>1</v></c>'.repeat(200);
      return rawWorkbook({
        sheet: worksheetXml(`<row>${cells}</row>`.repeat(1_620)),
      });
    },
    outcomes: ['read'],
  },
  {
    name: 'texts as long as the parser is given',
    largest: true,
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml(longTexts('a', 29))) }),
    outcomes: ['read'],
  },
  {
    name: 'texts with marks as long as the parser is given',
    largest: true,
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml(longTexts('á', 14))) }),
    outcomes: ['read'],
  },
  {
    name: 'ten megabytes of long texts',
    make: () => rawWorkbook({ sheet: worksheetXml(rowsXml(longTexts('á', 48))) }),
    outcomes: ['cut'],
  },
  {
    name: 'a line of 60 MB',
    make: () => rawWorkbook({ sheet: worksheetXml(`<row>${'<c/>'.repeat(15_000_000)}</row>`) }),
    outcomes: ['bomb'],
  },
];
