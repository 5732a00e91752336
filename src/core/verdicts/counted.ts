import type { Judged } from './verdict';

/** An accepted report of a school, as the order of counting compares it. */
export interface Candidate {
  readonly report: number;
  /** ms. */
  readonly sentAt: number;
  readonly fromRegisteredMailbox: boolean;
  /** Its code is the school's own, not an alias. */
  readonly byOwnCode: boolean;
}

type Because = NonNullable<Judged['supersededBy']>['because'];

/**
 * Why `a` counts before `b`, or null when it does not: a registered mailbox, then the school's own
 * code, then the later time, then the higher report number; of two on paper the one recorded later.
 */
export function countsBefore(a: Candidate, b: Candidate): Because | null {
  if (a.fromRegisteredMailbox !== b.fromRegisteredMailbox) {
    return a.fromRegisteredMailbox ? 'mailbox' : null;
  }
  if (a.byOwnCode !== b.byOwnCode) return a.byOwnCode ? 'ownCode' : null;
  if (a.sentAt !== b.sentAt) return a.sentAt > b.sentAt ? 'later' : null;
  // Numbers of reports on paper are negative: the further from 0, the later it was recorded.
  const areOnPaper = a.report < 0 && b.report < 0;
  return a.report > b.report !== areOnPaper ? 'number' : null;
}

/** The one that counts; null for none. */
export function counting<C extends Candidate>(candidates: readonly C[]): C | null {
  return candidates.reduce<C | null>(
    (best, next) => (best === null || countsBefore(next, best) !== null ? next : best),
    null,
  );
}
