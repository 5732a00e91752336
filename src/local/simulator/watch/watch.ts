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

/** Of no domain from which the office takes reports. */
const GMAIL = '@gmail.com';
const BY_HAND_MS = 12 * 3_600_000;
const BY_HAND: ReadonlySet<string> = new Set(['sendReachedWave', 'resumeSending']);

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
      if (nameOf(ask) === 'Drive.open') checkOpened(sim, execution, ask);
      checkNewMail(sim, memory, claim);
      if (nameOf(ask) !== 'Properties.set' || !isGranted(reply)) return;
      if (hold && /"done":/.test(ask)) checkRecorded(sim, hold);
      if (/"(schedule|sentByHand)":/.test(ask)) remember(sim, execution, claim);
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
  const isWorkbook = ask.includes(sim.engine.world.workbook.id);
  const opensList = name.startsWith('Drive.') && record.functionName !== 'setUp' && !isWorkbook;
  if (name === 'Mail.send' || name === 'Ui.ask' || opensList) {
    sim.violate(6, `the lock is held across ${name} in ${record.functionName}`);
  }
}

/** No trigger opens the file of a sender who is rejected, unless somebody has decided on a report. */
function checkOpened(
  { engine, office, violate }: Simulation,
  { record }: Execution,
  ask: string,
): void {
  if (office.decisions.length > 0 || !record.functionName.startsWith('on')) return;
  const sent = (engine.world.forms[0]?.responses ?? []).filter(({ answers }) =>
    Object.values(answers).some((answer) =>
      (typeof answer === 'string' ? [] : answer).some((id) => ask.includes(`"${id}"`)),
    ),
  );
  const isStrangers = sent.length > 0 && sent.every(({ respondent }) => respondent.endsWith(GMAIL));
  if (isStrangers) violate(3, 'the list of a sender who is rejected was opened');
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
function remember(sim: Simulation, { record, clock }: Execution, hold: Hold | undefined): void {
  const known = hold?.fingerprints ?? new Set([officeFingerprint(sim.office, sim.engine.world)]);
  if (record.functionName === 'approveSchedule') sim.scheduleApproved = known;
  if (record.functionName === 'sendReachedWave') {
    sim.sentByHand = known;
    sim.sentByHandUntil = Math.min(clock + BY_HAND_MS, endOfDay(dayOf(clock)));
  }
  if (record.functionName !== 'adoptPresentState') return;
  sim.scheduleApproved = new Set();
  sim.sentByHand = new Set();
}

function letByHand(sim: Simulation, { record, clock }: Execution): void {
  if (!BY_HAND.has(record.functionName)) return;
  sim.wavesByHandUntil = Math.min(clock + BY_HAND_MS, endOfDay(dayOf(clock)));
}
