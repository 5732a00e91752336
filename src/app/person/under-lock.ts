import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import { PERSON_WAIT_MS } from '../pass/wake';
import type { Ports, Tab } from '../ports';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { vi } from '../words/office';

/** What a person's action finds once it holds the lock. */
export interface Held {
  readonly memory: Memory;
  readonly tabs: readonly Tab[];
  /** `Nhật ký`, unless somebody has deleted it. */
  readonly log: Tab | undefined;
}

/** A person's work under the script lock. Throws a sentence when a pass does not end in time. */
export function holdingLock<T>(ports: Ports, work: () => T): T {
  if (!ports.lock.take(PERSON_WAIT_MS)) throw new OfficeError(vi.error.busy);
  try {
    return work();
  } finally {
    ports.lock.release();
  }
}

/** The same with memory and tabs, read under the lock. Throws a sentence before set-up too. */
export function underLock<T>(ports: Ports, work: (held: Held) => T): T {
  return holdingLock(ports, () => {
    const held = holdNow(ports);
    if (held.memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    return work(held);
  });
}

/** Does it under the lock, before set-up too, and writes the same sentence into the log. */
export function loggedUnderLock(ports: Ports, work: (held: Held) => string): Told {
  return holdingLock(ports, () => {
    const held = holdNow(ports);
    const message = work(held);
    logDone(ports, held.log, message);
    ports.workbook.flush();
    return { message };
  });
}

function holdNow(ports: Ports): Held {
  const memory = readMemory(ports.properties.all());
  const tabs = ports.workbook.tabs();
  return { memory, tabs, log: findTab(tabs, memory, 'log') };
}
