import { dayOf, endOfDay, startOfDay } from '../../core/calendar';
import { DEAD_RUN_MS } from '../../core/dead-run';
import { listStateOf } from '../../core/ledger/list-of-version';
import { isWave } from '../../core/mail/mail-line';
import { listsDue } from '../../core/uploads/due';
import { mayOpen } from '../../core/uploads/opening';
import type { Claimed } from './claim-mail';
import type { PassFacts } from './facts';
import type { PassPlan } from './plan-pass';

/** A response whose row has not come is judged from the Form once it is this old. */
const ROW_MAY_COME_MS = 10 * 60_000;
const OFFICE_OPENS_MS = 8 * 3_600_000;
/** The quota comes back 24 hours after its first use; when that was, Google does not say. */
const QUOTA_AGAIN_MS = 3_600_000;
const AT_ONCE_MS = 1;

interface AfterPass {
  readonly facts: PassFacts;
  readonly plan: PassPlan;
  readonly claimed: Claimed;
}

/** What may fall due although nobody wakes the add-on, and when; instants that are past say nothing. */
const DUE: readonly ((after: AfterPass) => readonly number[])[] = [
  newDay,
  deadlines,
  mailThatWaits,
  deadRuns,
  lists,
  workLeftOver,
  responsesWithoutRow,
];

/** The next of those instants. The tick compares it with the clock and leaves when it has not come. */
export function nextDue(facts: PassFacts, plan: PassPlan, claimed: Claimed): number {
  const { now } = facts;
  const dayAfterTomorrow = startOfDay(dayOf(now)) + 2 * 86_400_000;
  return DUE.flatMap((due) => due({ facts, plan, claimed }))
    .filter((time) => time > now)
    .reduce((a, b) => Math.min(a, b), dayAfterTomorrow);
}

function newDay({ facts: { now } }: AfterPass): readonly number[] {
  const today = dayOf(now);
  return [endOfDay(today), startOfDay(today) + OFFICE_OPENS_MS];
}

function deadlines({ plan: { read, round } }: AfterPass): readonly number[] {
  return [read.settings.deadline, ...(round?.statuses ?? []).map(({ dueAt }) => dueAt)];
}

function mailThatWaits({ facts: { now }, plan, claimed }: AfterPass): readonly number[] {
  const { paused, wavesStopped, mode } = plan.read.settings;
  const isStopped = plan.round === null || plan.stops.mailStopped.length > 0;
  if (isStopped || paused || mode !== 'live') return [];
  const waits = claimed.lines.some(
    (line) => line.state === 'queued' && (!isWave(line) || !wavesStopped),
  );
  return waits ? [now + (claimed.quotaUsedUp ? QUOTA_AGAIN_MS : AT_ONCE_MS)] : [];
}

function deadRuns({ claimed: { lines } }: AfterPass): readonly number[] {
  return lines.flatMap(({ state, since }) => (state === 'sending' ? [since + DEAD_RUN_MS] : []));
}

function lists({ facts: { now }, plan: { read, round, stops } }: AfterPass): readonly number[] {
  if (!round) return [];
  const { roundStart } = read.settings;
  const opens = mayOpen(read.settings, read.decisions);
  const ofRound = read.versions.filter(
    (version) =>
      (version.sentAt >= roundStart && opens(version)) || listStateOf(version).claim !== null,
  );
  return listsDue(ofRound, { now, readableSince: stops.readableSince });
}

/** What is mended in the Form, or the time zone, wakes nobody. */
function workLeftOver({ facts, plan: { outgoing, round, read } }: AfterPass): readonly number[] {
  const isLeft =
    facts.heardThrough < Number.POSITIVE_INFINITY ||
    outgoing.wavesWait ||
    round === null ||
    read.mended.length > 0;
  return isLeft ? [facts.now + AT_ONCE_MS] : [];
}

function responsesWithoutRow({ facts, plan: { read } }: AfterPass): readonly number[] {
  const { settledThrough } = read;
  return facts.formResponses
    .filter(({ sentAt }) => settledThrough === null || sentAt > settledThrough)
    .map(({ sentAt }) => sentAt + ROW_MAY_COME_MS);
}
