import type { Approval } from '../../core/mail/schedule';
import { OfficeError } from '../office-error';
import { passForPerson } from '../pass/wake';
import { mustMaySend } from '../person/may-send';
import type { Ports } from '../ports';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { inWords } from '../trouble';
import { vi } from '../words/office';
import { viSchedule, viWaves } from '../words/reminders';
import { seenOf } from './load-schedule';
import { stoppedInWords } from './send-waves';

/**
 * "Duyệt lịch nhắc": from now on the clock sends each wave on its day, under the terms that the person
 * has seen. Throws a sentence when they have changed meanwhile. Twice is once more the same.
 */
export function approveSchedule(ports: Ports, seen: string): Told {
  const { facts, plan } = passForPerson(ports);
  const { read, outgoing, stops } = plan;
  const by = ports.account.effective();
  mustMaySend(read.settings, by, facts.memory.owner);
  const { terms } = outgoing;
  if (!terms) throw new OfficeError(vi.error.suspended);
  const [trouble] = stops.mailStopped;
  if (trouble) throw new OfficeError(inWords(trouble));
  if (!read.areDecisionsWhole) throw new OfficeError(viSchedule.decisionsLost);
  const stopped = stoppedInWords(facts.memory);
  if (stopped !== '') throw new OfficeError(viWaves.resumeFirst({ stopped }));
  if (seenOf(plan) !== seen) throw new OfficeError(viSchedule.changedMeanwhile);
  const approval: Approval = { by, at: ports.clock.now(), ...terms };
  ports.properties.put({
    schedule: JSON.stringify(approval),
    brake: null,
    wavesApproved: null,
    wanted: ports.ids.fresh(),
  });
  const { mode, waves } = read.settings;
  const message = viSchedule.approved({ mode, waves: [...waves].sort((a, b) => a - b) });
  logDone(ports, facts.tabs.log, message);
  ports.workbook.flush();
  return { message };
}
