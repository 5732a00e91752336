import { formatInstant } from '../../core/calendar';
import { reachChange } from '../../core/mail/schedule';
import type { Memory } from '../memory/memory';
import { viSchedule } from '../words/reminders';
import type { PassPlan } from './plan-pass';

/** Whether waves leave by themselves. */
export interface ScheduleNow {
  readonly state: 'on' | 'awaiting' | 'stopped';
  /** "Lịch nhắc tự động: …", the same wherever it is shown. */
  readonly sentence: string;
  /** Why it waits or rests, and what to do; '' while it is on. */
  readonly why: string;
}

/** As this plan finds the automatic schedule. */
export function scheduleNow(
  memory: Memory,
  { read, outgoing, round, stops }: PassPlan,
): ScheduleNow {
  const { schedule, wavesStopped } = memory;
  const { settings } = read;
  if (!round || stops.mailStopped.length > 0) return stopped(viSchedule.rests);
  if (settings.paused) return stopped(viSchedule.paused);
  if (wavesStopped) return stopped(viSchedule.resume, wavesStopped);
  if (outgoing.hold?.why === 'brake') return awaiting(viSchedule.brake);
  if (!read.areDecisionsWhole) return awaiting(viSchedule.decisionsLost);
  if (!schedule) return awaiting(viSchedule.never);
  if (outgoing.let === 'schedule') {
    return { state: 'on', sentence: viSchedule.on(inWords(schedule)), why: '' };
  }
  const { rules = '', reach = '' } = outgoing.terms ?? {};
  if (rules !== schedule.rules) return awaiting(viSchedule.changed(inWords(schedule)));
  const schools = Object.values(reachChange(schedule.reach, reach)).reduce((a, b) => a + b, 0);
  return awaiting(viSchedule.rosterChanged({ ...inWords(schedule), schools }));
}

function awaiting(why: string): ScheduleNow {
  return { state: 'awaiting', sentence: viSchedule.awaiting, why };
}

function stopped(why: string, by?: { readonly by: string; readonly at: number }): ScheduleNow {
  return { state: 'stopped', sentence: viSchedule.stopped(by ? inWords(by) : null), why };
}

function inWords({ by, at }: { readonly by: string; readonly at: number }) {
  return { by, at: formatInstant(at) };
}
