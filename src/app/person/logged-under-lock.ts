import { readMemory } from '../memory/memory';
import { findTab } from '../pass/facts';
import type { Ports } from '../ports';
import type { Told } from '../told';
import { holdingLock } from './under-lock';

/** Does it, and writes the same sentence into the log. */
export function loggedUnderLock(ports: Ports, work: () => string): Told {
  return holdingLock(ports, () => {
    const message = work();
    const memory = readMemory(ports.properties.all());
    const log = findTab(ports.workbook.tabs(), memory, 'log');
    if (log) {
      const line = [{ dateMs: ports.clock.now() }, ports.account.effective(), message];
      ports.workbook.append(log.id, line);
      ports.workbook.flush();
    }
    return { message };
  });
}
