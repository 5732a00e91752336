import { isDateCell } from '../cell';
import { type ListState, UNREAD } from '../counting/list-state';
import { clean } from '../vietnamese-text';
import type { Version } from './version';

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
