import { fold } from '../../core/vietnamese-text';
import type { Ports, Tab } from '../ports';
import { logDone } from '../tabs/log-line';
import { vi } from '../words/office';
import type { Memory } from './memory';

/**
 * Earlier versions could compare pupils across schools: a hidden tab of seals and a key in the
 * owner's account. Both go, the key first: what is left in the tab afterwards says nothing any more.
 * `all` are the tabs that stand. Says whether anything was there.
 */
export function forgetComparison(ports: Ports, memory: Memory, all: readonly Tab[]): boolean {
  const { comparison } = memory;
  const tab =
    all.find(({ id }) => id === comparison?.tab) ?? all.find((one) => isSeals(ports, one));
  if (!comparison && !tab) return false;
  ports.secret.forget();
  if (tab) {
    ports.workbook.remove(tab.id);
    ports.workbook.flush();
  }
  const log = all.find(({ id }) => id === memory.tabs.log);
  logDone(ports, log, vi.log.comparisonForgotten);
  const { seals: _, ...tabs } = memory.tabs as Memory['tabs'] & { readonly seals?: number };
  const gone = Object.fromEntries((comparison?.properties ?? []).map((name) => [name, null]));
  ports.properties.put({ ...gone, tabs: JSON.stringify(tabs) });
  return true;
}

/** A copied file brings the tab along, without the properties that name it. */
function isSeals(ports: Ports, { id, name }: Tab): boolean {
  if (name.normalize('NFC') !== vi.comparison.tab) return false;
  const [header = []] = ports.workbook.read(id);
  return vi.comparison.columns.every((title, place) => fold(String(header[place])) === fold(title));
}
