import { CFB, utils, write } from '@e965/xlsx';
import { THREE_PUPILS } from './raw-workbook';

type BookType = 'xlsx' | 'biff8' | 'biff5' | 'biff2' | 'xlsb' | 'ods' | 'xlml' | 'html';

/** The three pupils as the parser's own writer writes them. */
export function writtenAs(
  bookType: BookType,
  rows: readonly (readonly (string | number)[])[] = THREE_PUPILS,
  date1904 = false,
): Buffer {
  const book = { ...utils.book_new(), Workbook: { WBProps: { date1904 } } };
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), 'A');
  return Buffer.from(write(book, { bookType, type: 'array' }));
}

/** The records of an .xls, without its container. */
export function workbookStream(xls: Buffer): Buffer {
  const found = CFB.find(CFB.read(xls, { type: 'buffer' }), '/Workbook');
  if (!found) throw new Error('no workbook inside');
  return Buffer.from(found.content as Uint8Array);
}

/** A compound file with these streams. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Buffer {
  const container = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams)) {
    CFB.utils.cfb_add(container, `/${name}`, content);
  }
  return Buffer.from(CFB.write(container, { type: 'array' }) as Uint8Array);
}

export function record(kind: number, body: readonly number[]): Buffer {
  return Buffer.from([kind & 0xff, kind >> 8, body.length & 0xff, body.length >> 8, ...body]);
}

/** A copy of `stream` with a record behind the first one. */
export function withRecord(stream: Buffer, extra: Buffer): Buffer {
  const behind = 4 + stream.readUInt16LE(2);
  return Buffer.concat([stream.subarray(0, behind), extra, stream.subarray(behind)]);
}
