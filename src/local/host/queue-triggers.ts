import type { Engine, Firing } from '../engine/engine';
import { random } from '../world/random';
import type { Trigger, WorldState } from '../world/world-state';

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
    for (const { at: due, blank } of engine.firings(trigger, at)) {
      const details = blank ? {} : event;
      world.agenda.push({ at: due, kind: 'trigger', triggerId: trigger.id, event: details });
    }
  }
}

/** Each trigger fires once: for an event soon, by the clock when it is due. */
export function promptFirings(
  world: WorldState,
  { clock }: Trigger,
  at: number,
): readonly Firing[] {
  if (clock) return [{ at, blank: false }];
  return [{ at: at + WAIT_MS + Math.floor(random(world) * SPREAD_MS), blank: false }];
}
