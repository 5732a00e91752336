import type { MailLine } from '../../core/mail/mail-line';
import type { WavesBy } from '../../core/mail/plan-mail';
import type { ListOrder } from '../lists/plan-lists';
import type { ListBatch } from '../lists/read-lists';
import type { Batch } from '../mail/send-mail';
import type { Stopwatch } from '../memory/activity';
import type { PassFacts, WakeKind } from './facts';
import type { PassPlan } from './plan-pass';

export interface PassOrder {
  readonly kind: WakeKind;
  readonly waves: WavesBy;
  /** Works under the recorded owner: opens the Form, records reports, sends mail. */
  readonly asOwner: boolean;
  /** A person waits for an answer: mail is left to the next tick. */
  readonly claim: boolean;
  readonly lists: ListOrder | null;
  /** Tells what time was used beside the last properties of the pass. */
  readonly watch: Stopwatch;
}

export interface Passed {
  readonly facts: PassFacts;
  readonly plan: PassPlan;
  /** The mail ledger as it was written. */
  readonly lines: readonly MailLine[];
  /** Under which those lines were sealed. */
  readonly mailSecret: string;
  /** Claimed and written as `đang gửi`; to be sent once the lock is released. */
  readonly batch: Batch | null;
  /** Claimed and written as `đang đọc`; to be read once the lock is released. */
  readonly lists: ListBatch | null;
}
