import { findTab } from './facts';
import { holdingLock } from './holding-lock';
import { readMemory } from './memory';
import type { Told } from './pages';
import type { Ports } from './ports';

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
