import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is to stand in the zip; what is left out tells the truth. */
export interface RawEntry {
  readonly name: string;
  readonly content: Buffer | string;
  /** Deflated bytes, where `content` would not fit into memory. */
  readonly packed?: Buffer;
  readonly stored?: boolean;
  readonly size?: number;
  readonly packedSize?: number;
  readonly crc?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly localName?: string;
  /** Extra field of the local header. */
  readonly extra?: Buffer;
  /** Says in the local header that size and checksum come later. */
  readonly streamed?: boolean;
}

/** A zip of these entries, honest or not; `change` may spoil the last 22 bytes. */
export function rawZip(
  entries: readonly RawEntry[],
  change: (end: Buffer) => void = () => {},
): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content);
    const packed = entry.packed ?? (entry.stored ? content : deflateRawSync(content));
    const flags = (entry.flags ?? 0) | (entry.streamed ? 8 : 0);
    const method = entry.method ?? (entry.stored ? 0 : 8);
    const sizes = [
      ...long(entry.crc ?? crc32(content)),
      ...long(entry.packedSize ?? packed.length),
      ...long(entry.size ?? content.length),
    ];
    const told = entry.streamed ? new Array<number>(12).fill(0) : sizes;
    const head = [...word(20), ...word(flags), ...word(method), ...long(0)];
    const localName = Buffer.from(entry.localName ?? entry.name, 'latin1');
    const name = Buffer.from(entry.name, 'latin1');
    const extra = entry.extra ?? Buffer.alloc(0);
    const local = Buffer.concat([
      Buffer.from([...long(0x04034b50), ...head, ...told]),
      Buffer.from([...word(localName.length), ...word(extra.length)]),
      ...[localName, extra, packed],
    ]);
    directory.push(
      Buffer.from([...long(0x02014b50), ...word(20), ...head, ...sizes, ...word(name.length)]),
      Buffer.from([...new Array<number>(12).fill(0), ...long(offset)]),
      name,
    );
    pieces.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const count = Math.min(entries.length, 0xffff);
  const end = Buffer.from([
    ...[...long(0x06054b50), ...long(0), ...word(count), ...word(count)],
    ...[...long(listed.length), ...long(offset), ...word(0)],
  ]);
  change(end);
  return Buffer.concat([...pieces, listed, end]);
}

function word(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff];
}

function long(value: number): readonly number[] {
  return [...word(value), ...word(value >>> 16)];
}
