import { type Memory, readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { findTab } from '../pass/facts';
import type { Ports, Tab } from '../ports';
import { vi } from '../words/office';
import { holdingLock } from './under-lock';

/** What a person's action finds once it holds the lock. */
export interface Held {
  readonly memory: Memory;
  readonly tabs: readonly Tab[];
}

/**
 * A person's action under the script lock, with memory and tabs read under it. Throws a sentence
 * when a pass does not end in time, and before set-up.
 */
export function underLock<T>(ports: Ports, work: (held: Held) => T): T {
  return holdingLock(ports, () => {
    const memory = readMemory(ports.properties.all());
    if (memory.owner === '') throw new OfficeError(vi.error.notSetUp);
    return work({ memory, tabs: ports.workbook.tabs() });
  });
}

/** A line of `Nhật ký`: what was done, by whom. The caller flushes. */
export function logDone(ports: Ports, { memory, tabs }: Held, sentence: string): void {
  const log = findTab(tabs, memory, 'log');
  if (!log) return;
  const line = [{ dateMs: ports.clock.now() }, ports.account.effective(), sentence];
  ports.workbook.append(log.id, line);
}
