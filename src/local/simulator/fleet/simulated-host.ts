import type { Engine, Execution } from '../../engine/engine';
import type { LocalHost } from '../../engine/local-host';
import { PRICES } from '../../engine/prices';
import { hostOf, openEngine } from '../../host/open-host';
import { type Dice, dice } from '../../world/dice';
import type { WorldState } from '../../world/world-state';
import type { Crew } from './crew';
import { type Fleet, type Flight, newFleet } from './fleet';
import { newScheduler, type Scheduler } from './scheduler';

/** The local host with many executions in flight: the same engine and services, another pace. */
export interface SimulatedHost {
  readonly host: LocalHost;
  readonly engine: Engine;
  readonly fleet: Fleet;
  readonly scheduler: Scheduler;
}

interface SimulatedOptions {
  readonly dist: string;
  readonly world: WorldState;
  readonly crew: Crew;
  readonly seed: number;
  /** How far behind the first in line another execution may be served before it, ms. */
  readonly windowMs: number;
  /** Up to so many times its price may a service call take. */
  readonly slowest: number;
  readonly after: (flight: Flight, ask: string, reply: string | null) => void;
  readonly ended: (execution: Execution, cpuMs: number) => void;
  /** Somebody is about to act. */
  readonly acting: () => void;
}

export function openSimulatedHost(options: SimulatedOptions): SimulatedHost {
  const { dist, world, crew, seed, windowMs, slowest, after, ended, acting } = options;
  const engine = openEngine({ dist, now: world.now, world });
  const chance = dice(seed);
  const fleet = newFleet(engine, crew, { after, ended });
  const scheduler = newScheduler(engine, fleet, chance, windowMs, acting);
  engine.launch = fleet.launch;
  engine.runDue = () => undefined;
  // Whoever was passed over or waits for a lock is only behind.
  engine.isUnderWay = () => true;
  engine.priceOf = pricesWith(chance, slowest);
  // People act inside the scheduler, which alone moves the clock.
  const host = hostOf(engine, { advanceTo: () => undefined, settle: () => undefined });
  return { host, engine, fleet, scheduler };
}

function pricesWith(chance: Dice, slowest: number): Engine['priceOf'] {
  return (name) => {
    const price = PRICES[name];
    return price && Math.round(price * (1 + chance.next() ** 4 * (slowest - 1)));
  };
}
