import { doubtReachedWave } from '../../core/mail/adopted-wave';
import { recoverDeadRun } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { clockStartsWave, planMail, type WavesBy } from '../../core/mail/plan-mail';
import { isCovered, type ScheduleTerms, scheduleTerms } from '../../core/mail/schedule';
import type { WaveGate, WaveHold } from '../../core/mail/waves';
import { isSameRound, type Memory } from '../memory/memory';
import { countedSchools } from '../tabs/ledger-table';
import type { PassFacts } from './facts';
import type { PassRead, Round } from './judge-round';
import type { Stops } from './stops';
import { decidedByTyping } from './typed-decisions';

export interface MailOfPass {
  /** The mail ledger as it should stand; nothing is claimed yet. */
  readonly lines: readonly MailLine[];
  readonly hold: WaveHold | null;
  /** This pass may start no wave, but one is due: the next tick's affair. */
  readonly wavesWait: boolean;
  /** Of today; null while judging rests. */
  readonly terms: ScheduleTerms | null;
  /** Who lets waves go under them. */
  readonly let: WaveGate['let'];
}

/** Every mail that the round asks for; the ledger as it is while mail is stopped. */
export function planMailOfPass(
  facts: PassFacts,
  read: PassRead,
  round: Round | null,
  stops: Stops,
  waves: WavesBy,
): MailOfPass {
  const { memory, now } = facts;
  const { settings, decisions, mail } = read;
  const terms = round && termsOf(memory, read, round);
  const gate = gateOf(facts, read, terms);
  const known = { terms, let: gate.let };
  if (!round || stops.mailStopped.length > 0) {
    return { lines: mail.items, hold: null, wavesWait: false, ...known };
  }
  const about = {
    ...round,
    decisions,
    settings,
    now,
    gate,
    readableSince: stops.readableSince,
    changed: changedSince(memory, read),
    held: heldDecisions(memory, read),
  };
  const recovered = recoverDeadRun(mail.items, { now, marker: memory.sendingMarker });
  const { mailAdopted } = memory;
  const wasAdopted =
    mailAdopted > 0 && mailAdopted >= settings.roundStart && settings.mode === 'live';
  const { lines, hold } = planMail({
    ...about,
    waves,
    lines: wasAdopted ? doubtReachedWave(recovered, about, mailAdopted) : recovered,
  });
  const wavesWait = waves === 'none' && hold === null && clockStartsWave({ ...about, lines });
  return { lines, hold, wavesWait, ...known };
}

function termsOf(memory: Memory, read: PassRead, round: Round): ScheduleTerms {
  const { settings, decisions } = read;
  const { typed, undone } = decidedByTyping(memory, read);
  const byTyping = decisions.filter(({ id, undone: isUndone }) =>
    isUndone ? undone.has(id) && !typed.has(id) : typed.has(id),
  );
  return scheduleTerms(settings, round.roster, decisions, byTyping);
}

function gateOf(
  { memory, tabs, now }: PassFacts,
  read: PassRead,
  terms: ScheduleTerms | null,
): WaveGate {
  const isSame = isSameRound(memory, read.settings.roundId);
  return {
    let: letBy(memory, read, terms, now),
    // Of another round: that nothing of it counts any more is no accident.
    previouslyAccepted: tabs.ledger && isSame ? countedSchools(tabs.ledger.grid) : null,
    brakeOn: memory.brakeOn && isSame,
  };
}

function letBy(
  { schedule, sentByHand }: Memory,
  { areDecisionsWhole }: PassRead,
  terms: ScheduleTerms | null,
  now: number,
): WaveGate['let'] {
  // Without decisions that somebody made, no approval of what is left lets anything go.
  if (!terms || !areDecisionsWhole) return 'nobody';
  if (isCovered(schedule, terms)) return 'schedule';
  if (!sentByHand || !isCovered(sentByHand, terms)) return 'nobody';
  return now < sentByHand.until ? 'byHand' : 'begun';
}

/** What changed since the last judgement beside the reports. */
function changedSince(
  memory: Memory,
  { rosterDigest, settingsDigest }: PassRead,
): 'roster' | 'settings' | null {
  const differs = (before: string, now: string) => before !== '' && before !== now;
  if (differs(memory.rosterDigest, rosterDigest)) return 'roster';
  return differs(memory.settingsDigest, settingsDigest) ? 'settings' : null;
}

/**
 * Decisions that no page made, and what they took back: while only some may send, no mail leaves
 * because of them before one of those lets it.
 */
function heldDecisions(memory: Memory, read: PassRead): ReadonlySet<number> {
  if (read.settings.mailSenders.length === 0) return new Set();
  const { typed, undone } = decidedByTyping(memory, read);
  return new Set([...Array.from(typed), ...Array.from(undone)]);
}
