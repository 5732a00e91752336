import type { Engine } from '../../engine/engine';
import { nextEvent, runDue } from '../../host/run-due';
import type { Dice } from '../../world/dice';
import type { Fleet, Flight } from './fleet';
import { lockAsked } from './lock-asked';

/** What people do and what Google spoils, at its own time. */
interface Happening {
  readonly at: number;
  readonly happen: () => void;
}

export interface Scheduler {
  /** Adds something that will happen; ties happen in the order in which they were added. */
  plan(happening: Happening): void;
  /** Does the next thing: one happening, one trigger's start, or one service call. False at rest. */
  step(until: number): boolean;
  advanceTo(instant: number): void;
}

/**
 * One service call at a time, of an execution drawn by the seed among those whose turn it could be:
 * whoever is passed over has only been served more slowly. Time never runs back, so what an
 * execution sees is what stood there when its call went through.
 */
export function newScheduler(
  engine: Engine,
  fleet: Fleet,
  chance: Dice,
  windowMs: number,
  acting: () => void,
): Scheduler {
  const { world } = engine;
  const planned: Happening[] = [];
  const turnOf = (flight: Flight): number => {
    if (flight.waitsUntil === null) return flight.execution.clock;
    // The lock it waits for may have been let go meanwhile.
    const free = lockAsked(engine, flight.execution, flight.ask) === 0;
    return free ? Math.max(flight.execution.clock, world.now) : flight.waitsUntil;
  };
  const step = (until: number): boolean => {
    const turns = fleet.flights.map((flight) => ({ flight, at: turnOf(flight) }));
    const first = Math.min(...turns.map(({ at }) => at));
    const event = nextEvent(engine) ?? Infinity;
    const happening = planned[0]?.at ?? Infinity;
    const next = Math.min(first, event, happening);
    if (next > until) return false;
    if (happening <= Math.min(first, event)) {
      world.now = Math.max(world.now, happening);
      acting();
      planned.shift()?.happen();
    } else if (event <= first) {
      world.now = Math.max(world.now, event);
      runDue(engine, event);
    } else {
      const { flight } = chance.pick(turns.filter(({ at }) => at <= first + windowMs));
      // At the latest when its wait is over does it get an answer.
      world.now = Math.max(world.now, turnOf(flight));
      flight.execution.clock = world.now;
      fleet.step(flight);
    }
    return true;
  };
  return {
    plan(happening) {
      let place = planned.length;
      while (place > 0 && (planned[place - 1]?.at ?? 0) > happening.at) place -= 1;
      planned.splice(place, 0, happening);
    },
    step,
    advanceTo(instant) {
      while (step(instant));
      world.now = Math.max(world.now, instant);
    },
  };
}
