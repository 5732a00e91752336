import type { Day } from '../calendar';

export const LEVELS = [
  'TH',
  'THCS',
  'THPT',
  'TH-THCS',
  'THCS-THPT',
  'TH-THCS-THPT',
  'GDTX',
] as const;
export type Level = (typeof LEVELS)[number];

/** A reporting unit: one line of the roster. */
export interface School {
  /** The code of the sector database; text, a leading zero is significant. */
  readonly schoolId: string;
  /** Other codes of the same unit: lower levels of a liên cấp school, codes before a merger. */
  readonly aliases: readonly string[];
  readonly name: string;
  readonly level: Level | null;
  readonly ownership: string;
  readonly commune: string;
  /** Normalised addresses. */
  readonly mailboxes: readonly string[];
  /** First and last whole day on which the school is expected; both included; null is open. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Why the school need not report; empty when it must. */
  readonly exempt: string;
  /** End of the school's own last day (exclusive instant), when it was given more time. */
  readonly extendedTo: number | null;
}
