import { field } from './field';
import { select } from './select';

const WORDS = {
  source: 'Nguồn số liệu',
  now: 'Số liệu lúc này',
  copy: (name: string, note: string) => (note === '' ? name : `${name} – ${note}`),
} as const;

const NOW = 'now';

/** The round as it is now or one of its frozen copies, null and their ids; `changed` hears which. */
export function figuresSource(
  copies: readonly { readonly id: number; readonly name: string; readonly note: string }[],
  chosen: number | null,
  changed: (copy: number | null) => void,
): HTMLElement {
  const sources = select(
    [
      { value: NOW, label: WORDS.now },
      ...copies.map(({ id, name, note }) => ({ value: String(id), label: WORDS.copy(name, note) })),
    ],
    chosen === null ? NOW : String(chosen),
  );
  sources.onchange = () => changed(sources.value === NOW ? null : Number(sources.value));
  return field(WORDS.source, sources);
}
