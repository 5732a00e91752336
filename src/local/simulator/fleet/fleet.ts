import { type Engine, type Execution, type Start, Stopped } from '../../engine/engine';
import type { Returned } from '../../engine/sandbox';
import { bridgeFor } from '../../host/bridge';
import { callOf, concluded, finish, newExecution } from '../../host/execute';
import type { Crew, Hand } from './crew';
import { lockAsked } from './lock-asked';
import type { Asked } from './worker';

/** An execution on its way, stopped before its next service call. */
export interface Flight {
  readonly execution: Execution;
  readonly hand: Hand;
  readonly bridge: (json: string) => string;
  /** The service call that it waits to make. */
  ask: string;
  /** Until when it waits for a lock that another one holds; null when it does not wait. */
  waitsUntil: number | null;
  /** Modelled CPU time of the bundle, ms: apart from what services take. */
  cpuMs: number;
}

export interface Fleet {
  readonly flights: readonly Flight[];
  launch(start: Start): Execution;
  /** Lets one service call through and runs its execution up to the next. */
  step(flight: Flight): void;
  /** Ends what is still in the air, so that its threads are free again. */
  abandon(): void;
}

/** What the bundle does with a text that crossed the bridge: parse it, hash it, compare it. */
const CPU_MS_A_KILOBYTE = 0.02;

interface FleetHooks {
  /** A service call went through, or stopped its execution. */
  readonly after: (flight: Flight, ask: string, reply: string | null) => void;
  readonly ended: (execution: Execution, cpuMs: number) => void;
}

/** Executions beside each other; nothing moves but by `step`. */
export function newFleet(engine: Engine, crew: Crew, hooks: FleetHooks): Fleet {
  const flights: Flight[] = [];
  const land = (flight: Flight, returned: Returned | null): void => {
    const { execution, hand } = flight;
    if (returned) concluded(execution, () => returned);
    crew.giveBack(hand);
    flights.splice(flights.indexOf(flight), 1);
    engine.stack.splice(engine.stack.indexOf(execution), 1);
    finish(engine, execution);
    hooks.ended(execution, Math.round(flight.cpuMs));
  };
  const heard = (flight: Flight, asked: Asked): void => {
    if ('ended' in asked) {
      land(flight, JSON.parse(asked.ended) as Returned);
      return;
    }
    flight.ask = asked.ask;
    const wait = lockAsked(engine, flight.execution, asked.ask);
    flight.waitsUntil = wait > 0 ? flight.execution.clock + wait : null;
  };
  return {
    flights,
    launch(start) {
      const execution = newExecution(engine, start);
      if (execution.record.outcome !== 'running') {
        hooks.ended(execution, 0);
        return execution;
      }
      engine.stack.push(execution);
      const { hand, asked } = crew.begin(callOf(engine, start));
      const bridge = bridgeFor(engine, execution);
      const flight: Flight = { execution, hand, bridge, ask: '', waitsUntil: null, cpuMs: 0 };
      flights.push(flight);
      heard(flight, asked);
      return execution;
    },
    abandon() {
      for (const { hand } of flights.splice(0)) {
        hand.go({ stop: true });
        crew.giveBack(hand);
      }
    },
    step(flight) {
      const { execution } = flight;
      const ask = inTime(flight);
      let reply: string;
      try {
        reply = flight.bridge(ask);
      } catch (error) {
        if (!(error instanceof Stopped)) throw error;
        hooks.after(flight, ask, null);
        flight.hand.go({ stop: true });
        land(flight, null);
        return;
      }
      const before = Math.round(flight.cpuMs);
      flight.cpuMs += ((ask.length + reply.length) / 1024) * CPU_MS_A_KILOBYTE;
      execution.clock += Math.round(flight.cpuMs) - before;
      hooks.after(flight, ask, reply);
      heard(flight, flight.hand.go({ reply }));
    },
  };
}

/** Whoever has waited long enough for a lock waits no longer. */
function inTime({ ask, waitsUntil, execution }: Flight): string {
  if (waitsUntil === null || execution.clock < waitsUntil) return ask;
  const [name, [scope]] = JSON.parse(ask) as [string, [string]];
  return JSON.stringify([name, [scope, 0]]);
}
