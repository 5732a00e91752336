import type { AskedKind } from '../../core/decisions/decision';
import type { CountId } from '../../core/questionnaire/questionnaire';

/** As the page sends it; every text is as it was typed. */
export interface DecisionRequest {
  readonly kind: AskedKind;
  /** What the page showed. */
  readonly report: number | null;
  readonly schoolId: string | null;
  readonly reason: string;
  /** The school that an accepted report is taken for, the day, or the mailbox; '' where none is asked. */
  readonly value: string;
  /** Number of the decision that is taken back; 0 otherwise. */
  readonly target: number;
  readonly paper: TypedPaper | null;
  /** Digest of what the person saw, and the highest number of a decision in it. */
  readonly seen: string;
  readonly seenThrough: number;
}

export interface TypedPaper {
  readonly received: string;
  readonly letterNumber: string;
  readonly link: string;
  readonly figures: Readonly<Record<CountId, string>>;
}
