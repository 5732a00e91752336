import { formatInstant } from '../../core/calendar';
import { readMemory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { passForPerson } from '../pass/wake';
import type { Ports } from '../ports';
import type { Told } from '../told';
import { vi } from '../words/office';
import { mustMaySendNow } from './may-send';
import { loggedUnderLock } from './under-lock';

/** "Rà soát lại toàn bộ": every verdict anew, now. */
export function recheckAll(ports: Ports): Told {
  const { facts, plan } = passForPerson(ports);
  if (plan.stops.suspended.length > 0) return { message: vi.error.suspended };
  return {
    message: vi.told.rechecked({
      at: formatInstant(facts.now),
      versions: plan.read.versions.length,
    }),
  };
}

/** Replaces the triggers of the recorded owner; any other account is told whose they are. */
export function attachTriggers(ports: Ports): Told {
  return asOwner(ports, () => {
    const tab = ports.workbook.tabs().find(({ formUrl }) => formUrl !== null);
    return vi.log.attached({ count: ports.triggers.attach(tab?.formUrl ?? null) });
  });
}

/** Removes this account's triggers; nothing runs by itself afterwards. */
export function detachTriggers(ports: Ports): Told {
  return loggedUnderLock(ports, () => vi.log.detached({ count: ports.triggers.detach() }));
}

export function isPaused(ports: Ports): boolean {
  return readMemory(ports.properties.all()).paused;
}

/** Open to all: a batch that is on its way is at most 25 mails. To go on only who may send. */
export function setPaused(ports: Ports, paused: boolean): Told {
  return loggedUnderLock(ports, (held) => {
    if (!paused) mustMaySendNow(ports, held);
    ports.properties.put({ paused: paused ? 'on' : null, wanted: ports.ids.fresh() });
    return paused ? vi.log.paused : vi.log.resumed;
  });
}

function asOwner(ports: Ports, work: () => string): Told {
  return loggedUnderLock(ports, () => {
    const { owner } = readMemory(ports.properties.all());
    if (owner === '') throw new OfficeError(vi.error.notSetUp);
    if (owner !== ports.account.effective()) throw new OfficeError(vi.error.otherOwner({ owner }));
    return work();
  });
}
