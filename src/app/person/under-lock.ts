import { OfficeError } from '../office-error';
import { PERSON_WAIT_MS } from '../pass/wake';
import type { Ports } from '../ports';
import { vi } from '../words/office';

/** A person's work under the script lock. Throws a sentence when a pass does not end in time. */
export function holdingLock<T>(ports: Ports, work: () => T): T {
  if (!ports.lock.take(PERSON_WAIT_MS)) throw new OfficeError(vi.error.busy);
  try {
    return work();
  } finally {
    ports.lock.release();
  }
}
