import { dayOf, endOfDay, startOfDay } from '../../core/calendar';
import { DEAD_RUN_MS } from '../../core/dead-run';
import { listStateOf } from '../../core/ledger/list-of-version';
import type { MailLine } from '../../core/mail/mail-line';
import { listsDue } from '../../core/uploads/due';
import type { PassFacts } from './facts';
import type { PassPlan } from './plan-pass';

/** A response whose row has not come is judged from the Form once it is this old. */
const ROW_MAY_COME_MS = 10 * 60_000;
const OFFICE_OPENS_MS = 8 * 3_600_000;
/** The quota comes back 24 hours after its first use; when that was, Google does not say. */
const QUOTA_AGAIN_MS = 3_600_000;

/**
 * The next instant at which something is due although nobody wakes the add-on: mail or lists that
 * wait, responses without a row, a dead run, a new day, a deadline that passes, or a set-up of ours
 * that somebody may mend. The tick compares it with the clock and leaves when it has not come.
 */
export function nextDue(
  facts: PassFacts,
  {
    lines,
    settings,
    settledThrough,
    round,
    mailStopped,
    wavesWait,
    versions,
    readableSince,
  }: PassPlan,
  quotaUsedUp: boolean,
): number {
  const { now } = facts;
  const today = startOfDay(dayOf(now));
  const times = [endOfDay(dayOf(now)), today + OFFICE_OPENS_MS, settings.settings.deadline];
  for (const { dueAt } of round?.statuses ?? []) times.push(dueAt);
  const { paused, wavesStopped, mode } = settings.settings;
  const mayMail = round !== null && mailStopped.length === 0 && !paused && mode === 'live';
  const mayLeave = ({ kind, state }: MailLine) =>
    state === 'queued' && (kind === 'reply' || !wavesStopped);
  if (mayMail && lines.some(mayLeave)) {
    times.push(quotaUsedUp ? now + QUOTA_AGAIN_MS : now + 1);
  }
  for (const { state, since } of lines) if (state === 'sending') times.push(since + DEAD_RUN_MS);
  const { roundStart } = settings.settings;
  const ofRound = versions.filter(
    (version) => version.sentAt >= roundStart || listStateOf(version).claim !== null,
  );
  if (round) times.push(...listsDue(ofRound, { now, readableSince }));
  // What is mended in the Form, or the time zone, wakes nobody.
  if (facts.moreResponses || wavesWait || round === null) times.push(now + 1);
  for (const { sentAt } of facts.formResponses) {
    if (settledThrough === null || sentAt > settledThrough) times.push(sentAt + ROW_MAY_COME_MS);
  }
  return times
    .filter((time) => time > now)
    .reduce((a, b) => Math.min(a, b), today + 2 * 86_400_000);
}
