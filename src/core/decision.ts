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
  /** Try once more to read the uploaded list of a report. */
  | 'readAgain';

/** One line of the decisions tab: append-only, who decided what, on which report or school, and why. */
export interface Decision {
  /** 1-based number in the tab. */
  readonly id: number;
  readonly kind: DecisionKind;
  readonly report: number | null;
  /** The version that was looked at; a later edit by the school asks again. */
  readonly version: number | null;
  readonly schoolId: string | null;
  /** Extension: exclusive end instant in ms; mailboxes: the address; otherwise ''. */
  readonly value: string | number;
  readonly reason: string;
  readonly who: string;
  readonly at: number;
  /** True when a later line undid it. */
  readonly undone: boolean;
}
