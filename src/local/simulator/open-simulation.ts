import type { Engine } from '../engine/engine';
import type { ExecutionRecord } from '../engine/execution-record';
import { promptFirings } from '../host/queue-triggers';
import { dice } from '../world/dice';
import { createHocBaSoForm } from '../world/hoc-ba-so-form';
import { newWorld, OWNER } from '../world/new-world';
import type { WorldState } from '../world/world-state';
import type { Crew } from './fleet/crew';
import { drawFaults, type Faults } from './fleet/faults';
import { PROFILES, type ProfileName } from './fleet/profile';
import { openSimulatedHost } from './fleet/simulated-host';
import { newKnowledge, type Simulation, type Violation } from './fleet/simulation';
import type { Office } from './office/office';
import { newRawHistory, observeRaw } from './office/raw-history';
import { drawSchools, type School } from './office/schools';
import { DEADLINE, type Script } from './script';
import { checkUntouched } from './watch/check-untouched';
import { newWatch } from './watch/watch';

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

/** Thrown by the first violation where nobody asks for more. */
export class Enough extends Error {}

export const UNDER_WAY = 'an execution under way';

/** The office before anybody has come to it; `spent` hears the CPU time of each execution. */
export function openSimulation(
  options: RunOptions,
  script: Script,
  spent: (cpuMs: number) => void,
): Simulation {
  const { seed, dist, crew } = options;
  const profile = PROFILES[options.faults];
  const world = drawWorld(seed, script);
  const story = newStory(world, options.stopAtFirst ?? false);
  let sim: Simulation;
  const { after, ended } = newWatch(() => sim);
  const simulated = openSimulatedHost({
    ...{ dist, world, crew, seed: seed * 7 + 1 },
    ...{ windowMs: profile.windowMs, slowest: profile.slowest },
    ...{ after, ended },
    acting: () => checkUntouched(sim, UNDER_WAY),
  });
  sim = {
    ...simulated,
    ...story,
    ...newKnowledge(script.start),
    ...{ seed, profile, dist },
    faults: putFaults(simulated.engine, options, story.tell),
    office: newOffice(drawSchools(options.schools, dice(seed * 3 + 11)), script),
    raw: newRawHistory(),
    tellEnd(record, cpuMs) {
      spent(cpuMs);
      for (const line of endOf(record, cpuMs)) story.tell(line);
    },
  };
  observeRaw(sim.raw, world, 0);
  return sim;
}

function drawWorld(seed: number, { start, consumer }: Script): WorldState {
  const errorLanguage = dice(seed).chance(0.5) ? 'vi' : 'en';
  const account = consumer ? 'consumer' : 'workspace';
  const world = newWorld({ now: start, seed, account, errorLanguage });
  createHocBaSoForm(world);
  return world;
}

function newOffice(schools: readonly School[], { addresses }: Script): Office {
  return {
    schools,
    deadline: DEADLINE,
    // Until it is pasted.
    broken: new Set(['roster']),
    brokenSince: 0,
    addresses,
    owner: OWNER,
    ownerless: false,
    decisions: [],
  };
}

type Story = Pick<Simulation, 'trace' | 'violations' | 'tell' | 'violate'>;

function newStory(world: WorldState, stopAtFirst: boolean): Story {
  const trace: string[] = [];
  const violations: Violation[] = [];
  const tell = (what: string): void => void trace.push(`${clockText(world.now)} ${what}`);
  return {
    ...{ trace, violations, tell },
    violate(invariant, what) {
      violations.push({ invariant, what });
      tell(`!! invariant ${invariant}: ${what}`);
      if (stopAtFirst) throw new Enough(what);
    },
  };
}

function putFaults(engine: Engine, options: RunOptions, tell: Story['tell']): Faults {
  const prompt: Engine['firings'] = (trigger, at) => promptFirings(engine.world, trigger, at);
  const chance = dice(options.seed * 13 + 5);
  const faults = drawFaults(PROFILES[options.faults], chance, tell, prompt);
  engine.fault = faults.hook;
  engine.firings = faults.firings;
  return faults;
}

function endOf(record: ExecutionRecord, cpuMs: number): readonly string[] {
  const { id, functionName, as, outcome, error, callCount, cellsChanged, mailsSent } = record;
  const failed = error ? ` (${error.message})` : '';
  return [
    `#${id} ${functionName} of ${nameOf(as)} ${outcome}${failed}: ${callCount} calls, ` +
      `${record.virtualMs} ms, CPU ${cpuMs} ms, ${cellsChanged} cells, ${mailsSent} mails`,
    ...record.log.map(({ text }) => `   log: ${text.split('\n').slice(0, 2).join(' ')}`),
  ];
}

const nameOf = (address: string): string => address.split('@')[0] ?? address;

/** Day and time in Hải Phòng. */
function clockText(ms: number): string {
  return new Date(ms + 7 * 3_600_000).toISOString().slice(5, 23).replace('T', ' ');
}
