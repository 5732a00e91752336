import { dayOf, endOfDay, formatInstant } from '../../core/calendar';
import { isWave, type MailLine } from '../../core/mail/mail-line';
import type { Memory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { passForPerson } from '../pass/wake';
import { mustMaySend, mustMaySendNow } from '../person/may-send';
import { type Held, underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import type { ScriptProperties } from '../script-properties';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { inWords } from '../trouble';
import { vi } from '../words/office';
import { viWaves } from '../words/reminders';

/** A person's "Gửi" lets the reached wave go outside office hours too, for this long at most. */
const BY_HAND_MS = 12 * 3_600_000;

/**
 * "Gửi ngay đợt này": puts the reached wave, and no later one, into the mail ledger; the owner's
 * triggers send it in batches. Pressing twice plans nothing twice: a line is found by its key. A wave
 * that somebody stopped is resumed, not sent over their head, and a brake is released only by somebody
 * who has seen it.
 */
export function sendWaves(ports: Ports, brakeSeen = false): Told {
  const { facts: found, plan, lines: before } = passForPerson(ports);
  if (!plan.round) throw new OfficeError(vi.error.suspended);
  mustMaySend(plan.read.settings, ports.account.effective(), found.memory.owner);
  const stopped = stoppedInWords(found.memory);
  if (stopped !== '') throw new OfficeError(viWaves.resumeFirst({ stopped }));
  const [trouble] = plan.stops.mailStopped;
  if (trouble) throw new OfficeError(inWords(trouble));
  if (plan.outgoing.hold?.why === 'brake' && !brakeSeen) throw new OfficeError(viWaves.lookFirst);
  const at = ports.clock.now();
  const until = byHandUntil(at);
  const by = ports.account.effective();
  ports.properties.put({
    sentByHand: JSON.stringify({ by, at, until: Number(until), ...plan.outgoing.terms }),
    brake: null,
    wavesByHandUntil: until,
  });
  const { facts, plan: released, lines } = passForPerson(ports, 'person');
  const known = new Set(before.filter(isPlanned).map(({ key }) => key));
  const mails = lines.filter((line) => isPlanned(line) && !known.has(line.key)).length;
  const wasHeld = found.memory.brakeOn || plan.outgoing.hold !== null;
  if (mails === 0 && wasHeld && released.outgoing.hold === null) {
    logDone(ports, facts.tabs.log, viWaves.released, facts.now);
    return { message: viWaves.released };
  }
  return { message: viWaves.queued({ mails, mode: plan.read.settings.mode }) };
}

/**
 * Waves rest until somebody resumes them, those that the clock would start too; replies go on. A
 * batch that is on its way still leaves: at most 25 mails.
 */
export function stopWaves(ports: Ports): Told {
  const at = ports.clock.now();
  const stop = JSON.stringify({ by: ports.account.effective(), at });
  return underLock(ports, (held) =>
    switchWaves(ports, held, { wavesStopped: stop }, viWaves.stopped),
  );
}

/** What still waits leaves now, outside office hours too; what has left does not leave again. */
export function resumeWaves(ports: Ports): Told {
  const until = byHandUntil(ports.clock.now());
  // '' and not deleted: one call, so that a kill leaves no stop lifted without a pass that is due.
  return underLock(ports, (held) => {
    mustMaySendNow(ports, held);
    return switchWaves(ports, held, { wavesStopped: '', wavesByHandUntil: until }, viWaves.resumed);
  });
}

/** "Đã dừng lúc …, người dừng …"; '' while waves may leave. */
export function stoppedInWords({ wavesStopped }: Pick<Memory, 'wavesStopped'>): string {
  if (!wavesStopped) return '';
  return viWaves.stoppedBy({ by: wavesStopped.by, at: formatInstant(wavesStopped.at) });
}

function switchWaves(
  ports: Ports,
  { log }: Held,
  properties: ScriptProperties,
  message: string,
): Told {
  ports.properties.put({ ...properties, wanted: ports.ids.fresh() });
  logDone(ports, log, message);
  ports.workbook.flush();
  return { message };
}

/** Not past midnight: the next day may reach another wave, which nobody has sent. */
function byHandUntil(now: number): string {
  return String(Math.min(now + BY_HAND_MS, endOfDay(dayOf(now))));
}

function isPlanned(line: MailLine): boolean {
  const { state } = line;
  return isWave(line) && (state === 'queued' || state === 'sending' || state === 'dryRun');
}
