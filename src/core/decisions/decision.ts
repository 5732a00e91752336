import type { Figures } from '../questionnaire/questionnaire';

/** What a person may decide; the Vietnamese names stand in the layout. */
export type DecisionKind =
  | 'accept'
  | 'return'
  | 'exclude'
  | 'extend'
  | 'exempt'
  | 'resend'
  | 'addMailbox'
  | 'badMailbox'
  | 'doNotRemind'
  /** The address may speak for all schools for which it reports (GUI-06). */
  | 'confirmSender'
  /** Try once more to read the uploaded list of a report. */
  | 'readAgain'
  /** A report that came on paper: counts as accepted. */
  | 'paper';

/** What a person may ask for: a decision, or that an earlier one is taken back. */
export type AskedKind = DecisionKind | 'undo';

/** A word on what a report says; the others are about its school, its list or its mail. */
export function isVerdict(kind: AskedKind): boolean {
  return kind === 'accept' || kind === 'return' || kind === 'exclude';
}

/** What a report on paper says, as far as it is known. */
export interface PaperReport {
  /** Start of the day on which the office received it, ms. */
  readonly receivedAt: number;
  readonly letterNumber: string;
  /** Where a copy can be found; '' for nowhere. */
  readonly link: string;
  readonly figures: Figures;
}

/** One line of the decisions tab: append-only, who decided what, on which report or school, and why. */
export interface Decision {
  /** 1-based number in the tab. */
  readonly id: number;
  readonly kind: DecisionKind;
  readonly report: number | null;
  /** The version that was looked at; a later edit by the school asks again. */
  readonly version: number | null;
  readonly schoolId: string | null;
  /** Extension: exclusive end instant in ms; mailboxes and senders: the address; paper: what it says; otherwise ''. */
  readonly value: string | number | PaperReport;
  readonly reason: string;
  readonly who: string;
  readonly at: number;
  /** True when a later line undid it. */
  readonly undone: boolean;
}

/** A line that took an earlier one back. */
export interface Undo {
  /** 1-based number in the tab, of the same series as the decisions'. */
  readonly id: number;
  /** Number of the decision that it took back. */
  readonly target: number;
  readonly reason: string;
  readonly who: string;
  readonly at: number;
}
