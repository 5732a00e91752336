import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import { isWave, type MailLine } from './mail-line';
import { isToOwnSchool } from './newest-reply';
import { isRejection } from './reply-digest';

const PER_ADDRESS = 5;
const REPLIES_PER_REPORT = 3;
const REJECTION_SHARE = 0.1;
/**
 * To a typed address so many replies at once; what is left of the day's is for its own school, one an
 * hour, so that whoever types it again and again does not use up what the school itself waits for.
 */
const AT_ONCE = 3;
const APART_MS = 3_600_000;

/** What one day's mail leaves to one address, one report, and those who are rejected. */
interface DailyLimits {
  readonly allow: (line: MailLine) => boolean;
  /** It leaves, and counts from now on. */
  readonly count: (line: MailLine) => void;
  /** Of the reserve for replies, what rejections have not used up yet. */
  readonly reserve: () => number;
}

/**
 * Whoever floods the Form gets no more than a few answers a day; the rest waits. Rejections come out
 * of the reserve for replies and are no more than it holds, so that a flood of them holds up no wave.
 */
export function dailyLimits(
  today: readonly MailLine[],
  quota: number,
  { settings, roster, now }: { settings: RoundSettings; roster: Roster; now: number },
): DailyLimits {
  const { replyReserve, addresses } = settings;
  const counts = new Map<string, number>();
  const lastTo = new Map<string, number>();
  const of = (key: string) => counts.get(key) ?? 0;
  const most = REJECTION_SHARE * quota;
  const mostRejections = replyReserve > 0 ? Math.min(most, replyReserve) : most;
  const count = (line: MailLine) => {
    for (const key of keysOf(line)) counts.set(key, of(key) + 1);
    lastTo.set(addressKey(line), Math.max(line.since, lastTo.get(addressKey(line)) ?? 0));
  };
  for (const line of today) count(line);
  return {
    count,
    allow: (line) => {
      if (isWave(line)) return true;
      const told = of(addressKey(line));
      if (told >= PER_ADDRESS) return false;
      if (addresses === 'typed' && line.kind === 'reply' && told >= AT_ONCE) {
        const since = now - (lastTo.get(addressKey(line)) ?? 0);
        if (since < APART_MS || !isToOwnSchool(line, roster)) return false;
      }
      if (line.kind === 'reply' && of(reportKey(line)) >= REPLIES_PER_REPORT) return false;
      return !isRejection(line) || of(REJECTIONS) + 1 <= mostRejections;
    },
    reserve: () => Math.max(0, replyReserve - of(REJECTIONS)),
  };
}

const REJECTIONS = 'rejections';

function keysOf(line: MailLine): readonly string[] {
  if (isWave(line)) return [];
  const keys = [addressKey(line)];
  if (line.kind === 'reply') keys.push(reportKey(line));
  if (isRejection(line)) keys.push(REJECTIONS);
  return keys;
}

/** Receipts to a school take nothing from the replies to it. */
function addressKey({ kind, to }: MailLine): string {
  return `${kind} to ${to}`;
}

function reportKey({ report }: MailLine): string {
  return `report ${report}`;
}
