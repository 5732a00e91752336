import type { Engine, Execution } from '../../engine/engine';

/**
 * How long this service call will wait for a lock that another execution holds now, in ms; 0 when
 * it asks for no lock, finds it free, or does not wait.
 */
export function lockAsked(engine: Engine, execution: Execution, ask: string): number {
  if (!ask.startsWith('["Lock.')) return 0;
  const [name, [scope, waitMs]] = JSON.parse(ask) as [string, [string, number]];
  if (name !== 'Lock.try' && name !== 'Lock.wait') return 0;
  const holder = heldBy(engine, scope, execution);
  return holder === null || holder === execution ? 0 : Math.max(0, waitMs);
}

function heldBy(engine: Engine, scope: string, { record }: Execution): Execution | null {
  return engine.locks.get(scope === 'user' ? `user ${record.as}` : scope)?.holder ?? null;
}
