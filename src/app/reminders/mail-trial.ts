import { dayOf } from '../../core/calendar';
import { previewWave } from '../../core/mail/wave-preview';
import { parseObject } from '../grid';
import { OfficeError } from '../office-error';
import { readJudgedRound } from '../person/read-round';
import { underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { inWords } from '../trouble';
import { viHealth } from '../words/health';
import { vi } from '../words/office';
import { viWaves } from '../words/reminders';
import { factsOfPlan, type LetterSample, waveSamples } from './letter-samples';

const TRIALS_A_DAY = 3;

/**
 * "Gửi thử cho tôi": the letters of the reached wave to nobody but the person at the keyboard, out
 * of that person's own quota. They are no mails to a school, so `Sổ thư` never hears of them.
 */
export function sendTrial(ports: Ports): Told {
  const { facts, plan, round } = readJudgedRound(ports);
  const [trouble] = plan.stops.mailStopped;
  if (trouble) throw new OfficeError(inWords(trouble));
  const { settings, decisions } = plan.read;
  const remaining = ports.mail.remaining();
  const preview = previewWave({
    statuses: round.statuses,
    roster: round.roster,
    decisions,
    settings,
    lines: plan.outgoing.lines,
    now: facts.now,
    remaining,
  });
  const about = factsOfPlan(plan, facts.now);
  const letters = about ? waveSamples(about, preview) : [];
  if (letters.length === 0) throw new OfficeError(viWaves.nothingToTry);
  if (remaining < letters.length) throw new OfficeError(viWaves.noQuotaToTry);
  const me = ports.account.effective();
  admit(ports, me, letters.length);
  // The lock is free again: it is never held while mail leaves.
  sendAll(ports, letters, { to: me, replyTo: settings.replyTo, senderName: settings.senderName });
  return { message: viWaves.tried({ mails: letters.length, to: me }) };
}

/** Counts the trial before anything is sent: one that dies half-way has been used up. */
function admit(ports: Ports, me: string, mails: number): void {
  underLock(ports, (held) => {
    if (held.memory.paused) {
      throw new OfficeError(inWords(viHealth.paused));
    }
    const today = dayOf(ports.clock.now());
    const known = parseObject(ports.properties.all().trials ?? '');
    const by = known?.day === today ? (known.by as Readonly<Record<string, number>>) : {};
    const before = by[me] ?? 0;
    if (before >= TRIALS_A_DAY) throw new OfficeError(viWaves.enoughTrials({ most: TRIALS_A_DAY }));
    ports.properties.put({
      trials: JSON.stringify({ day: today, by: { ...by, [me]: before + 1 } }),
    });
    logDone(ports, held.log, vi.log.trial({ mails }));
    ports.workbook.flush();
  });
}

function sendAll(
  ports: Ports,
  letters: readonly LetterSample[],
  head: { readonly to: string; readonly replyTo: string; readonly senderName: string },
): void {
  letters.forEach(({ subject, text, html }, sent) => {
    try {
      ports.mail.send({ ...head, subject: viWaves.trialSubject(subject), text, html });
    } catch {
      throw new OfficeError(viWaves.trialFailed({ sent, mails: letters.length }));
    }
  });
}
