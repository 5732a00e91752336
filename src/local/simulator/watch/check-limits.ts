import type { Execution } from '../../engine/engine';
import { ALLOWANCE, usageOf } from '../../world/mailbox';
import type { Simulation } from '../fleet/simulation';
import { dayOf } from '../office/office-time';

const LIMIT_MS = 6 * 60_000;
const OUR_TRIGGERS = 6;
/** Stamped, locked, read, counted, released. */
const STAMP_CALLS = 10;
const BY_FORM: ReadonlySet<string> = new Set(['onFormResponse_', 'onResponseRow_']);

/** At the end of an execution: Google's six minutes, its triggers, its day of trigger time. */
export function checkLimits(sim: Simulation, execution: Execution): void {
  const { record, clock } = execution;
  const { world } = sim.engine;
  if (record.virtualMs > LIMIT_MS) sim.violate(7, `${record.functionName} outlasts six minutes`);
  const { longDay } = sim;
  const isLong = longDay && record.start > longDay.from && dayOf(record.start) === longDay.day;
  if (isLong && BY_FORM.has(record.functionName) && record.callCount > STAMP_CALLS) {
    sim.violate(7, `${record.functionName} works past half of the day's trigger time`);
  }
  const ranOut = record.outcome === 'killed' && !sim.faults.killed.has(record.id);
  if (ranOut) sim.violate(7, `${record.functionName} ran into the six minutes by itself`);
  for (const { email } of world.accounts) {
    const own = world.triggers.filter(({ owner }) => owner === email).length;
    if (own > OUR_TRIGGERS) sim.violate(7, `${own} triggers of ${email}`);
    const { ms, since } = usageOf(world, email, clock).triggers;
    const taken = sim.triggersTaken;
    const others = taken?.email === email && taken.since === since ? taken.ms : 0;
    if (ms - others > ALLOWANCE[world.kind].triggerMs) {
      sim.violate(7, `${email} used up the day's triggers`);
    }
  }
}
