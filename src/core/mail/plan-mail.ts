import type { SchoolStatus } from '../verdicts/school-status';
import { addressees, readdressed } from './addressee';
import type { MailLine } from './mail-line';
import { bodyListsDue, planBodyLists } from './managing-bodies';
import { closeOlderReplies } from './newest-reply';
import { planReceipts } from './receipts';
import { closeReminders, openReminders, remindersDue } from './reminders';
import { planReplies } from './replies';
import type { ReplyFacts } from './reply-occasion';
import { inWaveHours, type WaveGate, type WaveHold, waveHold } from './waves';

/** Whether this pass may start a wave: the time trigger (in office hours), a person at the menu, or not. */
export type WavesBy = 'time' | 'person' | 'none';

export interface MailFacts extends ReplyFacts {
  readonly statuses: readonly SchoolStatus[];
  readonly lines: readonly MailLine[];
  readonly waves: WavesBy;
  readonly gate: WaveGate;
}

/**
 * The whole mail ledger as it should stand: old lines in their old order, new ones at the end.
 * Planning on its own result changes nothing. `hold` says why no wave leaves by itself.
 */
export function planMail(facts: MailFacts): {
  readonly lines: readonly MailLine[];
  readonly hold: WaveHold | null;
} {
  const replies = planReplies(facts.lines, facts);
  const receipts = planReceipts(facts.lines, facts);
  const afterReplies = facts.lines.map(
    (line) => replies.kept.get(line.key) ?? receipts.kept.get(line.key) ?? line,
  );
  // By hand too: whoever sends has approved first, and what changes afterwards must be looked at.
  const hold = waveHold(facts.gate, facts.statuses);
  // On hold nothing is closed either: a mistyped deadline must not spoil what waits for the quota.
  const waves = hold ? NO_WAVES : planWaves(afterReplies, facts);
  const lines = closeOlderReplies(
    [
      ...afterReplies.map((line) => waves.changed.get(line.key) ?? line),
      ...replies.added,
      ...receipts.added,
      ...waves.added,
    ],
    facts,
  );
  return { lines: readdressed(lines, addressees(facts)), hold };
}

/** A wave leaves by the clock in office hours, or by a person's hand; never while mail is paused or they are stopped. */
export function wavesMayLeave({
  waves,
  settings,
  now,
}: Pick<MailFacts, 'waves' | 'settings' | 'now'>): boolean {
  if (settings.paused || settings.wavesStopped || waves === 'none') return false;
  return waves === 'person' || inWaveHours(now, settings);
}

/** Would the clock start a wave now that a pass which may start none has planned these lines? */
export function clockStartsWave(facts: Omit<MailFacts, 'waves'>): boolean {
  const byClock = { ...facts, waves: 'time' as const };
  return wavesMayLeave(byClock) && planWaves(facts.lines, byClock).added.length > 0;
}

interface PlannedWaves {
  readonly changed: ReadonlyMap<string, MailLine>;
  readonly added: readonly MailLine[];
}

const NO_WAVES: PlannedWaves = { changed: new Map(), added: [] };

function planWaves(lines: readonly MailLine[], facts: MailFacts): PlannedWaves {
  const { gate, waves } = facts;
  const begins = gate.let === 'schedule' || (gate.let === 'byHand' && waves === 'person');
  const open = begins && wavesMayLeave(facts);
  const mode = { mode: facts.settings.mode, now: facts.now };
  const due = remindersDue(facts);
  const closed = closeReminders(lines, due, facts.now);
  const opened = open ? openReminders(closed, due, mode) : NO_WAVES;
  const bodies = planBodyLists(lines, bodyListsDue(facts), { ...mode, open });
  const touched = closed.filter((line, index) => line !== lines[index]);
  return {
    changed: new Map([
      ...touched.map((line): [string, MailLine] => [line.key, line]),
      ...Array.from(opened.changed),
      ...Array.from(bodies.changed),
    ]),
    added: [...opened.added, ...bodies.added],
  };
}
