import { addressees, refuseEdited } from '../../core/mail/addressee';
import { claimBatch, hasState } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { letterFacts, letterFor } from '../mail/letters';
import type { Batch } from '../mail/send-mail';
import type { Ports } from '../ports';
import type { PassFacts } from './facts';
import type { PassOrder } from './pass-order';
import type { PassPlan } from './plan-pass';

export interface Claimed {
  /** The mail ledger as it is to be written. */
  readonly lines: readonly MailLine[];
  readonly batch: Batch | null;
  /** Lines wait, and none may leave today. */
  readonly quotaUsedUp: boolean;
  /** It was asked before anything left, and the file lies in Drive's bin. */
  readonly isTrashed: boolean;
}

/** Waiting lines become `đang gửi`, each with its letter, as far as quota and hour allow. */
export function claimMail(
  ports: Ports,
  facts: PassFacts,
  plan: PassPlan,
  order: PassOrder,
): Claimed {
  const { round } = plan;
  const { lines, hold } = plan.outgoing;
  const { settings, decisions } = plan.read;
  const mayClaim =
    order.claim && order.asOwner && round !== null && plan.stops.mailStopped.length === 0;
  const none = { lines, batch: null, quotaUsedUp: false, isTrashed: false };
  if (!mayClaim || !hasState(lines, 'queued')) return none;
  if (facts.kind === 'event' && ports.workbook.isTrashed()) return { ...none, isTrashed: true };
  const run = ports.ids.fresh();
  const { now } = facts;
  const remaining = ports.mail.remaining();
  const addresseeOf = addressees({ ...round, settings });
  const claimed = claimBatch({
    lines: refuseEdited(lines, addresseeOf, now),
    settings,
    roster: round.roster,
    now,
    waves: order.waves,
    run,
    remaining,
    hold,
  });
  const about = letterFacts({
    judged: round.judged,
    statuses: round.statuses,
    settings,
    decisions,
    now,
  });
  const letters = claimed.claimed.map((line) => letterFor(line, about));
  return {
    lines: claimed.lines,
    batch: letters.length > 0 ? { run, letters, form: facts.form } : null,
    // A pass that may send no wave leaves those lines alone, whatever the quota.
    quotaUsedUp: order.waves !== 'none' && claimed.claimed.length === 0,
    isTrashed: false,
  };
}
