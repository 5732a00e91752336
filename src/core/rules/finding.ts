import type { QuestionId } from '../questionnaire/questionnaire';
import type { Severity } from '../round-settings';

/** One rule, one version of a report, one sentence. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** The questions compared; their figures stand in the message. */
  readonly about: readonly QuestionId[];
  /** Vietnamese: what is wrong, with the figures, and the remedy; quotes are at most 200 characters. */
  readonly message: string;
  /** Figures that the message carries, for the digest of a reply. */
  readonly figures: readonly (number | string)[];
  /** The same for a mail: no text of an answer beyond 40 characters on one line. */
  readonly mailMessage: string;
  /** True when it depends on other schools' reports: for staff, never in a reply's digest. */
  readonly acrossSchools: boolean;
  /** False for findings that only staff may read (NOP-02). */
  readonly forSchool: boolean;
}
