import type { Execution } from '../../engine/engine';
import { ALLOWANCE, usageOf } from '../../world/mailbox';
import type { Flight } from '../fleet/fleet';
import type { Simulation } from '../fleet/simulation';
import { officeFingerprint } from '../office/fingerprint';
import { dayOf, endOfDay } from '../office/office-time';
import { responseSheet } from '../office/raw-history';
import { checkMail } from './check-mail';
import { checkRecorded } from './check-recorded';
import { checkUntouched } from './check-untouched';
import { closeHold, type Hold, holdOf } from './hold';
import { changeOf } from './story';

const LIMIT_MS = 6 * 60_000;
const OUR_TRIGGERS = 6;
const BY_HAND_MS = 12 * 3_600_000;
const BY_HAND: ReadonlySet<string> = new Set(['sendReachedWave', 'resumeSending']);
const APPROVING: ReadonlySet<string> = new Set(['remindersPage', 'sendReachedWave']);

export interface Watch {
  after(flight: Flight, ask: string, reply: string | null): void;
  ended(execution: Execution, cpuMs: number): void;
}

/** Looks at every service call and every end of an execution. */
export function newWatch(simulation: () => Simulation): Watch {
  const holds = new Map<Execution, Hold>();
  const last = new Map<Execution, Hold>();
  let mails = 0;
  const close = (execution: Execution): void => {
    const hold = holds.get(execution);
    if (!hold) return;
    closeHold(simulation(), hold);
    holds.delete(execution);
    last.set(execution, hold);
  };
  return {
    after({ execution }, ask, reply) {
      const sim = simulation();
      sim.moment += 1;
      const change = isGranted(reply) ? changeOf(sim.engine.world, ask) : '';
      if (change) sim.tell(`   #${execution.record.id} ${change}`);
      const name = ask.slice(2, ask.indexOf('"', 2));
      const held = sim.engine.locks.get('script')?.holder === execution;
      if (held && !holds.has(execution)) holds.set(execution, holdOf(sim, execution));
      if (!held) close(execution);
      const hold = holds.get(execution);
      if (hold && reply?.startsWith('{"v"')) noteRead(sim, hold, name, ask);
      const opensList = name.startsWith('Drive.') && execution.record.functionName !== 'setUp';
      if (hold && (name === 'Mail.send' || name === 'Ui.ask' || opensList)) {
        sim.violate(6, `the lock is held across ${name} in ${execution.record.functionName}`);
      }
      const { outbox } = sim.engine.world;
      for (; mails < outbox.length; mails += 1) {
        const mail = outbox[mails];
        if (mail) checkMail(sim, mail, hold ?? last.get(execution));
      }
      if (name !== 'Properties.set' || !isGranted(reply)) return;
      if (hold && /"done":/.test(ask)) checkRecorded(sim, hold);
      if (/"wavesApproved":/.test(ask)) remember(sim, execution, hold ?? last.get(execution));
      if (/"wavesByHandUntil":/.test(ask)) letByHand(sim, execution);
    },
    ended(execution, cpuMs) {
      const sim = simulation();
      const { record } = execution;
      close(execution);
      last.delete(execution);
      sim.tellEnd(record, cpuMs);
      sim.waiting.get(record.id)?.(record);
      sim.waiting.delete(record.id);
      checkLimits(sim, execution);
      checkUntouched(sim, record.functionName);
    },
  };
}

function noteRead(sim: Simulation, hold: Hold, name: string, ask: string): void {
  if (name === 'Form.getResponses') hold.formReadAt = sim.moment;
  const rows = `"sheetId":${responseSheet(sim.engine.world)?.id},`;
  if (name === 'Range.getValues' && ask.includes(rows)) hold.rowsReadAt = sim.moment;
}

/** The call went through: what gives nothing back answers an empty object. */
const isGranted = (reply: string | null): boolean => reply !== null && !reply.startsWith('{"e"');

/** What a person's call has let happen from now on, however it ends: only what it kept is known. */
function remember(sim: Simulation, { record }: Execution, hold: Hold | undefined): void {
  if (record.functionName === 'adoptPresentState') sim.wavesLookedAt = new Set();
  if (!APPROVING.has(record.functionName)) return;
  sim.wavesLookedAt =
    hold?.fingerprints ?? new Set([officeFingerprint(sim.office, sim.engine.world)]);
}

function letByHand(sim: Simulation, { record, clock }: Execution): void {
  if (!BY_HAND.has(record.functionName)) return;
  sim.wavesByHandUntil = Math.min(clock + BY_HAND_MS, endOfDay(dayOf(clock)));
}

function checkLimits(sim: Simulation, execution: Execution): void {
  const { record, clock } = execution;
  const { world } = sim.engine;
  if (record.virtualMs > LIMIT_MS) sim.violate(7, `${record.functionName} outlasts six minutes`);
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
