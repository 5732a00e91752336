import type { Engine } from './engine';
import { random } from './world/random';
import type { Trigger } from './world/world-state';

/** Google takes a moment before it starts a trigger's execution. */
const WAIT_MS = 1_000;
const SPREAD_MS = 2_000;

/** Puts an event on the agenda of every trigger that listens for it. */
export function queueTriggers(
  engine: Engine,
  source: { source: Trigger['source']; sourceId: string; event: Trigger['event'] },
  event: Record<string, unknown>,
  at: number,
): void {
  const { world } = engine;
  for (const trigger of world.triggers) {
    if (trigger.source !== source.source || trigger.event !== source.event) continue;
    if (trigger.sourceId !== source.sourceId) continue;
    const wait = WAIT_MS + Math.floor(random(world) * SPREAD_MS);
    world.agenda.push({ at: at + wait, kind: 'trigger', triggerId: trigger.id, event });
  }
}
