import { uint16, uint32 } from '../guard/little-endian';
import { RefusedFile } from '../guard/refused-file';

/** The sectors of a compound file and which follows which ([MS-CFB] 2.2 to 2.5). */
export interface SectorTable {
  /** The sectors from `start` to the end of its chain, in order. */
  chain(start: number): readonly Uint8Array[];
}

/** Sector numbers from here on are marks: end of a chain, free sector, and so on. */
const FIRST_MARK = 0xfffffffa;
const IN_HEADER = 109;

export function readSectorTable(bytes: Uint8Array): SectorTable {
  const shift = uint16(bytes, 30);
  if (shift !== 9 && shift !== 12) throw new RefusedFile('broken');
  const sectorBytes = 1 << shift;
  const count = Math.ceil(bytes.length / sectorBytes) - 1;
  const placeOf = (sector: number) => {
    if (sector >= count) throw new RefusedFile('broken');
    return (sector + 1) * sectorBytes;
  };
  const tables = tablePlaces(bytes, sectorBytes, placeOf);
  const follower = (sector: number) => {
    const table = tables[Math.floor((4 * sector) / sectorBytes)];
    if (table === undefined) throw new RefusedFile('broken');
    return uint32(bytes, table + ((4 * sector) % sectorBytes));
  };
  return {
    chain(start) {
      const pieces: Uint8Array[] = [];
      for (let sector = start; sector < FIRST_MARK; sector = follower(sector)) {
        // A chain longer than the file goes round in a circle.
        if (pieces.length > count) throw new RefusedFile('broken');
        const place = placeOf(sector);
        pieces.push(bytes.subarray(place, place + sectorBytes));
      }
      return pieces;
    },
  };
}

/** Where the sectors stand that hold the table: 109 in the header, the others in a chain. */
function tablePlaces(
  bytes: Uint8Array,
  sectorBytes: number,
  placeOf: (sector: number) => number,
): readonly number[] {
  const places: number[] = [];
  const add = (at: number) => {
    const sector = uint32(bytes, at);
    if (sector >= FIRST_MARK) return;
    places.push(placeOf(sector));
    if (places.length * sectorBytes > bytes.length) throw new RefusedFile('broken');
  };
  for (let index = 0; index < IN_HEADER; index += 1) add(76 + 4 * index);
  let steps = 0;
  for (let list = uint32(bytes, 68); list < FIRST_MARK; steps += 1) {
    if (steps * sectorBytes > bytes.length) throw new RefusedFile('broken');
    const at = placeOf(list);
    for (let index = 0; index < sectorBytes - 4; index += 4) add(at + index);
    list = uint32(bytes, at + sectorBytes - 4);
  }
  return places;
}
