import type { CellValue } from '../../core/cell';
import type { Grid } from '../grid';

/** A ledger tab as it was read. A line whose machine cell is spoilt costs that line and no other. */
export interface MachineLines<T> {
  readonly items: readonly T[];
  /** 0-based line of the tab, by item. */
  readonly places: readonly number[];
  /** Those of the items that were read from what people see of a line, for its machine cell is spoilt. */
  readonly rebuilt: ReadonlySet<T>;
  /** 1-based rows of the lines that cannot be read back, or stand a second time; they are left alone. */
  readonly spoilt: readonly number[];
}

/** How the lines of one ledger are read. */
interface MachineReading<T> {
  /** Of the machine cell; null when it is spoilt. */
  parse(text: string): T | null;
  /** From what people see of a line and what its spoilt machine cell still says; null when that is too little. */
  rebuild(line: readonly CellValue[], text: string): T | null;
  keyOf(item: T): string;
  /** The key by the cells that people see; '' when they say none. */
  shownKey(line: readonly CellValue[]): string;
}

interface Line<T> {
  readonly place: number;
  readonly cells: readonly CellValue[];
  readonly text: string;
  readonly item: T | null;
}

/**
 * Reads the machine column (the last one) of a ledger tab, header line skipped. A key belongs to the
 * line that shows it; a line that shows another than its machine cell says has it only when no line
 * does.
 */
export function readMachineLines<T>(
  grid: Grid,
  column: number,
  { parse, rebuild, keyOf, shownKey }: MachineReading<T>,
): MachineLines<T> {
  const lines = grid.flatMap((cells, place): readonly Line<T>[] => {
    if (place === 0 || cells.every((cell) => cell === '')) return [];
    const text = String(cells[column] ?? '');
    return [{ place, cells, text, item: parse(text) }];
  });
  const taken = new Set<string>();
  const found = new Map<number, T>();
  const rebuilt = new Set<T>();
  const take = (line: Line<T>, item: T | null): boolean => {
    if (item === null || found.has(line.place) || taken.has(keyOf(item))) return false;
    taken.add(keyOf(item));
    found.set(line.place, item);
    return true;
  };
  const isShown = ({ cells, item }: Line<T>): boolean =>
    item !== null && ['', keyOf(item)].includes(shownKey(cells));
  for (const line of lines.filter(isShown)) take(line, line.item);
  for (const line of lines) take(line, line.item);
  for (const line of lines.filter((each) => !isShown(each) && !found.has(each.place))) {
    const item = rebuild(line.cells, line.text);
    if (item !== null && take(line, item)) rebuilt.add(item);
  }
  const read = lines.filter(({ place }) => found.has(place));
  return {
    items: read.flatMap(({ place }) => found.get(place) ?? []),
    places: read.map(({ place }) => place),
    rebuilt,
    spoilt: lines.filter(({ place }) => !found.has(place)).map(({ place }) => place + 1),
  };
}

/**
 * The tab as it should stand: known items on their own lines, new ones below, all else untouched, the
 * lines of `left` too.
 */
export function writeMachineLines<T>(
  grid: Grid,
  header: readonly CellValue[],
  places: readonly number[],
  items: readonly T[],
  lineOf: (item: T, old: readonly CellValue[] | null) => readonly CellValue[],
  left: ReadonlySet<T> = new Set(),
): (readonly CellValue[])[] {
  const wanted: (readonly CellValue[])[] = grid.length > 0 ? [...grid] : [header];
  wanted[0] = header;
  items.forEach((item, index) => {
    const place = places[index];
    if (place === undefined) wanted.push(lineOf(item, null));
    else if (!left.has(item)) wanted[place] = lineOf(item, grid[place] ?? null);
  });
  return wanted;
}
