import { Inflate } from 'fflate/browser';
import { INFLATE_STEP } from '../guard/guard-limits';
import { RefusedFile } from '../guard/refused-file';
import { crc32 } from './crc32';
import type { ZipPart } from './zip-directory';

/**
 * Inflates a part step by step and gives each piece to `take`, in order. The part is refused as a
 * bomb beyond `most` bytes, and as broken when its size or checksum is not what was declared.
 */
export function inflatePart(
  bytes: Uint8Array,
  part: ZipPart,
  most: number,
  take: (piece: Uint8Array) => void,
): void {
  if (part.size > most) throw new RefusedFile('bomb');
  let size = 0;
  let crc = 0;
  const check = (piece: Uint8Array) => {
    size += piece.length;
    // A header that lies about the size is a bomb's, not an accident's.
    if (size > part.size) throw new RefusedFile('bomb');
    crc = crc32(piece, crc);
    if (piece.length > 0) take(piece);
  };
  if (part.deflated) inflate(bytes.subarray(part.start, part.end), check);
  else check(bytes.subarray(part.start, part.end));
  if (size !== part.size || crc !== part.crc) throw new RefusedFile('broken');
}

function inflate(packed: Uint8Array, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate((piece) => take(piece));
  for (let at = 0; at < packed.length; at += INFLATE_STEP) {
    const next = at + INFLATE_STEP;
    stream.push(packed.subarray(at, next), next >= packed.length);
  }
}
