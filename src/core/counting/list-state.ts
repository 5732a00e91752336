import type { ListOutcome } from './outcome';

/** By these a file is known again without opening it. */
export interface FilePrint {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** When its content last changed, ms. */
  readonly changedAt: number;
}

/** What the ledger keeps of a version's uploaded list: nothing of any pupil. */
export interface ListState {
  /** The execution that reads it now, and since when (ms); null when none does. */
  readonly claim: { readonly run: string; readonly since: number } | null;
  /** Executions that died while they read it. */
  readonly deaths: number;
  /** Times that Drive did not give it, and when it was last asked (ms). */
  readonly failures: number;
  readonly triedAt: number;
  /** Null until it was read or refused. */
  readonly outcome: ListOutcome | null;
  readonly prints: readonly FilePrint[];
  /** When the outcome came, ms; 0 without one. */
  readonly readAt: number;
  /** The latest decision to read it again that was heard; 0 for none. */
  readonly asked: number;
  /** That decision waits to be carried out; until then the outcome before it stands. */
  readonly again: boolean;
}

export const UNREAD: ListState = {
  claim: null,
  deaths: 0,
  failures: 0,
  triedAt: 0,
  outcome: null,
  prints: [],
  readAt: 0,
  asked: 0,
  again: false,
};
