import type { Ports } from '../../../src/app/ports';

/** What an execution asks for next; null when it has ended. */
interface Asked {
  readonly name: 'take' | 'release' | 'all' | 'put' | 'read' | 'write' | 'flush';
  readonly values?: Readonly<Record<string, string | null>>;
  readonly seen?: number;
}

class Suspended {
  readonly asked: Asked;

  constructor(asked: Asked) {
    this.asked = asked;
  }
}

/** A place in an execution: everything that it was answered so far, and what it asks for next. */
export interface Place {
  readonly id: number;
  readonly replies: readonly unknown[];
  readonly asked: Asked | null;
}

/**
 * The product's own code as a machine that stops at each port call: it is run again from the start
 * with the answers given so far. The same answers lead to the same place.
 */
export function replayed(work: (ports: Ports) => void, me: string, now: number) {
  const places = new Map<string, Place>();
  let ids = 0;
  const at = (replies: readonly unknown[]): Place => {
    const key = JSON.stringify(replies);
    const known = places.get(key);
    if (known) return known;
    ids += 1;
    const place = { id: ids, replies, asked: next(work, replies, me, now) };
    places.set(key, place);
    return place;
  };
  return {
    start: at([]),
    answered: ({ replies }: Place, reply: unknown): Place => at([...replies, reply]),
  };
}

function next(
  work: (ports: Ports) => void,
  replies: readonly unknown[],
  me: string,
  now: number,
): Asked | null {
  let step = 0;
  let fresh = 0;
  let suspended: Suspended | null = null;
  const ask = <T>(asked: Asked): T => {
    // Whatever a `finally` still asks for is asked by nobody.
    if (suspended) throw suspended;
    if (step === replies.length) {
      suspended = new Suspended(asked);
      throw suspended;
    }
    step += 1;
    return replies[step - 1] as T;
  };
  const refuse = (): never => {
    throw new Error('the protocol asks for nothing else');
  };
  const ports = {
    clock: { now: () => now },
    account: { effective: () => 'owner' },
    ids: {
      fresh: () => {
        fresh += 1;
        return `${me}-${fresh}`;
      },
    },
    lock: {
      take: () => ask<boolean>({ name: 'take' }),
      release: () => ask<void>({ name: 'release' }),
    },
    properties: {
      all: () => ask<Record<string, string>>({ name: 'all' }),
      put: (values: Record<string, string | null>) => ask<void>({ name: 'put', values }),
    },
    workbook: {
      read: () => ask<unknown[][]>({ name: 'read' }),
      write: (_: number, seen: unknown) => ask<void>({ name: 'write', seen: seen as number }),
      flush: () => ask<void>({ name: 'flush' }),
    },
    mail: { send: refuse, remaining: refuse },
    forms: { open: refuse },
    triggers: { attach: refuse, detach: refuse },
    uploads: { canOpen: refuse },
    diary: { technical: () => undefined },
  } as unknown as Ports;
  try {
    work(ports);
    return null;
  } catch (error) {
    if (suspended && error === suspended) return (error as Suspended).asked;
    throw error;
  }
}
