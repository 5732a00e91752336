import type { CellValue } from '../cell';
import type { ListState } from '../counting/list-state';
import type { QuestionId } from '../questionnaire/questionnaire';

/** The answers of one report as they stood at one time: one line of the ledger, never deleted. */
export interface Version {
  /** The ledger's own number of the report, given at first sight, from 1. */
  readonly report: number;
  /** 1, 2, … inside the report. */
  readonly version: number;
  /** When it was sent: the instant of the row's time stamp, whole seconds, in ms. */
  readonly sentAt: number;
  /** The address as the Sheet or the Form gave it, trimmed. */
  readonly sender: string;
  /** Cells as read; text is NFC, trimmed and cut by `keptText`; '' is blank. */
  readonly cells: Readonly<Record<QuestionId, CellValue>>;
  /** What was typed, from the Form's store; null while unknown. */
  readonly typed: Readonly<Partial<Record<QuestionId, string>>> | null;
  readonly formId: string | null;
  /** Who brought it: the school through the Form, staff mending the row, or a letter on paper. */
  readonly origin: 'respondent' | 'staff' | 'paper';
  /** Digest of the content; see identity.ts. */
  readonly contentHash: string;
  /** Digest of the row last seen for this version; '' when it never had one. */
  readonly rowHash: string;
  /** Digest of the Form's answers last seen for this version; '' when unknown. */
  readonly formHash: string;
  /** When the ledger first saw it. */
  readonly seenAt: number;
  /** Its row in the response tab now (1-based sheet row); null for older versions and gone rows. */
  readonly row: number | null;
  /** Why it has no row, where its report is the newest version. */
  readonly rowState: 'present' | 'gone' | 'neverArrived';
  /** What is known of the uploaded list (STT 10); absent until something is. */
  readonly list?: ListState;
  /** When a person had name and phone of its contact erased, ms; absent where nobody did. */
  readonly erasedAt?: number;
}

/** Names a version in the ledger and wherever something is kept about it. */
export function versionKey({ report, version }: Pick<Version, 'report' | 'version'>): string {
  return `${report}/${version}`;
}
