import type { CellValue } from '../core/cell';
import type { SealedFiles } from './read-lists';

type Grid = readonly (readonly CellValue[])[];

/** Seals by the files of their list; see `filesKey`. */
export function readSeals(grid: Grid, key: string): ReadonlyMap<string, string> {
  const lines = grid.slice(1).filter((line) => line[1] === key);
  return new Map(lines.map((line) => [String(line[0]), String(line[2] ?? '')]));
}

/** One line a list; lines of an older key go. */
export function writeSeals(grid: Grid, key: string, fresh: readonly SealedFiles[]): Grid {
  const [header = []] = grid;
  const all = new Map(readSeals(grid, key));
  for (const { files, seals } of fresh) all.set(files, seals);
  return [header, ...Array.from(all, ([files, seals]) => [files, key, seals])];
}
