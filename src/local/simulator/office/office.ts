import type { School } from './schools';

/** What staff have set, as they mean it: the oracle's settings. */
export interface Office {
  schools: readonly School[];
  /** End of the last day on time, ms. */
  deadline: number;
  /**
   * What is broken and not yet mended: judging must rest while there is any, mail too; while it is
   * only `mail ledger`, judging goes on.
   */
  readonly broken: Set<string>;
  /** Since which moment `broken` is as it is. */
  brokenSince: number;
  /** Whether the Form asks Google for the sender's address, or the sender. */
  readonly addresses: 'verified' | 'typed';
  owner: string;
  /** The owner has left, and nobody has taken over yet. */
  ownerless: boolean;
  /** Decisions as staff typed them, in order. */
  readonly decisions: DecisionTyped[];
}

export interface DecisionTyped {
  readonly kind: string;
  readonly report: number | null;
  readonly version: number | null;
  readonly code: string;
  readonly value: string;
  readonly reason: string;
}

export const MAIL_LEDGER = 'mail ledger';

export function judgingRests({ broken }: Office): boolean {
  return Array.from(broken).some((what) => what !== MAIL_LEDGER);
}
