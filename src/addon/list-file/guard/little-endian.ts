import { RefusedFile } from './refused-file';

/** Whole numbers of a file, low byte first. A place outside the file refuses it as broken. */
export function uint16(bytes: Uint8Array, at: number): number {
  return byte(bytes, at) + byte(bytes, at + 1) * 0x100;
}

export function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) + uint16(bytes, at + 2) * 0x10000;
}

function byte(bytes: Uint8Array, at: number): number {
  const value = bytes[at];
  if (value === undefined) throw new RefusedFile('broken');
  return value;
}
