import type { Ports } from '../../../src/app/ports';
import { type Place, replayed } from './replayed-execution';

const NOW = 1_774_000_000_000;
const MINUTE = 60_000;

interface Explored {
  readonly states: number;
  readonly ends: number;
  readonly bad: readonly string[];
}

interface Shared {
  properties: Readonly<Record<string, string>>;
  holder: number | null;
  /** Contents that stand in the response tab, and how many of them the ledger shows. */
  content: number;
  ledger: number;
  /** Contents that stood when a wake-up was last stamped: these may wait for nothing but a tick. */
  promised: number;
}

interface Agent {
  readonly place: Place | null;
  /** What it wrote and did not flush: how many contents it has seen; null for nothing. */
  readonly tail: number | null;
}

interface State {
  readonly shared: Shared;
  readonly unborn: number;
  readonly kills: number;
  readonly agents: readonly Agent[];
}

/**
 * Every order of every step of so many wake-ups, with up to so many kills at every step, each with
 * and without its unflushed tail. In the end one tick must leave nothing unrecorded.
 */
export function exploreCoalescing(
  onWake: (ports: Ports) => void,
  tick: (ports: Ports) => void,
  daily: (ports: Ports) => void,
  wakeUps: number,
  mostKills: number,
): Explored {
  const executions = Array.from({ length: wakeUps }, (_, me) => replayed(onWake, `w${me}`, NOW));
  const ticking = replayed(tick, 'tick', NOW + 5 * MINUTE);
  const sweeping = replayed(daily, 'daily', NOW + 24 * 60 * MINUTE);
  const seen = new Set<string>();
  const bad: string[] = [];
  let ends = 0;
  const first: State = {
    shared: {
      properties: {
        owner: 'owner',
        wanted: '',
        done: '',
        lastRun: JSON.stringify({ at: NOW, due: NOW * 2 }),
      },
      ...{ holder: null, content: 0, ledger: 0, promised: 0 },
    },
    unborn: wakeUps,
    kills: 0,
    agents: Array.from({ length: wakeUps }, () => ({ place: null, tail: null })),
  };
  const open: State[] = [first];
  for (let state = open.pop(); state; state = open.pop()) {
    const key = keyOf(state);
    if (seen.has(key)) continue;
    seen.add(key);
    const nexts = nextStates(state, executions, mostKills);
    if (nexts.length === 0) {
      ends += 1;
      const wrong = wrongAtRest(state.shared, ticking, sweeping);
      if (wrong !== '' && bad.length < 5) bad.push(wrong);
    }
    open.push(...nexts);
  }
  return { states: seen.size, ends, bad };
}

const keyOf = ({ shared, unborn, kills, agents }: State): string =>
  JSON.stringify([shared, unborn, kills, agents.map(({ place, tail }) => [place?.id ?? 0, tail])]);

type Machine = ReturnType<typeof replayed>;

function nextStates(state: State, executions: readonly Machine[], mostKills: number): State[] {
  const { shared, unborn, kills, agents } = state;
  const nexts: State[] = [];
  const replace = (at: number, agent: Agent) =>
    agents.map((each, index) => (index === at ? agent : each));
  const ended: Agent = { place: null, tail: null };
  if (unborn > 0) {
    const at = agents.length - unborn;
    const born = { place: executions[at]?.start ?? null, tail: null };
    const content = shared.content + 1;
    nexts.push({
      ...state,
      shared: { ...shared, content },
      unborn: unborn - 1,
      agents: replace(at, born),
    });
  }
  agents.forEach(({ place, tail }, at) => {
    const machine = executions[at];
    if (!place || !machine) return;
    const moved = step(shared, at, tail, place);
    const going = machine.answered(place, moved.reply);
    // An execution that ends flushes what it wrote, and lets its lock go.
    const agent = going.asked ? { place: going, tail: moved.tail } : ended;
    const after = going.asked ? moved.shared : letGo(flushed(moved.shared, moved.tail), at);
    nexts.push({ ...state, shared: after, agents: replace(at, agent) });
    if (kills === mostKills) return;
    for (const kept of tail === null ? [null] : [null, tail]) {
      const dead = letGo(flushed(shared, kept), at);
      nexts.push({ ...state, shared: dead, kills: kills + 1, agents: replace(at, ended) });
    }
  });
  return nexts;
}

const flushed = (shared: Shared, tail: number | null): Shared =>
  tail === null ? shared : { ...shared, ledger: tail };

const letGo = (shared: Shared, agent: number): Shared =>
  shared.holder === agent ? { ...shared, holder: null } : shared;

/** One port call of one execution. */
function step(
  shared: Shared,
  me: number,
  tail: number | null,
  { asked }: Place,
): { shared: Shared; tail: number | null; reply: unknown } {
  switch (asked?.name) {
    case 'take': {
      const free = shared.holder === null || shared.holder === me;
      return { shared: free ? { ...shared, holder: me } : shared, tail, reply: free };
    }
    case 'release':
      return { shared: letGo(shared, me), tail, reply: null };
    case 'all':
      return { shared, tail, reply: shared.properties };
    case 'put': {
      const properties = { ...shared.properties };
      for (const [name, value] of Object.entries(asked.values ?? {})) {
        if (value === null) delete properties[name];
        else properties[name] = value;
      }
      const promised = asked.values?.wanted ? shared.content : shared.promised;
      return { shared: { ...shared, properties, promised }, tail, reply: null };
    }
    case 'read':
      return { shared: flushed(shared, tail), tail: null, reply: Array(shared.content).fill(['']) };
    case 'write':
      return { shared, tail: asked.seen ?? 0, reply: null };
    default:
      return { shared: flushed(shared, tail), tail: null, reply: null };
  }
}

/** What is wrong once a tick, and then the daily sweep, have run undisturbed; '' for nothing. */
function wrongAtRest(shared: Shared, ticking: Machine, sweeping: Machine): string {
  const ticked = undisturbed(shared, ticking);
  const swept = undisturbed(ticked, sweeping);
  const { wanted, done } = ticked.properties;
  return ticked.ledger >= ticked.promised && wanted === done && swept.ledger === swept.content
    ? ''
    : JSON.stringify([ticked, swept]);
}

function undisturbed(before: Shared, machine: Machine): Shared {
  let shared = before;
  let place = machine.start;
  let tail: number | null = null;
  while (place.asked) {
    const moved = step(shared, -1, tail, place);
    ({ shared, tail } = moved);
    place = machine.answered(place, moved.reply);
  }
  return letGo(flushed(shared, tail), -1);
}
