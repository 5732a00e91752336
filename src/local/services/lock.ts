import { type Lock, passTime } from '../engine/engine';
import { ServiceError } from '../world/error-texts';
import type { Call, Services } from './call';

type Scope = 'script' | 'document' | 'user';

function lockOf({ engine, execution }: Call, scope: Scope): Lock {
  const key = scope === 'user' ? `user ${execution.record.as}` : scope;
  const known = engine.locks.get(key);
  if (known) return known;
  const lock: Lock = { holder: null, busyUntil: 0 };
  engine.locks.set(key, lock);
  return lock;
}

/**
 * Takes a lock, waiting on the virtual clock. One held further out in the stack cannot be let go
 * before this execution ends, so waiting for it always times out.
 */
function acquire(call: Call, scope: Scope, waitMs: number): boolean {
  const { engine, execution } = call;
  const lock = lockOf(call, scope);
  if (lock.holder === execution) return true;
  const deadline = execution.clock + Math.max(0, waitMs);
  while (lock.holder || lock.busyUntil > execution.clock) {
    const until = lock.holder ? deadline : Math.min(deadline, lock.busyUntil);
    if (until > execution.clock) passTime(engine, execution, until - execution.clock);
    const taken = lock.holder !== null || lock.busyUntil > execution.clock;
    if (taken && execution.clock >= deadline) return false;
  }
  if (waitMs < 0) return false;
  lock.holder = execution;
  return true;
}

export const LOCK: Services = {
  'Lock.try': acquire,
  'Lock.wait': (call, scope: Scope, waitMs: number) => {
    if (!acquire(call, scope, waitMs)) throw new ServiceError('lockTimeout');
  },
  'Lock.has': (call, scope: Scope) => lockOf(call, scope).holder === call.execution,
  'Lock.release': (call, scope: Scope) => {
    const lock = lockOf(call, scope);
    if (lock.holder !== call.execution) return;
    lock.holder = null;
    lock.busyUntil = call.execution.clock;
  },
};
