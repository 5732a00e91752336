import type { CellValue } from '../../core/cell';
import { fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { SETTINGS, type SettingId } from './setting-rows';

/** Columns of the tab, from 0: what staff type, and how it was read. */
export const VALUE = 1;
export const SAID = 4;
export const RULE_PREFIX = 'Mức của quy tắc ';
export const BODY_PREFIX = 'Hộp thư cơ quan quản lý: ';

/** Folded once: asking each line anew for every setting is what made a pass slow. */
export function foldedLabels(grid: Grid): readonly string[] {
  return grid.map((line) => fold(String(line[0] ?? '')));
}

export function linesOf(labels: readonly string[], label: string): number[] {
  const wanted = fold(label);
  return labels.flatMap((each, index) => (index > 0 && each === wanted ? [index] : []));
}

/** What stands in the tab for one setting; '' without a line. */
export function cellOfSetting(grid: Grid, id: SettingId): CellValue {
  const label = SETTINGS.find((setting) => setting.id === id)?.label ?? '';
  const [line = -1] = linesOf(foldedLabels(grid), label);
  return grid[line]?.[VALUE] ?? '';
}
