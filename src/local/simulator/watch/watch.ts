import type { Execution } from '../../engine/engine';
import type { Flight } from '../fleet/fleet';
import type { Simulation } from '../fleet/simulation';
import { officeFingerprint } from '../office/fingerprint';
import { dayOf, endOfDay } from '../office/office-time';
import { responseSheet } from '../office/raw-history';
import { checkLimits } from './check-limits';
import { checkMail } from './check-mail';
import { checkRecorded } from './check-recorded';
import { checkUntouched } from './check-untouched';
import { closeHold, type Hold, holdOf } from './hold';
import { changeOf } from './story';

const BY_HAND_MS = 12 * 3_600_000;
const BY_HAND: ReadonlySet<string> = new Set(['sendReachedWave', 'resumeSending']);
const APPROVING: ReadonlySet<string> = new Set(['remindersPage', 'sendReachedWave']);

interface Watch {
  after(flight: Flight, ask: string, reply: string | null): void;
  ended(execution: Execution, cpuMs: number): void;
}

/** What the watch remembers from one call to the next. */
interface Memory {
  readonly holds: Map<Execution, Hold>;
  /** The last hold that each execution has let go. */
  readonly last: Map<Execution, Hold>;
  /** Letters of the outbox that it has looked at. */
  mails: number;
}

/** Looks at every service call and every end of an execution. */
export function newWatch(simulation: () => Simulation): Watch {
  const memory: Memory = { holds: new Map(), last: new Map(), mails: 0 };
  return {
    after({ execution }, ask, reply) {
      const sim = simulation();
      sim.moment += 1;
      const change = isGranted(reply) ? changeOf(sim.engine.world, ask) : '';
      if (change) sim.tell(`   #${execution.record.id} ${change}`);
      followLock(sim, memory, execution);
      const hold = memory.holds.get(execution);
      const claim = hold ?? memory.last.get(execution);
      if (hold) checkHeld(sim, hold, execution, { ask, reply });
      checkNewMail(sim, memory, claim);
      if (nameOf(ask) !== 'Properties.set' || !isGranted(reply)) return;
      if (hold && /"done":/.test(ask)) checkRecorded(sim, hold);
      if (/"wavesApproved":/.test(ask)) remember(sim, execution, claim);
      if (/"wavesByHandUntil":/.test(ask)) letByHand(sim, execution);
    },
    ended(execution, cpuMs) {
      const sim = simulation();
      const { record } = execution;
      letGo(sim, memory, execution);
      memory.last.delete(execution);
      sim.tellEnd(record, cpuMs);
      sim.waiting.get(record.id)?.(record);
      sim.waiting.delete(record.id);
      checkLimits(sim, execution);
      checkUntouched(sim, record.functionName);
    },
  };
}

const nameOf = (ask: string): string => ask.slice(2, ask.indexOf('"', 2));

function followLock(sim: Simulation, memory: Memory, execution: Execution): void {
  if (sim.engine.locks.get('script')?.holder !== execution) letGo(sim, memory, execution);
  else if (!memory.holds.has(execution)) memory.holds.set(execution, holdOf(sim, execution));
}

function letGo(sim: Simulation, { holds, last }: Memory, execution: Execution): void {
  const hold = holds.get(execution);
  if (!hold) return;
  closeHold(sim, hold);
  holds.delete(execution);
  last.set(execution, hold);
}

/** What is done while others wait for the lock. */
function checkHeld(
  sim: Simulation,
  hold: Hold,
  { record }: Execution,
  { ask, reply }: { ask: string; reply: string | null },
): void {
  const name = nameOf(ask);
  if (reply?.startsWith('{"v"')) noteRead(sim, hold, name, ask);
  const opensList = name.startsWith('Drive.') && record.functionName !== 'setUp';
  if (name === 'Mail.send' || name === 'Ui.ask' || opensList) {
    sim.violate(6, `the lock is held across ${name} in ${record.functionName}`);
  }
}

function checkNewMail(sim: Simulation, memory: Memory, claim: Hold | undefined): void {
  const { outbox } = sim.engine.world;
  for (const mail of outbox.slice(memory.mails)) checkMail(sim, mail, claim);
  memory.mails = outbox.length;
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
