import { parseObject } from './machine-lines';
import type { Memory } from './memory';
import type { Ports } from './ports';

/** Script property: the comparison across schools is on, under which key and for which round. */
export const SEALING_PROPERTY = 'sealing';

/** The comparison of pupils across schools, as it was switched on. */
export interface Sealing {
  /** Name of the key; the key itself stands in the owner's user properties only. */
  readonly key: string;
  readonly round: string;
}

export function readSealing(text: string): Sealing | null {
  const { key, round } = parseObject(text) ?? {};
  return typeof key === 'string' && typeof round === 'string' && key !== '' ? { key, round } : null;
}

/** What seals pupils in this execution; null when it is off or the key is another account's. */
export interface Sealer {
  readonly key: string;
  readonly secret: string;
}

/** One call when the comparison is on, none when it is off. */
export function sealerOf(ports: Ports, { sealing }: Pick<Memory, 'sealing'>): Sealer | null {
  if (!sealing) return null;
  const held = parseObject(ports.secret.read() ?? '') ?? {};
  const { key, secret } = held;
  return key === sealing.key && typeof secret === 'string' ? { key, secret } : null;
}

/** The key first: what is left in the tab afterwards says nothing any more. */
export function dropSeals(ports: Ports, tabId: number | undefined): void {
  ports.secret.write(null);
  if (tabId !== undefined) {
    ports.workbook.remove(tabId);
    ports.workbook.flush();
  }
  ports.properties.put({ [SEALING_PROPERTY]: '' });
}
