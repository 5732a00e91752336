import { isDateCell } from '../cell';
import type { ListOutcome } from '../counting/outcome';
import { clean } from '../vietnamese-text';
import type { Version } from './version';

/** By these a file is known again without opening it. */
export interface FilePrint {
  readonly id: string;
  /** Bytes. */
  readonly size: number;
  /** When its content last changed, ms. */
  readonly changedAt: number;
}

/** What the ledger keeps of a version's uploaded list: nothing of any pupil. */
export interface ListState {
  /** The execution that reads it now, and since when (ms); null when none does. */
  readonly claim: { readonly run: string; readonly since: number } | null;
  /** Executions that died while they read it. */
  readonly deaths: number;
  /** Times that Drive did not give it, and when it was last asked (ms). */
  readonly failures: number;
  readonly triedAt: number;
  /** Null until it was read or refused. */
  readonly outcome: ListOutcome | null;
  readonly prints: readonly FilePrint[];
  /** When the outcome came, ms; 0 without one. */
  readonly readAt: number;
  /** The latest decision to read it again that was heard; 0 for none. */
  readonly asked: number;
  /** That decision waits to be carried out; until then the outcome before it stands. */
  readonly again: boolean;
}

export const UNREAD: ListState = {
  claim: null,
  deaths: 0,
  failures: 0,
  triedAt: 0,
  outcome: null,
  prints: [],
  readAt: 0,
  asked: 0,
  again: false,
};

/** A reply waits so long for the list of its report, and then goes without it and says so. */
const REPLY_WAITS_MS = 60 * 60_000;

export function hasList({ cells }: Version): boolean {
  const answer = cells.unsyncedList;
  return isDateCell(answer) || clean(String(answer)) !== '';
}

export function listStateOf({ list }: Version): ListState {
  return list ?? UNREAD;
}

/** Attached, and neither read nor refused yet. */
export function isListUnread(version: Version): boolean {
  return hasList(version) && listStateOf(version).outcome === null;
}

/** To be read: for the first time, or because a person wants it read once more. */
export function isListToRead(version: Version): boolean {
  return isListUnread(version) || (hasList(version) && listStateOf(version).again);
}

/**
 * The instant from which the reply no longer waits for the list. `readableSince` is when judging was
 * last taken up: while set-up is broken nobody may read.
 */
export function listWaitEnds({ seenAt }: Version, readableSince: number): number {
  return Math.max(seenAt, readableSince) + REPLY_WAITS_MS;
}
