import { findTab } from './facts';
import { readMemory } from './memory';
import { OfficeError } from './office-error';
import type { Told } from './pages';
import type { Ports } from './ports';
import { vi } from './vi';
import { PERSON_WAIT_MS } from './wake';

/** Does it, and writes the same sentence into the log. */
export function loggedUnderLock(ports: Ports, work: () => string): Told {
  if (!ports.lock.take(PERSON_WAIT_MS)) throw new OfficeError(vi.error.busy);
  try {
    const message = work();
    const memory = readMemory(ports.properties.all());
    const log = findTab(ports.workbook.tabs(), memory, 'log');
    if (log) {
      const line = [{ dateMs: ports.clock.now() }, ports.account.effective(), message];
      ports.workbook.append(log.id, line);
      ports.workbook.flush();
    }
    return { message };
  } finally {
    ports.lock.release();
  }
}
