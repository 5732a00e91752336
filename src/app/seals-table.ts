import type { CellValue } from '../core/cell';
import type { SealedFiles } from './read-lists';

type Grid = readonly (readonly CellValue[])[];

/** Seals by the files of their list; see `filesKey`. */
export function readSeals(grid: Grid, key: string): ReadonlyMap<string, string> {
  const lines = grid.slice(1).filter((line) => line[1] === key);
  return new Map(lines.map((line) => [String(line[0]), String(line[2] ?? '')]));
}

/**
 * One line a list that a report still shows; lines of replaced files and of older keys go. Seals made
 * while the comparison was switched anew are of an older key too.
 */
export function writeSeals(
  grid: Grid,
  key: string,
  fresh: readonly SealedFiles[],
  shown: ReadonlySet<string>,
): Grid {
  const [header = []] = grid;
  const all = new Map(readSeals(grid, key));
  for (const { files, key: by, seals } of fresh) if (by === key) all.set(files, seals);
  const kept = Array.from(all).filter(([files]) => shown.has(files));
  return [header, ...kept.map(([files, seals]) => [files, key, seals])];
}
