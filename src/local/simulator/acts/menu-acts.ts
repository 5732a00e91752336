import type { ExecutionRecord } from '../../engine/execution-record';
import type { RunOptions } from '../../engine/local-host';
import type { Dice } from '../../world/dice';
import type { Act, Simulation } from '../fleet/simulation';
import { MINUTE } from '../office/office-time';
import { ledgerOf, mailOf } from '../office/our-tabs';

/** Two minutes apart: whoever needs it comes back until it goes through. */
const MOST_TRIES = 60;
const NOTHING_TO_DO = 'không có gì để nhận';

/** What staff do by the menu and on the pages. */
export const MENU_ACTS: Readonly<Record<string, Act>> = {
  recheckTwice(sim) {
    ask(sim, 'recheck');
    ask(sim, 'recheck');
  },
  /** Somebody opens the page of the reminders; not all approve what they see there. */
  preview(sim, chance) {
    if (chance.chance(0.75)) approveSchedule(sim);
    else ask(sim, 'remindersPage', [], { kind: 'call' });
  },
  sendWaveTwice(sim, chance) {
    ask(sim, 'sendReachedWave', [], { kind: 'call' });
    if (chance.chance(0.5)) ask(sim, 'sendReachedWave', [], { kind: 'call' });
  },
  pause(sim, chance) {
    ask(sim, 'pauseMail', [], { answers: ['YES'] });
    const resume = () => {
      if (sim.engine.world.properties.script.paused) {
        ask(sim, 'pauseMail', [], { answers: ['YES'] });
      }
    };
    sim.scheduler.plan({
      at: sim.engine.world.now + chance.between(5, 40) * MINUTE,
      happen: resume,
    });
  },
  stopWaves(sim, chance) {
    ask(sim, 'stopSending', [], { kind: 'call' });
    const insist = () => undefined;
    const happen = () => ask(sim, 'resumeSending', [], { kind: 'call', insist });
    sim.scheduler.plan({ at: sim.engine.world.now + chance.between(5, 180) * MINUTE, happen });
  },
  health: (sim) => ask(sim, 'healthPage', [], { kind: 'call' }),
  approve: (sim, chance) => onWaiting(sim, chance, 'approveWaiting', 'awaitingApproval'),
  drop: (sim, chance) => onWaiting(sim, chance, 'dropWaiting', 'awaitingApproval'),
  settle(sim, chance) {
    const doubtful = mailOf(sim.engine.world).filter(
      ({ state, why }) => state === 'unsettled' && why !== 'resent',
    );
    if (doubtful.length === 0) return;
    const { key } = chance.pick(doubtful);
    const arrived = sim.engine.world.outbox.length > 0 && chance.chance(0.5);
    sim.approvedKeys.add(key);
    ask(sim, 'settleDoubtful', [[key], arrived ? 'arrived' : 'again'], { kind: 'call' });
  },
  decide(sim, chance) {
    const lines = ledgerOf(sim.engine.world);
    if (lines.length === 0) return;
    const { report } = chance.pick(lines);
    const newest = lines.filter((line) => line.report === report).pop();
    const kind = chance.pick(['Chấp nhận', 'Trả lại', 'Loại khỏi tổng hợp']);
    decide(sim, kind, report, newest?.version ?? 1);
  },
};

/** A person opens the page of the reminders, and approves the schedule as it is shown there. */
export function approveSchedule(sim: Simulation): void {
  const approve = ({ value }: ExecutionRecord) => {
    const { seen } = (value as { schedule?: { seen: string } } | undefined)?.schedule ?? {};
    if (seen) ask(sim, 'approveSchedule', [seen], { kind: 'call' });
  };
  ask(sim, 'remindersPage', [], { kind: 'call', after: approve });
}

/** A person calls a function of the bundle; with `insist` until it goes through. */
export function ask(
  sim: Simulation,
  functionName: string,
  args: readonly unknown[] = [],
  options: RunOptions & {
    insist?: (record: ExecutionRecord) => void;
    /** However it ends. */
    after?: (record: ExecutionRecord) => void;
  } = {},
  tries = 1,
): void {
  const { insist, after, ...given } = options;
  const as = given.as ?? sim.office.owner;
  const record = sim.host.run(functionName, args, { ...given, as });
  sim.tell(`${as.split('@')[0]} calls ${functionName} (#${record.id})`);
  if (after) {
    if (record.outcome === 'running') sim.waiting.set(record.id, after);
    else after(record);
  }
  if (!insist) return;
  const ended = (done: ExecutionRecord) => {
    // Killed after it had done its work, it finds nothing more to do.
    const isDone = done.outcome === 'completed' || done.error?.message.includes(NOTHING_TO_DO);
    if (isDone) insist(done);
    else if (tries < MOST_TRIES) {
      const at = sim.engine.world.now + 2 * MINUTE;
      sim.scheduler.plan({ at, happen: () => ask(sim, functionName, args, options, tries + 1) });
    }
  };
  if (record.outcome === 'running') sim.waiting.set(record.id, ended);
  else ended(record);
}

function onWaiting(sim: Simulation, chance: Dice, functionName: string, state: string): void {
  const keys = mailOf(sim.engine.world)
    .filter((line) => line.state === state)
    .map(({ key }) => key);
  if (keys.length === 0) return;
  const chosen = keys.slice(0, chance.between(1, keys.length));
  if (functionName === 'approveWaiting') for (const key of chosen) sim.approvedKeys.add(key);
  ask(sim, functionName, [chosen], { kind: 'call' });
}

/** A line typed below the last one of the decisions tab. */
function decide(sim: Simulation, kind: string, report: number, version: number): void {
  const { host, office, engine } = sim;
  const sheet = engine.world.workbook.sheets.find(({ name }) => name === 'Quyết định');
  if (!sheet) return;
  const row = office.decisions.length + 2;
  const reason = 'Đã xem';
  const line = ['', '', office.owner, kind, String(report), String(version), '', '', reason];
  sim.moment += 1;
  host.paste('Quyết định', row, 1, [line]);
  office.decisions.push({ kind, report, version, code: '', value: '', reason });
  sim.tell(`staff decide "${kind}" on report ${report}/${version}`);
}
