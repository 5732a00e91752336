import { dayOf, formatDay, startOfDay } from '../../core/calendar';
import { digest } from '../../core/digest';
import { previewWave } from '../../core/mail/wave-preview';
import { waveDay } from '../../core/mail/waves';
import { lastDayOnTime } from '../../core/roster/last-day';
import { formatNumber } from '../../core/vietnamese-number';
import type { PassFacts } from '../pass/facts';
import type { PassPlan } from '../pass/plan-pass';
import { type ScheduleNow, scheduleNow } from '../pass/schedule-now';
import { whyMayNotSend } from '../person/may-send';
import { readRound } from '../person/read-round';
import type { Ports } from '../ports';
import { viSchedule, viWaves } from '../words/reminders';
import { factsOfPlan, type LetterSample, waveSamples } from './letter-samples';

/** The automatic schedule: whether it is on, and what approving it would let go. */
export interface SchedulePage extends ScheduleNow {
  /** In words: each wave of the round, its day, who gets what, and how many as things stand. */
  readonly waves: readonly (readonly [wave: string, day: string, gets: string, mails: string])[];
  /** What the next of them says. */
  readonly samples: readonly LetterSample[];
  readonly mode: 'dryRun' | 'live';
  /** Why this account may not approve, in words; '' when it may. */
  readonly mayNot: string;
  /** Goes back with the approval: says whether something of it has changed meanwhile. */
  readonly seen: string;
}

/** When most of a day's wave leaves: noon of its day. */
const MIDDAY_MS = 12 * 3_600_000;

/** Reads; changes nothing. */
export function loadSchedule(ports: Ports): SchedulePage {
  const { facts, plan } = readRound(ports);
  return scheduleOf(ports, facts, plan);
}

/** The same out of a plan that is at hand. */
export function scheduleOf(ports: Ports, facts: PassFacts, plan: PassPlan): SchedulePage {
  const { settings } = plan.read;
  const now = scheduleNow(facts.memory, plan);
  const waves = wavesOf(facts, plan);
  const next = waves.find(({ at }) => at >= facts.now) ?? waves[waves.length - 1];
  const about = next ? factsOfPlan(plan, next.at) : null;
  return {
    ...now,
    waves: waves.map(({ wave, at, mails, bodies }) => [
      viWaves.wave({ wave }),
      formatDay(dayOf(at)),
      viSchedule.gets({ bodies }),
      dayOf(at) < dayOf(facts.now) ? viSchedule.past : formatNumber(mails),
    ]),
    samples: about && next ? waveSamples(about, next.preview) : [],
    mode: settings.mode,
    mayNot: whyMayNotSend(settings, ports.account.effective(), facts.memory.owner),
    seen: seenOf(plan),
  };
}

/** Of everything that the person sees who approves: the terms, what waits to be looked at, our words. */
export function seenOf({ read: { settings }, outgoing: { terms, hold } }: PassPlan): string {
  const { senderName, replyTo, contactPerson, contactPhone, letterNumber } = settings;
  const said = [senderName, replyTo, contactPerson, contactPhone, letterNumber];
  return terms ? digest(JSON.stringify([terms, hold?.why === 'brake', said])) : '';
}

/** Each wave as it would be on its day if no school reported before. */
function wavesOf({ now }: PassFacts, { read, round }: PassPlan) {
  if (!round) return [];
  const { settings, decisions } = read;
  const dayZero = lastDayOnTime(settings.deadline);
  return [...settings.waves]
    .sort((a, b) => a - b)
    .map((wave) => {
      const day = waveDay(dayZero, wave, settings);
      const at = day === dayOf(now) ? now : startOfDay(day) + MIDDAY_MS;
      const { statuses, roster } = round;
      const facts = { statuses, roster, decisions, settings, now: at, lines: [], remaining: 0 };
      const preview = previewWave(facts);
      const own = preview.rows.filter((row) => row.wave === wave);
      const bodies = settings.managingBodyWave !== null && wave >= settings.managingBodyWave;
      return { wave, at, preview, bodies, mails: own.length };
    });
}
