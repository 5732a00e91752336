import { joinBytes } from '../guard/join-bytes';
import { uint16, uint32 } from '../guard/little-endian';
import { RefusedFile } from '../guard/refused-file';
import { readSectorTable, type SectorTable } from './sector-table';

/** The streams at the top of an OLE compound file ([MS-CFB]), by name; opened on demand. */
type CompoundStreams = ReadonlyMap<string, () => Uint8Array>;

interface Entry {
  readonly name: string;
  readonly isStream: boolean;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const ENTRY_BYTES = 128;
const MINI_SECTOR_BYTES = 64;
/** Streams smaller than this lie in mini sectors. */
const MINI_BELOW = 4_096;
const STREAM = 2;

/** Refuses chains that loop, leave the file or are shorter than the stream they hold. */
export function readCompoundFile(bytes: Uint8Array): CompoundStreams {
  const table = readSectorTable(bytes);
  const entries = readEntries(joinBytes(table.chain(uint32(bytes, 48))));
  const root = entries[0];
  if (root === undefined) throw new RefusedFile('broken');
  const open = (entry: Entry) => {
    if (entry.size > bytes.length) throw new RefusedFile('broken');
    const pieces =
      entry.size < MINI_BELOW ? miniChain(bytes, table, root, entry) : table.chain(entry.start);
    const content = joinBytes(pieces).subarray(0, entry.size);
    if (content.length < entry.size) throw new RefusedFile('broken');
    return content;
  };
  const streams = children(entries, root).filter(({ isStream }) => isStream);
  return new Map(streams.map((entry) => [entry.name, () => open(entry)]));
}

function readEntries(directory: Uint8Array): readonly Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_BYTES) }, (_, index) => {
    const at = index * ENTRY_BYTES;
    const letters = Math.max(0, Math.min(31, uint16(directory, at + 64) / 2 - 1));
    const codes = Array.from({ length: letters }, (_, letter) =>
      uint16(directory, at + 2 * letter),
    );
    return {
      name: String.fromCharCode(...codes),
      isStream: directory[at + 66] === STREAM,
      left: uint32(directory, at + 68),
      right: uint32(directory, at + 72),
      child: uint32(directory, at + 76),
      start: uint32(directory, at + 116),
      size: uint32(directory, at + 120),
    };
  });
}

/** Entries of one storage form a tree; an embedded workbook lies in a storage of its own. */
function children(entries: readonly Entry[], storage: Entry): readonly Entry[] {
  const found = new Set<Entry>();
  const waiting = [storage.child];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const entry = entries[index];
    if (entry === undefined) continue;
    if (found.has(entry)) throw new RefusedFile('broken');
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}

function miniChain(
  bytes: Uint8Array,
  table: SectorTable,
  root: Entry,
  entry: Entry,
): readonly Uint8Array[] {
  const sectors = joinBytes(table.chain(root.start));
  const next = joinBytes(table.chain(uint32(bytes, 60)));
  const pieces: Uint8Array[] = [];
  let sector = entry.start;
  // The number of steps is known beforehand, so a chain that loops comes to its end as well.
  while (pieces.length * MINI_SECTOR_BYTES < entry.size) {
    const at = sector * MINI_SECTOR_BYTES;
    if (at >= sectors.length) throw new RefusedFile('broken');
    pieces.push(sectors.subarray(at, at + MINI_SECTOR_BYTES));
    if (pieces.length * MINI_SECTOR_BYTES < entry.size) sector = uint32(next, 4 * sector);
  }
  return pieces;
}
