import type { Engine } from '../engine/engine';
import { nextEvent, runDue } from './run-due';

/** How the clock moves: here by running what is due; the simulator has a scheduler of its own. */
export interface Pace {
  advanceTo(instant: number): void;
  /** After something happened: lets the triggers that it woke start. */
  settle(): void;
}

/** Longer than Google's delay before a trigger starts, so that a submission's have started. */
const SETTLE_MS = 4_000;

export function pacedBy(engine: Engine): Pace {
  const { world } = engine;
  const advanceTo = (instant: number) => {
    for (let at = nextEvent(engine); at !== undefined && at <= instant; at = nextEvent(engine)) {
      world.now = Math.max(world.now, at);
      runDue(engine, at);
    }
    world.now = Math.max(world.now, instant);
  };
  return { advanceTo, settle: () => advanceTo(world.now + SETTLE_MS) };
}
