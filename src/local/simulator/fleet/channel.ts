/**
 * A two-way line between two threads that take turns: one speaks, the other waits on shared memory.
 * Neither needs its event loop, so both sides stay synchronous.
 */
export interface Channel {
  readonly signal: Int32Array;
  readonly bytes: Uint8Array;
}

/** What one side has just said; `SILENT` is taken. */
const TURN = 0;
const LENGTH = 1;
const HEADER_BYTES = 8;
/** Pages that nobody touches cost nothing: the longest message is a whole ledger as JSON. */
const CAPACITY = 32 * 1024 * 1024;

type Side = 'host' | 'worker';

const TURN_OF = { worker: 1, host: 2 } as const;
const OTHER = { worker: 'host', host: 'worker' } as const;

const encoder = new TextEncoder();

export function newMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER_BYTES + CAPACITY);
}

export function channelOn(memory: SharedArrayBuffer): Channel {
  return {
    signal: new Int32Array(memory, 0, 2),
    bytes: new Uint8Array(memory, HEADER_BYTES),
  };
}

/** Says something and hands the turn over. Throws when it is longer than the shared memory. */
export function say({ signal, bytes }: Channel, side: Side, message: string): void {
  const { read, written } = encoder.encodeInto(message, bytes);
  if (read < message.length) throw new Error('simulator: a message does not fit into its channel');
  Atomics.store(signal, LENGTH, written);
  Atomics.store(signal, TURN, TURN_OF[side]);
  Atomics.notify(signal, TURN);
}

/** Blocks until the other side has spoken. */
export function hear({ signal, bytes }: Channel, side: Side): string {
  const awaited = TURN_OF[OTHER[side]];
  for (let turn = Atomics.load(signal, TURN); turn !== awaited; turn = Atomics.load(signal, TURN)) {
    Atomics.wait(signal, TURN, turn);
  }
  const length = Atomics.load(signal, LENGTH);
  return Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('utf8');
}
