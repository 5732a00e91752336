import type { MailLine } from './mail-line';
import { isEdited } from './mail-why';
import type { ReplyOccasion } from './reply-occasion';

/** It was said, or is about to be; or it was settled that this will not be said. */
function answers({ state, why }: MailLine): boolean {
  if (state === 'notSent') return why !== 'overtaken' && why !== 'causeGone';
  return state !== 'dryRun' && state !== 'awaitingApproval';
}

export function lastAnswering(own: readonly MailLine[]): MailLine | undefined {
  return own.filter(answers).pop();
}

/** The last line whose words have reached the school, or may have, or soon will. */
function lastSaid(own: readonly MailLine[]): MailLine | undefined {
  return own.filter((line) => answers(line) && line.state !== 'notSent').pop();
}

/** Is there anything to say that has not been said? */
export function isDue(own: readonly MailLine[], occasion: ReplyOccasion): boolean {
  if (asksResend(own, occasion)) return true;
  if (lastSaid(own)?.digest === occasion.digest) return false;
  const last = lastAnswering(own);
  if (last?.state !== 'notSent') return true;
  if (isEdited(last.why)) return false;
  // Settled as "not sent": the same words stay unsaid until something new happens.
  return last.why === 'beforeAnswering'
    ? isOwnOccasion(own, occasion)
    : last.digest !== occasion.digest || isNewer(last, occasion);
}

/** May the reply leave by itself: the school sent something, or a person decided on this report? */
export function isOwnOccasion(own: readonly MailLine[], occasion: ReplyOccasion): boolean {
  const last = lastAnswering(own);
  return last === undefined || isNewer(last, occasion) || asksResend(own, occasion);
}

function isNewer(last: MailLine, { respondentVersion, decision, undone }: ReplyOccasion): boolean {
  // What an edited line had answered is not known any more, so nothing is known to be new.
  if (last.version === null) return false;
  return (
    respondentVersion > (last.version ?? 0) ||
    decision > (last.decision ?? 0) ||
    (last.decision !== null && undone.has(last.decision))
  );
}

export function asksResend(own: readonly MailLine[], { resend }: ReplyOccasion): boolean {
  if (lastAnswering(own)?.version === null) return false;
  return resend > Math.max(0, ...own.filter(answers).map(({ decision }) => decision ?? 0));
}
