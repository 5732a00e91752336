import { clockTime, dayOf } from '../../core/calendar';
import type { Snapshot } from '../../core/overview/snapshot';
import { parseObject } from '../grid';
import { OfficeError } from '../office-error';
import type { Ports, Tab } from '../ports';
import { viSnapshots } from '../words/snapshots';
import { readSnapshotTable } from './snapshot-table';

/** A frozen copy of the round, a tab of its own. */
export interface FrozenCopy {
  /** Sheet id of its tab. */
  readonly id: number;
  readonly name: string;
  /** The instant for which its figures hold, ms. */
  readonly asOf: number;
  /** What the person wrote about it; '' without. */
  readonly note: string;
}

interface CopiesFound {
  /** Newest first. */
  readonly whole: readonly FrozenCopy[];
  /** Named like a copy, but not written to its end or changed since. */
  readonly incomplete: readonly Pick<FrozenCopy, 'id' | 'name'>[];
}

/** The whole copies, newest first. Two service calls. */
export function listSnapshots(ports: Ports): readonly FrozenCopy[] {
  return findCopies(ports, ports.workbook.tabs()).whole;
}

/** The round as it was frozen. Throws a sentence when the copy is gone, unfinished or changed. */
export function readSnapshot(ports: Ports, id: number): Snapshot {
  const tab = ports.workbook.tabs().find((each) => each.id === id);
  if (!tab) throw new OfficeError(viSnapshots.error.gone);
  const read = readSnapshotTable(ports.workbook.read(id));
  if (!read) throw new OfficeError(viSnapshots.error.spoilt({ name: tab.name }));
  return read.snapshot;
}

/**
 * A finished copy has a script property, so that no copy is read only to be listed; a tab named like
 * a copy without one (killed half-way, a copied file) is read.
 */
export function findCopies(ports: Ports, tabs: readonly Tab[]): CopiesFound {
  const properties = ports.properties.all();
  const whole: FrozenCopy[] = [];
  const incomplete: Pick<FrozenCopy, 'id' | 'name'>[] = [];
  for (const { id, name } of tabs) {
    const known = parseObject(properties[copyProperty(id)] ?? '');
    if (!known && !viSnapshots.isName.test(name.normalize('NFC'))) continue;
    const about = known ? aboutKnown(known) : aboutRead(ports, id);
    if (about) whole.push({ id, name, ...about });
    else incomplete.push({ id, name });
  }
  return { whole: whole.sort((a, b) => b.asOf - a.asOf), incomplete };
}

/** Where the instant and the note of a finished copy are kept. */
export function copyProperty(id: number): `snapshot/${number}` {
  return `snapshot/${id}`;
}

/** "Chốt 17h00 26-03-2026", with a number behind it when the file has such a tab. */
export function copyName(asOf: number, tabs: readonly Tab[]): string {
  const { hour, minute } = clockTime(asOf);
  const two = (part: number) => String(part).padStart(2, '0');
  const name = viSnapshots.name({
    time: `${two(hour)}h${two(minute)}`,
    day: dayOf(asOf).split('-').reverse().join('-'),
  });
  // Sheets tells no names apart by case alone.
  const folded = (text: string) => text.normalize('NFC').toLowerCase();
  const taken = new Set(tabs.map((tab) => folded(tab.name)));
  let free = name;
  for (let number = 2; taken.has(folded(free)); number++) free = `${name} (${number})`;
  return free;
}

function aboutKnown({ asOf, note }: Record<string, unknown>) {
  return typeof asOf === 'number' ? { asOf, note: String(note ?? '') } : null;
}

function aboutRead(ports: Ports, id: number) {
  const read = readSnapshotTable(ports.workbook.read(id));
  return read && { asOf: read.snapshot.asOf, note: read.note };
}
