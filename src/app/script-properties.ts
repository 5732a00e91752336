/**
 * Every script property. They outlive an execution and stand in files that are set up, so no name is
 * ever given another meaning; instants are in ms.
 */
export interface ScriptProperties {
  /** Stamped anew when there is something to do; what was wanted when the last whole pass began. */
  readonly wanted?: string;
  readonly done?: string;
  /** Of set-up: whose triggers work, which file was set up, the sheet id of each of our tabs. */
  readonly owner?: string;
  readonly fileId?: string;
  readonly tabs?: string;
  /** Starts of the latest passes. */
  readonly starts?: string;
  /** What the last pass concluded, and when. */
  readonly lastRun?: string;
  /** The Form's store is settled up to this instant. */
  readonly watermark?: string;
  /** The ledgers as they were last written, and as a pass that may have died was about to. */
  readonly marks?: string;
  readonly marksNext?: string;
  /** The last readable cell of each setting. */
  readonly lastGood?: string;
  /** Of each school, who was mailed for it by the roster that was last read. */
  readonly rosterSeen?: string;
  /** Digest of the colours and notes in the response tab. */
  readonly decorated?: string;
  /** The spoilt lines of the ledger of reports that were last written anew. */
  readonly mended?: string;
  /** The latest error of a pass. */
  readonly failure?: string;
  readonly timeUsed?: string;
  /** Mail: stopped by hand; waves stopped, by whom and when. */
  readonly paused?: string;
  readonly wavesStopped?: string;
  /** Who turned the automatic schedule on, when, and for which terms. */
  readonly schedule?: string;
  /** The same of the wave that a person sent at once, and until when more of it is planned. */
  readonly sentByHand?: string;
  /** Of an earlier version, for which a look at the page approved: nothing reads it any more. */
  readonly wavesApproved?: string;
  readonly wavesByHandUntil?: string;
  /** What holds waves back until somebody has looked. */
  readonly brake?: string;
  /** The decisions as they were last seen; the numbers of those that somebody typed. */
  readonly decisionMarks?: string;
  readonly typedDecisions?: string;
  /** Accounts that may let mail go, spaces between; what they let be used of the settings. */
  readonly mailSenders?: string;
  readonly confirmed?: string;
  /** Part of the seal of every line of the mail ledger. */
  readonly mailSecret?: string;
  /** When a mail ledger was last adopted. */
  readonly mailAdopted?: string;
  /** Which run is about to send which line, and since when; which list one is about to open. */
  readonly sending?: string;
  readonly sendingAt?: string;
  readonly readingList?: string;
  /** The day, and how often each account has asked for its sample letters on it. */
  readonly trials?: string;
  /** What no script can read of the Form, as people told it, and what we set there. */
  readonly formAnswers?: string;
  /** Sheet id of the tab of contacts. */
  readonly contactsTab?: string;
  /** When a trigger last ran. */
  readonly [ran: `ran ${string}`]: string;
  /** Exemptions and extensions by which a round was last judged, by a digest of its name. */
  readonly [grants: `grants/${string}`]: string;
  /** Instant and note of a frozen copy, by the sheet id of its tab. */
  readonly [copy: `snapshot/${number}`]: string;
}

/** What is put; null deletes. */
export type PutProperties = { readonly [Name in keyof ScriptProperties]: string | null };
