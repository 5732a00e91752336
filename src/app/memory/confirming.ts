import type { CellValue } from '../../core/cell';
import type { ScriptProperties } from '../script-properties';
import { GUARDED, type GuardedId } from '../settings/guarded-settings';
import type { SettingId } from '../settings/setting-rows';
import type { Memory } from './memory';

/** To put beside settings that an account which may send writes: those of them that wait for one do not. */
export function confirming(
  { confirmed }: Pick<Memory, 'confirmed'>,
  values: readonly (readonly [SettingId, CellValue])[],
): Pick<ScriptProperties, 'confirmed'> {
  const own = values.filter(([id]) => GUARDED.includes(id as GuardedId));
  return { confirmed: JSON.stringify({ ...confirmed, ...Object.fromEntries(own) }) };
}
