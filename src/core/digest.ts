// Looked up once: in the sandbox of the local host a global costs much more than a constant.
const { imul } = Math;

/**
 * A short name for a text: 64 bits as 16 hex digits, the same on every machine.
 *
 * It tells one content from another (has this row been edited?), it guards no secret. So a plain
 * mixing function does (two lanes of the multiply-and-xor kind, as in MurmurHash), and core needs
 * neither Google's nor Node's cryptography. Nobody gains by forging a collision: the full answers
 * stand beside it in the ledger.
 */
export function digest(text: string): string {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = imul(a ^ unit, 0x9e3779b1);
    b = imul(b ^ unit, 0x5f356495);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  a = finish(a ^ text.length) ^ finish(b);
  b = finish(b ^ a);
  return hex(a) + hex(b);
}

function finish(lane: number): number {
  let mixed = imul(lane ^ (lane >>> 16), 0x85ebca6b);
  mixed = imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

function hex(lane: number): string {
  return (lane >>> 0).toString(16).padStart(8, '0');
}
