import type { Day } from './calendar';

export type Severity = 'error' | 'warning' | 'notice';
export type SeveritySetting = Severity | 'off';

/** Every setting that verdicts, statuses and mail depend on, already checked. */
export interface RoundSettings {
  readonly roundId: string;
  /** Responses before this instant belong to no round of ours. */
  readonly roundStart: number;
  /** Exclusive: a report sent at this instant is late. */
  readonly deadline: number;
  readonly allowedDomains: readonly string[];
  /** What GUI-01 does to a sender outside the allowed domains. */
  readonly foreignSender: 'reject' | 'warning';
  /** Overrides of the rule table, already inside the limits of the rule list. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly holidays: ReadonlySet<Day>;
  /** Saturdays on which the office works. */
  readonly workingDays: ReadonlySet<Day>;
  /** Working days relative to the last day on time: -5, -1, 1, 3, 7. */
  readonly waves: readonly number[];
  /** From this wave on each managing body gets a list; null is never. */
  readonly managingBodyWave: number | null;
  /** Mailbox of a commune's authority, by commune name as the roster writes it. */
  readonly communeMailboxes: Readonly<Record<string, string>>;
  readonly departmentMailbox: string;
  readonly mode: 'dryRun' | 'live';
  /** Reports sent before this instant get no automatic reply. */
  readonly answerFrom: number;
  readonly paused: boolean;
  /** A person stopped the waves; replies go on. */
  readonly wavesStopped: boolean;
  /** Accounts that may let mail go; [] is every editor of the file. */
  readonly mailSenders: readonly string[];
  /** Mails a day kept for replies before a wave may use the rest. */
  readonly replyReserve: number;
  readonly senderName: string;
  readonly replyTo: string;
  readonly contactPerson: string;
  readonly contactPhone: string;
  /** Number and date of the official letter that asked for the report. */
  readonly letterNumber: string;
  /** Whether the Form proves the sender's address (asked of a person; FormApp cannot tell). */
  readonly addresses: 'verified' | 'typed' | 'unknown';
}
