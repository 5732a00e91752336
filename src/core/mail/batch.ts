import { DEAD_RUN_MS, markerOf } from '../dead-run';
import { dailyLimits } from './daily-limits';
import { isWave, type MailLine } from './mail-line';
import type { MailWhy } from './mail-why';
import { type MailFacts, wavesMayLeave } from './plan-mail';
import { isRejection } from './reply-digest';
import { isSameDay, type WaveHold } from './waves';

/** So long after its execution began a living run stops sending, in time to write down what left. */
export const LAST_SEND_MS = 5 * 60_000;

const BATCH_LINES = 25;
const LEFT = '*';

export type SendOutcome = 'sent' | 'unsettled' | 'queued';

/** The value after the last send, when the ledger could not be written: up to this line all went out. */
export function markerAfter(run: string, key: string): string {
  return markerOf(run, LEFT + key);
}

/** Recipients of one mail: each counts in Google's quota. */
export function recipients({ to }: Pick<MailLine, 'to'>): number {
  return to.split(',').filter((address) => address.trim() !== '').length;
}

export function hasState(lines: readonly MailLine[], state: MailLine['state']): boolean {
  return lines.some((line) => line.state === state);
}

/** Does a run that may be alive still hold lines? */
export function isBeingSent(lines: readonly MailLine[], now: number): boolean {
  return lines.some(({ state, since }) => state === 'sending' && now - since <= DEAD_RUN_MS);
}

/**
 * The order in which a batch is sent: replies, receipts, waves, rejections; then age, then key. It depends on
 * nothing that staff can change by sorting the tab, so a dead run's progress can be read from it.
 */
function inSendingOrder(lines: readonly MailLine[]): readonly MailLine[] {
  return [...lines].sort(
    (a, b) => rank(a) - rank(b) || a.createdAt - b.createdAt || (a.key < b.key ? -1 : 1),
  );
}

/**
 * Settles what dead runs left: lines before the marked one are sent, that one is in doubt, the rest
 * wait again. A run that left no marker has sent nothing. To be done before `planMail`: what waits
 * again must be checked again, for its school may have reported meanwhile.
 */
export function recoverDeadRun(
  lines: readonly MailLine[],
  { now, marker }: { readonly now: number; readonly marker: string },
): readonly MailLine[] {
  const dead = lines.filter(({ state, since }) => state === 'sending' && now - since > DEAD_RUN_MS);
  const outcomes = new Map<string, SendOutcome>();
  for (const run of Array.from(new Set(dead.map((line) => line.run)))) {
    const keys = inSendingOrder(dead.filter((line) => line.run === run)).map(({ key }) => key);
    for (const [key, outcome] of outcomesOf(keys, run, marker)) outcomes.set(key, outcome);
  }
  return lines.map((line) => {
    const outcome = dead.includes(line) ? outcomes.get(line.key) : undefined;
    return outcome ? settled(line, outcome, 'runDied', now) : line;
  });
}

interface ClaimFacts extends Pick<MailFacts, 'lines' | 'settings' | 'roster' | 'now' | 'waves'> {
  /** Fresh for every batch. */
  readonly run: string;
  /** Recipients that the account may still write to today. */
  readonly remaining: number;
  readonly hold: WaveHold | null;
}

/**
 * Takes the next batch out of the waiting lines that `planMail` has just checked: at most 25, within
 * the quota less the reserve and the limits of one address and one report. Nothing while another run
 * may be alive, while mail is paused, or in `Chạy thử`.
 */
export function claimBatch(facts: ClaimFacts): {
  readonly lines: readonly MailLine[];
  /** In sending order. */
  readonly claimed: readonly MailLine[];
} {
  const { lines, settings, now, run } = facts;
  if (settings.paused || settings.mode !== 'live' || hasState(lines, 'sending')) {
    return { lines, claimed: [] };
  }
  const chosen = new Map(
    choose(lines, facts).map((line): [string, MailLine] => [
      line.key,
      { ...line, state: 'sending', run, since: now },
    ]),
  );
  const unclaimed = new Set(chosen.keys());
  return {
    lines: lines.map((line) =>
      line.state === 'queued' && unclaimed.delete(line.key) ? (chosen.get(line.key) ?? line) : line,
    ),
    claimed: inSendingOrder(Array.from(chosen.values())),
  };
}

/** Writes what became of a batch into the ledger as it stands now; other runs' lines are not touched. */
export function settleBatch(
  lines: readonly MailLine[],
  run: string,
  outcomes: ReadonlyMap<string, SendOutcome>,
  now: number,
): readonly MailLine[] {
  return lines.map((line) => {
    const outcome = outcomes.get(line.key);
    if (!outcome || line.state !== 'sending' || line.run !== run) return line;
    return settled(line, outcome, 'sendFailed', now);
  });
}

function choose(lines: readonly MailLine[], facts: ClaimFacts): readonly MailLine[] {
  const { now, hold } = facts;
  const wavesToo = hold === null && wavesMayLeave(facts);
  const today = lines.filter((line) => mayHaveLeft(line) && isSameDay(line.since, now));
  const quota = facts.remaining + today.reduce((sum, line) => sum + recipients(line), 0);
  const limits = dailyLimits(today, quota, facts);
  let left = facts.remaining;
  const taken = new Set(lines.filter(mayHaveLeft).map(({ key }) => key));
  const chosen: MailLine[] = [];
  for (const line of inSendingOrder(lines.filter(({ state }) => state === 'queued'))) {
    if (chosen.length === BATCH_LINES) break;
    // A tab that was pasted over may hold a key twice; a key leaves once.
    if (taken.has(line.key)) continue;
    if (isWave(line) && !wavesToo) continue;
    if (recipients(line) === 0) continue;
    if (recipients(line) > left - (isWave(line) ? limits.reserve() : 0)) continue;
    if (!limits.allow(line)) continue;
    chosen.push(line);
    taken.add(line.key);
    limits.count(line);
    left -= recipients(line);
  }
  return chosen;
}

/** It left, or may have. */
export function mayHaveLeft({ state }: MailLine): boolean {
  return state === 'sent' || state === 'sending' || state === 'unsettled';
}

function rank(line: MailLine): number {
  if (isRejection(line)) return 4;
  return { reply: 0, receipt: 1, reminder: 2, managingBody: 3 }[line.kind];
}

function outcomesOf(
  keys: readonly string[],
  run: string,
  marker: string,
): readonly [string, SendOutcome][] {
  const left = keys.findIndex((key) => marker === markerAfter(run, key));
  const marked = keys.findIndex((key) => marker === markerOf(run, key));
  return keys.map((key, index) => {
    if (index <= left || index < marked) return [key, 'sent'];
    return [key, index === marked ? 'unsettled' : 'queued'];
  });
}

function settled(line: MailLine, outcome: SendOutcome, doubt: MailWhy, now: number): MailLine {
  if (outcome === 'queued') return { ...line, state: 'queued', run: '', since: now };
  return outcome === 'sent'
    ? { ...line, state: 'sent', since: now }
    : { ...line, state: 'unsettled', why: doubt, since: now };
}
