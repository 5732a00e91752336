import type { FormResponse, ResponseRow } from '../questionnaire/form-response';

/** A row that can be told from others: it has a time. */
export type TimedRow = ResponseRow & { readonly sentAt: number };

/** The Form's answers arrive in the Sheet within moments; after this long without a row they count. */
export const SETTLING_MS = 10 * 60_000;

export interface Sources {
  /** The response tab's rows. */
  readonly rows: readonly ResponseRow[];
  /** What the Form's store holds after the watermark; [] without a Form. */
  readonly responses: readonly FormResponse[];
  readonly formOpen: boolean;
  readonly now: number;
  /**
   * False while a needed column cannot be found: then a version holds what is readable, and another
   * one follows once the column is back.
   */
  readonly columnsComplete: boolean;
  /** Rows and responses before it belong to no round of ours, ms. */
  readonly roundStart: number;
  /** Report numbers up to this one were given before, even if the ledger lost them. */
  readonly lastNumber?: number;
}
