import type { CellValue } from '../../core/cell';
import type { Grid } from '../grid';

/** A ledger tab as it was read: what its lines hold, and lines whose machine cell is spoilt. */
export interface MachineLines<T> {
  readonly items: readonly T[];
  /** 0-based line of the tab, by item. */
  readonly places: readonly number[];
  /** 1-based rows that cannot be read back; they are left alone. */
  readonly spoilt: readonly number[];
}

/** Reads the machine column (the last one) of a ledger tab, header line skipped. */
export function readMachineLines<T>(
  grid: Grid,
  column: number,
  parse: (text: string) => T | null,
): MachineLines<T> {
  const items: T[] = [];
  const places: number[] = [];
  const spoilt: number[] = [];
  grid.forEach((line, place) => {
    if (place === 0 || line.every((cell) => cell === '')) return;
    const item = parse(String(line[column] ?? ''));
    if (item === null) spoilt.push(place + 1);
    else {
      items.push(item);
      places.push(place);
    }
  });
  return { items, places, spoilt };
}

/** The tab as it should stand: known items on their own lines, new ones below, all else untouched. */
export function writeMachineLines<T>(
  grid: Grid,
  header: readonly CellValue[],
  places: readonly number[],
  items: readonly T[],
  lineOf: (item: T, old: readonly CellValue[] | null) => readonly CellValue[],
): (readonly CellValue[])[] {
  const wanted: (readonly CellValue[])[] = grid.length > 0 ? [...grid] : [header];
  wanted[0] = header;
  items.forEach((item, index) => {
    const place = places[index];
    if (place === undefined) wanted.push(lineOf(item, null));
    else wanted[place] = lineOf(item, grid[place] ?? null);
  });
  return wanted;
}
