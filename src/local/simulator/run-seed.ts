import type { Engine } from '../engine/engine';
import type { ExecutionRecord } from '../engine/execution-record';
import { promptFirings } from '../host/queue-triggers';
import { dice } from '../world/dice';
import { createHocBaSoForm } from '../world/hoc-ba-so-form';
import { newWorld, OWNER } from '../world/new-world';
import { openOffice, rememberLedgers } from './acts/open-office';
import type { Crew } from './fleet/crew';
import { drawFaults } from './fleet/faults';
import { PROFILES, type ProfileName } from './fleet/profile';
import { openSimulatedHost } from './fleet/simulated-host';
import type { Simulation, Violation } from './fleet/simulation';
import { MINUTE } from './office/office-time';
import { newRawHistory, observeRaw } from './office/raw-history';
import { drawSchools } from './office/schools';
import { ACTS, DEADLINE, drawScript, type Script } from './script';
import { comeToRest, skipTo } from './watch/at-rest';
import { checkUntouched } from './watch/check-untouched';
import { newWatch, type Watch } from './watch/watch';

export interface RunOptions {
  readonly seed: number;
  readonly faults: ProfileName;
  readonly schools: number;
  readonly dist: string;
  readonly crew: Crew;
  /** A part of the seed's own script, for shrinking. */
  readonly script?: Script;
  readonly stopAtFirst?: boolean;
}

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

const UNDER_WAY = 'an execution under way';

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

class Enough extends Error {}

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

function openSimulation(
  options: RunOptions,
  script: Script,
  spent: (cpuMs: number) => void,
): Simulation {
  const { seed, dist, crew } = options;
  const profile = PROFILES[options.faults];
  const errorLanguage = dice(seed).chance(0.5) ? 'vi' : 'en';
  const account = script.consumer ? 'consumer' : 'workspace';
  const world = newWorld({ now: script.start, seed, account, errorLanguage });
  createHocBaSoForm(world);
  const trace: string[] = [];
  const violations: Violation[] = [];
  const tell = (what: string): void => {
    trace.push(`${clockText(world.now)} ${what}`);
  };
  let sim: Simulation;
  const watch: Watch = newWatch(() => sim);
  const simulated = openSimulatedHost({
    ...{ dist, world, crew, seed: seed * 7 + 1 },
    ...{ windowMs: profile.windowMs, slowest: profile.slowest },
    after: watch.after,
    ended: watch.ended,
    acting: () => checkUntouched(sim, UNDER_WAY),
  });
  const prompt: Engine['firings'] = (trigger, at) => promptFirings(world, trigger, at);
  const faults = drawFaults(profile, dice(seed * 13 + 5), tell, prompt);
  simulated.engine.fault = faults.hook;
  simulated.engine.firings = faults.firings;
  sim = {
    ...simulated,
    ...{ seed, profile, faults, dist, violations, trace, tell },
    office: {
      schools: drawSchools(options.schools, dice(seed * 3 + 11)),
      deadline: DEADLINE,
      // Until it is pasted.
      broken: new Set(['roster']),
      brokenSince: 0,
      addresses: script.addresses,
      owner: OWNER,
      ownerless: false,
      decisions: [],
    },
    raw: newRawHistory(),
    waiting: new Map(),
    yesterday: new Map(),
    sentKeys: new Set(),
    recorded: new Map(),
    keptMail: new Map(),
    unmoved: new Set(),
    quotaTakenAt: 0,
    triggersTaken: null,
    sent: [],
    approvedKeys: new Set(),
    moment: 0,
    answerFrom: script.start,
    adopted: new Set(),
    forgotten: new Set(),
    misremembered: new Set(),
    restored: null,
    renamedAt: 0,
    columnsMovedAt: 0,
    wavesByHandUntil: 0,
    wavesLookedAt: new Set(),
    violate(invariant, what) {
      violations.push({ invariant, what });
      tell(`!! invariant ${invariant}: ${what}`);
      if (options.stopAtFirst) throw new Enough(what);
    },
    tellEnd(record: ExecutionRecord, cpuMs: number) {
      spent(cpuMs);
      const { id, functionName, as, outcome, callCount, cellsChanged, mailsSent, virtualMs } =
        record;
      const failed = record.error ? ` (${record.error.message})` : '';
      tell(
        `#${id} ${functionName} of ${nameOf(as)} ${outcome}${failed}: ${callCount} calls, ${virtualMs} ms, ` +
          `CPU ${cpuMs} ms, ${cellsChanged} cells, ${mailsSent} mails`,
      );
      for (const { text } of record.log) tell(`   log: ${text.split('\n').slice(0, 2).join(' ')}`);
    },
  };
  observeRaw(sim.raw, world, 0);
  return sim;
}

const nameOf = (address: string): string => address.split('@')[0] ?? address;

/** Day and time in Hải Phòng. */
function clockText(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(5, 23).replace('T', ' ');
}
