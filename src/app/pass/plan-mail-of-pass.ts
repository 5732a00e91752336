import { doubtReachedWave } from '../../core/mail/adopted-wave';
import { recoverDeadRun } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { clockStartsWave, planMail, type WavesBy } from '../../core/mail/plan-mail';
import { type WaveHold, waveFingerprint } from '../../core/mail/waves';
import { isSameRound, type Memory } from '../memory/memory';
import { countedSchools } from '../tabs/ledger-table';
import type { PassFacts } from './facts';
import type { PassRead, Round } from './judge-round';
import type { Stops } from './stops';
import { typedNow } from './typed-decisions';

export interface MailOfPass {
  /** The mail ledger as it should stand; nothing is claimed yet. */
  readonly lines: readonly MailLine[];
  readonly hold: WaveHold | null;
  /** This pass may start no wave, but one is due: the next tick's affair. */
  readonly wavesWait: boolean;
  /** Of everything that decides who is reminded when; '' while judging rests. */
  readonly fingerprint: string;
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
  const fingerprint = round ? waveFingerprint(settings, read.roster, decisions) : '';
  if (!round || stops.mailStopped.length > 0) {
    return { lines: mail.items, hold: null, wavesWait: false, fingerprint };
  }
  const about = {
    ...round,
    decisions,
    settings,
    now,
    gate: gateOf(facts, read, fingerprint),
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
  return { lines, hold, wavesWait, fingerprint };
}

function gateOf({ memory, tabs }: PassFacts, read: PassRead, fingerprint: string) {
  const isSame = isSameRound(memory, read.settings.roundId);
  return {
    fingerprint,
    // Without decisions that somebody made, a look at what is left lets nothing go.
    approved: read.areDecisionsWhole ? memory.wavesApproved : '',
    // Of another round: that nothing of it counts any more is no accident.
    previouslyAccepted: tabs.ledger && isSame ? countedSchools(tabs.ledger.grid) : null,
    brakeOn: memory.brakeOn && isSame,
  };
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
  const typed = new Set(typedNow(memory, read));
  const undone = read.undos.flatMap(({ id, target }) => (typed.has(id) ? [target] : []));
  return new Set([...Array.from(typed), ...undone]);
}
