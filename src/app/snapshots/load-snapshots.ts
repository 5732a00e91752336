import { formatInstant, wholeSecond } from '../../core/calendar';
import { type Snapshot, snapshotOf } from '../../core/overview/snapshot';
import type { Memory } from '../memory/memory';
import { OfficeError } from '../office-error';
import { type RoundRead, readRound } from '../person/read-round';
import { underLock } from '../person/under-lock';
import type { Ports } from '../ports';
import { logDone } from '../tabs/log-line';
import type { Told } from '../told';
import { vi } from '../words/office';
import { viSnapshots } from '../words/snapshots';
import { type FiguresShown, figuresShown } from './figures-shown';
import { copyName, copyProperty, type FrozenCopy, findCopies } from './frozen-copies';
import { snapshotShape } from './snapshot-shape';
import { isSnapshotTable, snapshotTable } from './snapshot-table';

/** A copy as pages list it. */
export interface CopyShown {
  readonly id: number;
  readonly name: string;
  readonly asOfText: string;
  readonly note: string;
}

export interface SnapshotsPage {
  /** What would be frozen now; null while judging rests. */
  readonly now: FiguresShown | null;
  /** Why nothing can be frozen, in words; '' when it can. */
  readonly blocked: string;
  readonly copies: readonly CopyShown[];
  readonly incomplete: readonly { readonly id: number; readonly name: string }[];
}

const LONGEST_NOTE = 200;

/** What would be frozen now, and the copies there are. Reads; changes nothing. */
export function loadSnapshots(ports: Ports): SnapshotsPage {
  const read = readRound(ports);
  const { whole, incomplete } = findCopies(ports, ports.workbook.tabs());
  const now = snapshotNow(read);
  return {
    now: now && figuresShown(now),
    blocked: now ? '' : vi.error.suspended,
    copies: whole.map(copyShown),
    incomplete,
  };
}

export function copyShown({ id, name, asOf, note }: FrozenCopy): CopyShown {
  return { id, name, asOfText: formatInstant(asOf), note };
}

/** The round of one read as a snapshot, to the whole second; null while judging rests. */
export function snapshotNow({ facts, plan }: RoundRead): Snapshot | null {
  const { round, read } = plan;
  if (!round) return null;
  const now = wholeSecond(facts.now);
  return snapshotOf({ ...round, settings: read.settings, now });
}

/**
 * Makes a frozen copy, a tab of its own, from one read under the lock. Written in one block whose
 * last line is its digest: after a kill there is no copy, or one that is known to be unfinished.
 */
export function freezeSnapshot(ports: Ports, note: string): Told {
  return logged(ports, () => {
    const snapshot = snapshotNow(readRound(ports));
    if (!snapshot) throw new OfficeError(vi.error.suspended);
    return writeCopy(ports, snapshot, note).message;
  });
}

/** The copy of a snapshot, under the lock that the caller holds; gives its name and what to say of it. */
export function writeCopy(
  ports: Ports,
  snapshot: Snapshot,
  note: string,
): { readonly name: string; readonly message: string } {
  const { workbook } = ports;
  const name = copyName(snapshot.asOf, workbook.tabs());
  const kept = note.slice(0, LONGEST_NOTE);
  const values = snapshotTable({ snapshot, note: kept, by: ports.account.effective() });
  const id = workbook.add(snapshotShape(name));
  workbook.write(id, { row: 1, column: 1, values });
  workbook.flush();
  ports.properties.put({
    [copyProperty(id)]: JSON.stringify({ asOf: snapshot.asOf, note: kept }),
  });
  const [rate] = figuresShown(snapshot).rates;
  const counts = { reported: rate?.schools ?? 0, expected: rate?.of ?? 0 };
  return { name, message: viSnapshots.frozen({ name, ...counts }) };
}

/** Brings a copy before the person's eyes. */
export function openSnapshot(ports: Ports, id: number): Told {
  const tab = ports.workbook.tabs().find((each) => each.id === id);
  if (!tab) throw new OfficeError(viSnapshots.error.gone);
  ports.workbook.select(id, 1);
  return { message: viSnapshots.opened({ name: tab.name }) };
}

/** Deletes a copy, whole or unfinished; never any other tab. */
export function removeSnapshot(ports: Ports, id: number): Told {
  return logged(ports, (memory) => {
    const { workbook } = ports;
    const tab = workbook.tabs().find((each) => each.id === id);
    if (!tab) throw new OfficeError(viSnapshots.error.gone);
    const isTaken = tab.formUrl !== null || Object.values(memory.tabs).includes(id);
    const grid = isTaken ? [] : workbook.read(id);
    const isUnwritten = grid.length === 0 && viSnapshots.isName.test(tab.name.normalize('NFC'));
    if (isTaken || !(isSnapshotTable(grid) || isUnwritten)) {
      throw new OfficeError(viSnapshots.error.notOurs);
    }
    workbook.remove(id);
    ports.properties.put({ [copyProperty(id)]: null });
    return viSnapshots.removed({ name: tab.name });
  });
}

/** Does it under the lock, and writes the same sentence into the log. */
function logged(ports: Ports, work: (memory: Memory) => string): Told {
  return underLock(ports, ({ memory, log }) => {
    const message = work(memory);
    logDone(ports, log, message);
    ports.workbook.flush();
    return { message };
  });
}
