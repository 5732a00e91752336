import { asciiBytes, joinBytes } from '../guard/join-bytes';
import { crc32 } from './crc32';

/** A zip of these parts (ASCII name, content) without compression, as the parser takes it. */
export function storedZip(parts: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const [name, content] of parts) {
    const described = [
      ...[...word(20), ...word(0), ...word(0), ...word(0), ...word(0)],
      ...[...long(crc32(content)), ...long(content.length), ...long(content.length)],
      ...[...word(name.length), ...word(0)],
    ];
    const local = Uint8Array.from([...long(0x04034b50), ...described]);
    const entry = [...long(0x02014b50), ...word(20), ...described, ...word(0), ...word(0)];
    directory.push(
      Uint8Array.from([...entry, ...word(0), ...long(0), ...long(offset)]),
      asciiBytes(name),
    );
    pieces.push(local, asciiBytes(name), content);
    offset += local.length + name.length + content.length;
  }
  const length = directory.reduce((sum, piece) => sum + piece.length, 0);
  const end = Uint8Array.from([
    ...[...long(0x06054b50), ...word(0), ...word(0)],
    ...[...word(parts.length), ...word(parts.length)],
    ...[...long(length), ...long(offset), ...word(0)],
  ]);
  return joinBytes([...pieces, ...directory, end]);
}

function word(value: number): readonly number[] {
  return [value & 0xff, value >>> 8];
}

function long(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24];
}
