import type { GuidedSetting, TypedSettings } from './set-up/guided-settings';
import type { HealthLine } from './trouble';

/** What the pages inside the Sheet are told and tell back: JSON primitives only. */

export interface HealthPage {
  readonly lines: readonly HealthLine[];
  /** Account whose triggers work; '' before set-up. */
  readonly owner: string;
  /** When this was looked at, in words. */
  readonly at: string;
  /** When each trigger last ran, as far as it was noted; [] before set-up. */
  readonly triggers: readonly TriggerRow[];
  /** Offers "nhận trạng thái hiện tại": a ledger was lost, or this file is a copy. */
  readonly canAdopt: boolean;
}

export interface TriggerRow {
  /** In words: what sets it off. */
  readonly name: string;
  readonly last: string;
}

export interface SelfTestPage {
  /** When it was made, in words. */
  readonly at: string;
  readonly lines: readonly SelfTestLine[];
}

export interface SelfTestLine extends HealthLine {
  /** What was tried. */
  readonly name: string;
  /** When, in words with seconds. */
  readonly at: string;
}

/** A column of the response tab: its name and whether it was found, in words. */
export interface ColumnRow {
  readonly name: string;
  readonly state: string;
}

/** A setting that the guide asks for. */
export interface SetUpField {
  readonly id: GuidedSetting;
  readonly label: string;
  readonly meaning: string;
  /** As it would be typed. */
  readonly value: string;
  /** How it is read now, or what is wrong with it. */
  readonly said: string;
  readonly isGood: boolean;
}

export interface SetUpPage {
  readonly me: string;
  /** Recorded owner; '' when nobody has set this file up. */
  readonly owner: string;
  /** Goes back with the choices: says whether somebody changed something meanwhile. */
  readonly seen: string;
  /** Each step, as the facts tell. */
  readonly done: Readonly<Record<'access' | 'form' | 'roster' | 'settings', boolean>>;
  readonly access: HealthLine;
  /** Where Google asks for what was not granted; '' when nothing is missing. */
  readonly grantUrl: string;
  /** What the authorisations are for. */
  readonly needs: readonly string[];
  readonly form: readonly HealthLine[];
  readonly columns: readonly ColumnRow[];
  readonly roster: readonly HealthLine[];
  /** So many more problems of the roster than are listed. */
  readonly moreRoster: number;
  readonly hasRoster: boolean;
  readonly fields: readonly SetUpField[];
  readonly mode: 'dryRun' | 'live';
  readonly roundStartText: string;
  readonly answerFromText: string;
  readonly addresses: 'verified' | 'typed' | 'unknown';
}

export interface SetUpChoices {
  /** Reports sent before this instant get no reply by themselves: now, or the round's start; null keeps what is set. */
  readonly answerFrom: 'now' | 'roundStart' | null;
  readonly mode: 'dryRun' | 'live';
  readonly addresses: 'verified' | 'typed' | 'unknown';
  /** The person confirmed that the work passes over from another account. */
  readonly takeOver: boolean;
  /** What was typed in the guide; the rest stays as it is set. */
  readonly typed?: TypedSettings;
  /** The page's `seen`; absent where no page was looked at. */
  readonly seen?: string;
}

/** One school of the preview: what it gets, or why nothing. */
export interface WaveRow {
  readonly schoolId: string;
  readonly name: string;
  readonly commune: string;
  readonly to: string;
  /** In words: the wave and the text; '' when it gets none. */
  readonly gets: string;
  /** In words: why it gets none; '' when it gets one. */
  readonly why: string;
}

export interface LetterSample {
  /** Who such a letter goes to, in words. */
  readonly label: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Ours: whatever came from outside is escaped in it. */
  readonly html: string;
}

/** A mail that waits for a person. */
export interface WaitingMail {
  readonly key: string;
  readonly to: string;
  /** In words: which school or report, and why it waits. */
  readonly about: string;
}

/** "N thư vì danh sách trường thay đổi". */
export interface ApprovalGroup {
  readonly title: string;
  /** Of all its mails. */
  readonly keys: readonly string[];
  /** The first of them. */
  readonly named: readonly WaitingMail[];
  readonly sample: LetterSample | null;
}

export interface WavesPage {
  /** Mails, addresses, quota left, reserve, finishing day: each a figure of its own. */
  readonly figures: readonly { readonly label: string; readonly value: string }[];
  /** Under whose account the quota was read; '' when it is the one that sends. */
  readonly quotaNote: string;
  /** Mails of the reached wave, and those of them that are not in the ledger yet. */
  readonly mails: number;
  readonly fresh: number;
  readonly mode: 'dryRun' | 'live';
  /** Why nothing may leave now, in words; '' when it may. */
  readonly blocked: string;
  /** Why this account may not send, in words; '' when it may. */
  readonly mayNot: string;
  /** Why automatic waves wait, in words; '' when they do not. */
  readonly hold: string;
  /** "N trường nhận thư + M trường không nhận = R trường trong danh sách". */
  readonly sum: { readonly sentence: string; readonly agrees: boolean };
  readonly schools: readonly WaveRow[];
  /** Each reason and so many schools; together all that get none. */
  readonly reasons: readonly string[];
  readonly bodies: readonly WaveRow[];
  readonly samples: readonly LetterSample[];
  readonly groups: readonly ApprovalGroup[];
  readonly doubtful: readonly WaitingMail[];
  readonly progress: MailProgress;
}

/** What has become of the mails of one wave. */
export interface WaveOutcome {
  /** In words. */
  readonly wave: string;
  readonly sent: number;
  readonly notSent: number;
  readonly unsettled: number;
  readonly dryRun: number;
  readonly waiting: number;
  readonly total: number;
  /** From when to when its mails left, in words; '' before. */
  readonly when: string;
  /** In words, with how many. */
  readonly whyNot: readonly string[];
}

export interface MailProgress {
  /** Null when no mail of a wave waits to leave. */
  readonly onItsWay: {
    readonly done: number;
    readonly total: number;
    readonly queued: number;
    readonly sending: number;
  } | null;
  /** Who stopped the waves and when, in words; '' while they may leave. */
  readonly stopped: string;
  readonly paused: boolean;
  /** Each wave of the round, the latest first. */
  readonly waves: readonly WaveOutcome[];
}

export interface Told {
  /** What was done, in one sentence. */
  readonly message: string;
}
