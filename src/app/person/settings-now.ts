import type { Grid } from '../grid';
import type { Memory } from '../memory/memory';
import { findTab } from '../pass/facts';
import type { Ports, Tab } from '../ports';
import { type GuardedSettings, guarded } from '../settings/guarded-settings';
import { readSettings } from '../settings/read-settings';

interface SettingsNow extends Pick<GuardedSettings, 'settings' | 'pending' | 'lastGood'> {
  readonly tab: Tab | undefined;
  /** As it stands; [] where somebody has deleted the tab. */
  readonly grid: Grid;
}

/** `Cấu hình` at this moment. One call. */
export function settingsNow(
  ports: Ports,
  { memory, tabs }: { readonly memory: Memory; readonly tabs: readonly Tab[] },
): SettingsNow {
  const tab = findTab(tabs, memory, 'settings');
  const grid = tab ? ports.workbook.read(tab.id) : [];
  const read = guarded(readSettings(grid, memory.lastGood, memory.paused), memory);
  const { settings, pending, lastGood } = read;
  return { tab, grid, settings, pending, lastGood };
}
