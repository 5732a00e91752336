import type { Version } from '../ledger/version';
import type { Figures } from '../questionnaire/questionnaire';
import type { Finding } from '../rules/finding';

/** design: Từ chối, Cần sửa, Cần xem, Hợp lệ, Đã thay thế, Đã loại. */
export type Verdict = 'rejected' | 'mustFix' | 'review' | 'valid' | 'superseded' | 'excluded';

/**
 * Why an accepted report does not count until a person says so: its sender speaks for a crowd of
 * schools (GUI-06), the registered mailbox's own report is still to be mended, or another report
 * stands and the sender of this one proved nothing.
 */
export type HeldBack = 'crowd' | 'mustFix' | 'typed';

/** Everything that is said of one version under today's roster, settings, rules and decisions. */
export interface Judged {
  readonly version: Version;
  readonly verdict: Verdict;
  /** It passed, by the rules or by a person (valid, review, superseded); it may be held back. */
  readonly accepted: boolean;
  /** Accepted, or would be but for a person's *Trả lại*: keeps the on-time mark. */
  readonly acceptable: boolean;
  /** May this version stand for its report now (newest, or behind an unaccepted edit)? */
  readonly eligible: boolean;
  readonly heldBack: HeldBack | null;
  /** May decide the status of a school of which nothing counts: not so a crowd's, whatever is in it. */
  readonly decides: boolean;
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
  /** And that mailbox is proven: a typed address proves nothing. */
  readonly fromRegisteredMailbox: boolean;
  /** A person accepted the report, or confirmed its sender. */
  readonly confirmed: boolean;
  /** What was typed is still to be looked for: from cells alone nothing is sent back or answered. */
  readonly unheard: boolean;
  /** A person's note that goes with Trả lại / Chấp nhận; '' without. */
  readonly note: string;
}
