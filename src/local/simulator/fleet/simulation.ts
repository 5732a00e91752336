import type { ExecutionRecord } from '../../engine/execution-record';
import type { Dice } from '../../world/dice';
import type { Sheet } from '../../world/world-state';
import type { Office } from '../office/office';
import type { LedgerLine, MailEntry } from '../office/our-tabs';
import type { RawHistory } from '../office/raw-history';
import type { Faults } from './faults';
import type { Profile } from './profile';
import type { SimulatedHost } from './simulated-host';

/** One event of a run's script; everything else about it is drawn from its own seed. */
export interface ScriptEvent {
  readonly at: number;
  readonly act: string;
  readonly seed: number;
}

export interface Violation {
  /** Number of the sentence that does not hold, see docs/simulator.md. */
  readonly invariant: number;
  readonly what: string;
}

/** A mail that left, as its ledger line described it then. */
export interface SentRecord {
  readonly key: string;
  readonly kind: string;
  readonly to: string;
  readonly report: number | null;
  readonly version: number | null;
  readonly decision: number | null;
  readonly rejects: boolean;
  /** Of the claim: number of the day. */
  readonly day: number;
}

export interface Ledgers {
  readonly mail: readonly MailEntry[];
  readonly ledger: readonly LedgerLine[];
}

/** One run under way. */
export interface Simulation extends SimulatedHost, Knowledge {
  readonly dist: string;
  readonly seed: number;
  readonly profile: Profile;
  readonly faults: Faults;
  readonly office: Office;
  readonly raw: RawHistory;
  readonly violations: Violation[];
  readonly trace: string[];
  tell(what: string): void;
  tellEnd(record: ExecutionRecord, cpuMs: number): void;
  violate(invariant: number, what: string): void;
}

/** What was seen so far, by which each happening is judged. */
interface Knowledge {
  /** Counts happenings and service calls: tells before from after within one instant. */
  moment: number;
  /** Who waits for an execution to end, by its number. */
  readonly waiting: Map<number, (record: ExecutionRecord) => void>;
  /** Ledgers that were taken back to yesterday and then adopted: what they lost is lost. */
  readonly adopted: Set<string>;
  /** Keys of mails that left and of which an adopted mail ledger knows nothing. */
  readonly forgotten: Set<string>;
  /** The same of which it says that they were rehearsed or not sent. */
  readonly misremembered: Set<string>;
  /** Both ledgers just before one of them was last taken back, and when that was. */
  restored: (Ledgers & { readonly moment: number }) | null;
  /** Responses edited without their time being moved: nobody can tell that from a mend by staff. */
  readonly unmoved: Set<string>;
  /**
   * Moment at which a question last got another name or its own again; 0 for never. From then on
   * the ledger may hold versions without its answers.
   */
  renamedAt: number;
  /** Moment at which a column of the response tab last moved or got another title. */
  columnsMovedAt: number;
  /** Rows of the two ledgers as they stood when the last session began, by tab. */
  readonly yesterday: Map<string, Sheet['rows']>;
  /** What each line of the ledger said when a pass was completed: nothing is ever taken from it. */
  readonly recorded: Map<string, string>;
  /** Keys in the mail ledger when a pass was last completed, and whether each may have left. */
  keptMail: ReadonlyMap<string, boolean>;
  /** Lines of the ledger whose machine cell somebody has changed, until they say again what they said. */
  readonly spoilt: Set<string>;
  /** Since when, and on which day, the triggers have used more than half of their time. */
  longDay: { readonly from: number; readonly day: number } | null;
  /** Moment at which somebody else last used up the mail quota. */
  quotaTakenAt: number;
  /** What another script used of an account's day of triggers that began at `since`. */
  triggersTaken: { readonly email: string; readonly since: number; readonly ms: number } | null;
  /** Keys of mails that left. */
  readonly sentKeys: Set<string>;
  readonly sent: SentRecord[];
  /** Reports sent before it get no reply by themselves, ms. */
  answerFrom: number;
  /** Keys that a person let leave, or had sent again. */
  readonly approvedKeys: Set<string>;
  /** Until when a person's hand lets waves leave outside office hours, ms. */
  wavesByHandUntil: number;
  /** What the roster and the settings were, or became meanwhile, when somebody last approved the schedule. */
  scheduleApproved: ReadonlySet<string>;
  /** The same of the last press that sent the reached wave at once. */
  sentByHand: ReadonlySet<string>;
  /** Until when that press has mails planned, ms. */
  sentByHandUntil: number;
}

export function newKnowledge(start: number): Knowledge {
  return {
    moment: 0,
    waiting: new Map(),
    adopted: new Set(),
    forgotten: new Set(),
    misremembered: new Set(),
    restored: null,
    unmoved: new Set(),
    renamedAt: 0,
    columnsMovedAt: 0,
    yesterday: new Map(),
    recorded: new Map(),
    keptMail: new Map(),
    spoilt: new Set(),
    longDay: null,
    quotaTakenAt: 0,
    triggersTaken: null,
    sentKeys: new Set(),
    sent: [],
    answerFrom: start,
    approvedKeys: new Set(),
    wavesByHandUntil: 0,
    scheduleApproved: new Set(),
    sentByHand: new Set(),
    sentByHandUntil: 0,
  };
}

/** Something that a person does or that befalls the office. */
export type Act = (sim: Simulation, chance: Dice) => void;
