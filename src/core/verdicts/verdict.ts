import type { Version } from '../ledger/version';
import type { Figures } from '../questionnaire/questionnaire';
import type { Finding } from '../rules/finding';

/** design: Từ chối, Cần sửa, Cần xem, Hợp lệ, Đã thay thế, Đã loại. */
export type Verdict = 'rejected' | 'mustFix' | 'review' | 'valid' | 'superseded' | 'excluded';

/** Everything that is said of one version under today's roster, settings, rules and decisions. */
export interface Judged {
  readonly version: Version;
  readonly verdict: Verdict;
  /** It passed, by the rules or by a person (valid, review, superseded). */
  readonly accepted: boolean;
  /** Accepted, or would be but for a person's *Trả lại*: keeps the on-time mark. */
  readonly acceptable: boolean;
  /** May this version stand for its report now (newest, or behind an unaccepted edit)? */
  readonly eligible: boolean;
  /** The one that counts for its school. */
  readonly counted: boolean;
  /** Why an accepted one does not count: the report that does, and by which order. */
  readonly supersededBy: {
    readonly report: number;
    readonly because: 'mailbox' | 'ownCode' | 'later' | 'number';
  } | null;
  /** The school whose report it is; null when the code resolves to none. */
  readonly schoolId: string | null;
  readonly findings: readonly Finding[];
  readonly figures: Figures;
  /** Sent before max(deadline, the school's extension). */
  readonly onTime: boolean;
  readonly fromRegisteredMailbox: boolean;
  /** A person's note that goes with Trả lại / Chấp nhận; '' without. */
  readonly note: string;
}
