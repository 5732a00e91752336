import { groupBy } from '../group-by';
import { isWave, type MailLine, type MailState } from './mail-line';

/** So many mails of a wave are in each state. */
type WaveTally = Readonly<Record<MailState, number>> & { readonly total: number };

/** What became of one wave; can be read from the mail ledger at any later time. */
export interface WaveReport extends WaveTally {
  readonly wave: number;
  /** When the first and the latest of its mails left; null before. */
  readonly firstSentAt: number | null;
  readonly lastSentAt: number | null;
  /** Why those that were not sent were not, the most frequent first. */
  readonly whyNot: readonly { readonly why: string; readonly mails: number }[];
}

/** One line a wave of the round, the latest first. */
export function waveReports(lines: readonly MailLine[], roundId: string): readonly WaveReport[] {
  const waves = groupBy(waveLines(lines, roundId), ({ wave }) => wave ?? 0);
  return Array.from(waves, ([wave, own]) => reportOf(wave, own)).sort((a, b) => b.wave - a.wave);
}

/**
 * The mails that wait to leave, with all that were planned since the oldest of them: how far the
 * sending has come. Null when nothing waits.
 */
export function onItsWay(lines: readonly MailLine[], roundId: string): WaveTally | null {
  const own = waveLines(lines, roundId);
  const waiting = own.filter(({ state }) => state === 'queued' || state === 'sending');
  if (waiting.length === 0) return null;
  const since = Math.min(...waiting.map(({ createdAt }) => createdAt));
  return tallyOf(own.filter(({ createdAt }) => createdAt >= since));
}

/** What was sent again has a line of its own, which counts instead. */
function waveLines(lines: readonly MailLine[], roundId: string): readonly MailLine[] {
  return lines.filter(
    (line) =>
      isWave(line) &&
      line.why !== 'resent' &&
      (line.key.startsWith(`reminder/${roundId}/`) || line.key.startsWith(`body/${roundId}/`)),
  );
}

function reportOf(wave: number, lines: readonly MailLine[]): WaveReport {
  const left = lines.filter(({ state }) => state === 'sent').map(({ since }) => since);
  const reasons = new Map<string, number>();
  for (const { state, why } of lines) {
    if (state === 'notSent') reasons.set(why, (reasons.get(why) ?? 0) + 1);
  }
  return {
    ...tallyOf(lines),
    wave,
    firstSentAt: left.length > 0 ? Math.min(...left) : null,
    lastSentAt: left.length > 0 ? Math.max(...left) : null,
    whyNot: Array.from(reasons, ([why, mails]) => ({ why, mails })).sort(
      (a, b) => b.mails - a.mails,
    ),
  };
}

function tallyOf(lines: readonly MailLine[]): WaveTally {
  const count = (state: MailState) => lines.filter((line) => line.state === state).length;
  return {
    awaitingApproval: count('awaitingApproval'),
    queued: count('queued'),
    sending: count('sending'),
    sent: count('sent'),
    notSent: count('notSent'),
    unsettled: count('unsettled'),
    dryRun: count('dryRun'),
    total: lines.length,
  };
}
