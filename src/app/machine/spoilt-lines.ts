import type { MachineLines } from './machine-lines';

const SHOWN = 20;

/** 1-based rows of the lines that were read from what people see of them, in words; '' without any. */
export function rebuiltRows<T>({
  items,
  places,
  rebuilt,
}: Pick<MachineLines<T>, 'items' | 'places' | 'rebuilt'>): string {
  return shownRows(items.flatMap((item, at) => (rebuilt.has(item) ? [(places[at] ?? 0) + 1] : [])));
}

export function shownRows(rows: readonly number[]): string {
  const more = rows.length - SHOWN;
  return `${rows.slice(0, SHOWN).join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}
