import {
  MOST_DECLARED_BYTES,
  MOST_RATIO,
  MOST_ZIP_ENTRIES,
  RATIO_FREE_BYTES,
} from '../guard/guard-limits';
import { uint16, uint32 } from '../guard/little-endian';
import { RefusedFile } from '../guard/refused-file';

/** One file inside a zip, as its directory declares it. */
export interface ZipPart {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  /** Compressed bytes, [start, end) in the file. */
  readonly start: number;
  readonly end: number;
  /** Bytes after inflating, as declared. */
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
/** What a 32-bit field says when the truth stands in a zip64 field: no list is that large. */
const SEE_ZIP64 = 0xffffffff;
const ENCRYPTED = 0x2041;
const SIZES_FOLLOW = 0x0008;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip by name (PKWARE APPNOTE 4.3). Refuses a directory that contradicts itself,
 * its local headers or the file, and one that promises more than the limits.
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const end = findEnd(bytes);
  const count = uint16(bytes, end + 10);
  if (count > MOST_ZIP_ENTRIES) throw new RefusedFile('bomb');
  let at = uint32(bytes, end + 16);
  const directory = at;
  const parts = new Map<string, ZipPart>();
  for (let index = 0; index < count; index += 1) {
    if (uint32(bytes, at) !== DIRECTORY_ENTRY) throw new RefusedFile('broken');
    const part = readPart(bytes, at, directory);
    if (parts.has(part.name)) throw new RefusedFile('broken');
    parts.set(part.name, part);
    at += 46 + uint16(bytes, at + 28) + uint16(bytes, at + 30) + uint16(bytes, at + 32);
  }
  if (at !== end) throw new RefusedFile('broken');
  refuseBomb([...parts.values()]);
  return parts;
}

function findEnd(bytes: Uint8Array): number {
  const last = bytes.length - END_BYTES;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (bytes[at] === 0x50 && uint32(bytes, at) === END_OF_DIRECTORY) return at;
  }
  throw new RefusedFile('broken');
}

function readPart(bytes: Uint8Array, at: number, directory: number): ZipPart {
  const flags = uint16(bytes, at + 8);
  const method = uint16(bytes, at + 10);
  const crc = uint32(bytes, at + 16);
  const packed = uint32(bytes, at + 20);
  const size = uint32(bytes, at + 24);
  const nameLength = uint16(bytes, at + 28);
  const local = uint32(bytes, at + 42);
  if (flags & ENCRYPTED) throw new RefusedFile('password');
  if (size > MOST_DECLARED_BYTES && size !== SEE_ZIP64) throw new RefusedFile('bomb');
  if (method !== STORED && method !== DEFLATED) throw new RefusedFile('broken');
  if (method === STORED && packed !== size) throw new RefusedFile('broken');
  if (uint32(bytes, local) !== LOCAL_HEADER) throw new RefusedFile('broken');
  const start = local + 30 + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  const end = start + packed;
  if (end > directory) throw new RefusedFile('broken');
  const name = latin1(bytes, at + 46, nameLength);
  const agrees =
    name === latin1(bytes, local + 30, uint16(bytes, local + 26)) &&
    method === uint16(bytes, local + 8) &&
    repeats(bytes, local + 14, [crc, packed, size], uint16(bytes, local + 6));
  if (!agrees) throw new RefusedFile('broken');
  return { name, deflated: method === DEFLATED, crc, start, end, size };
}

/** A writer that streams leaves these three fields open, or to zip64, in the local header. */
function repeats(
  bytes: Uint8Array,
  at: number,
  truth: readonly [crc: number, packed: number, size: number],
  flags: number,
): boolean {
  return truth.every((value, index) => {
    const repeated = uint32(bytes, at + 4 * index);
    if (repeated === value || (index > 0 && repeated === SEE_ZIP64)) return true;
    return repeated === 0 && (flags & SIZES_FOLLOW) !== 0;
  });
}

function refuseBomb(parts: readonly ZipPart[]): void {
  const declared = parts.reduce((sum, { size }) => sum + size, 0);
  if (declared > MOST_DECLARED_BYTES) throw new RefusedFile('bomb');
  for (const { size, start, end } of parts) {
    if (size > RATIO_FREE_BYTES && size > MOST_RATIO * (end - start)) throw new RefusedFile('bomb');
  }
  const inOrder = [...parts].sort((one, other) => one.start - other.start);
  // Parts that share bytes multiply one bomb by their number.
  for (const [index, { start }] of inOrder.entries()) {
    if (index > 0 && start < Number(inOrder[index - 1]?.end)) throw new RefusedFile('bomb');
  }
}

/** Names of the parts of a workbook are ASCII; others only need to differ. */
function latin1(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}
