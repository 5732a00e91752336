import { dice } from '../world/dice';
import { openOffice, rememberLedgers } from './acts/open-office';
import { PROFILES } from './fleet/profile';
import type { Simulation, Violation } from './fleet/simulation';
import { MINUTE } from './office/office-time';
import { Enough, openSimulation, type RunOptions, UNDER_WAY } from './open-simulation';
import { ACTS, drawScript, type Script } from './script';
import { comeToRest, skipTo } from './watch/at-rest';
import { checkUntouched } from './watch/check-untouched';

export interface RunResult {
  readonly seed: number;
  readonly violations: readonly Violation[];
  readonly trace: readonly string[];
  readonly executions: number;
  readonly calls: number;
  readonly mails: number;
  readonly virtualHours: number;
  readonly cpuMs: number;
}

/** Ticks that a quiet stretch keeps: one or two in so long. */
const QUIET_STEP_MS = 5 * 60 * MINUTE;

/** One run: the same options give the same trace, byte for byte. */
export function runSeed(options: RunOptions): RunResult {
  const profile = PROFILES[options.faults];
  const script = options.script ?? drawScript(options.seed, profile, options.schools);
  let cpu = 0;
  const sim = openSimulation(options, script, (ms) => {
    cpu += ms;
  });
  const { world } = sim.engine;
  try {
    openOffice(sim, dice(options.seed * 31 + 7));
    play(sim, script);
    comeToRest(sim);
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  } finally {
    sim.fleet.abandon();
  }
  return {
    seed: options.seed,
    violations: sim.violations,
    trace: sim.trace,
    executions: sim.engine.executions.length,
    calls: sim.engine.executions.reduce((sum, { callCount }) => sum + callCount, 0),
    mails: world.outbox.length,
    virtualHours: Math.round((world.now - script.start) / 3_600_000),
    cpuMs: cpu,
  };
}

function play(sim: Simulation, { events }: Script): void {
  const { scheduler, engine } = sim;
  let last = 0;
  for (const { at, act, seed } of events) {
    passQuietly(sim, at - 10 * MINUTE);
    if (at - last > 6 * 60 * MINUTE) rememberLedgers(sim);
    last = at;
    scheduler.advanceTo(at);
    sim.moment += 1;
    sim.tell(`* ${act}`);
    checkUntouched(sim, UNDER_WAY);
    ACTS[act]?.(sim, dice(seed));
  }
  // What was broken is mended, and whoever was away comes back, within the hour.
  for (let n = 0; n < 180 && (sim.office.broken.size > 0 || sim.office.ownerless); n += 1) {
    scheduler.advanceTo(engine.world.now + MINUTE);
  }
}

/** Hours in which nobody does anything: then of five hours only the last ticks are played. */
function passQuietly(sim: Simulation, until: number): void {
  const { engine, scheduler } = sim;
  if (engine.world.now < until) {
    scheduler.advanceTo(Math.min(until, engine.world.now + 30 * MINUTE));
  }
  while (engine.world.now < until) {
    if (engine.world.now + QUIET_STEP_MS < until && sim.fleet.flights.length === 0) {
      skipTo(sim, engine.world.now + QUIET_STEP_MS);
    }
    scheduler.advanceTo(Math.min(until, engine.world.now + 11 * MINUTE));
  }
}
