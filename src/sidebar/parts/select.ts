import { element } from '../frame/element';

/** A list of which one option is chosen, at first the first; nothing, where `chosen` is none of them. */
export function select(
  options: readonly { readonly value: string; readonly label: string }[],
  chosen?: string,
): HTMLSelectElement {
  const made = element(
    'select',
    {},
    ...options.map(({ value, label }) => element('option', { value }, label)),
  );
  if (chosen !== undefined) made.value = chosen;
  return made;
}

/** Options that are their own words. */
export function selectText(options: readonly string[], chosen?: string): HTMLSelectElement {
  return select(
    options.map((option) => ({ value: option, label: option })),
    chosen,
  );
}
