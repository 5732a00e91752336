import type { HostileFile } from './hostile-file';
import { compoundFile, record, withRecord, workbookStream, writtenAs } from './xls-file';

function xls(change: (bytes: Buffer) => void): Buffer {
  const bytes = writtenAs('biff8', longList(400));
  change(bytes);
  return bytes;
}

function longList(pupils: number): readonly (readonly string[])[] {
  return Array.from({ length: pupils }, (_, index) => [`${index}`, `Trần Thử ${index}`, '4A']);
}

/** Where the table of sectors says what follows `sector`. */
function followerPlace(bytes: Buffer, sector: number): number {
  return (bytes.readUInt32LE(76) + 1) * 512 + 4 * sector;
}

/** Files of Excel 97 whose container leads astray. */
export const HOSTILE_XLS: readonly HostileFile[] = [
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
];
