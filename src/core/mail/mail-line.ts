export type MailKind = 'reply' | 'receipt' | 'reminder' | 'managingBody';

/** Is it part of a wave? The others answer a report. */
export function isWave({ kind }: Pick<MailLine, 'kind'>): boolean {
  return kind === 'reminder' || kind === 'managingBody';
}

/** design 7: chờ duyệt, chờ gửi, đang gửi, đã gửi, không gửi, chưa rõ, chạy thử. */
export type MailState =
  | 'awaitingApproval'
  | 'queued'
  | 'sending'
  | 'sent'
  | 'notSent'
  | 'unsettled'
  | 'dryRun';

/** One line of the mail ledger, found by key, never by row. Its text is composed when it leaves. */
export interface MailLine {
  /** reply/7/2 · receipt/7/<schoolId> · reminder/<round>/<last day>/<schoolId>/<wave> · body/<round>/<commune or department>/<wave> */
  readonly key: string;
  readonly kind: MailKind;
  readonly state: MailState;
  readonly to: string;
  readonly schoolId: string;
  readonly report: number | null;
  /** The version and the decision (its id) that a mail was about; null for waves. */
  readonly version: number | null;
  readonly decision: number | null;
  /** Wave in working days from the last day; null for what answers a report. */
  readonly wave: number | null;
  /** What a reply said: see reply-digest.ts; '' for other mails. */
  readonly digest: string;
  /** Why it is not sent, waits, or is unsettled: a code of our own, worded in app/vi. */
  readonly why: string;
  /** Run that sends or sent it. */
  readonly run: string;
  readonly createdAt: number;
  /** Since when it is in this state. */
  readonly since: number;
}
