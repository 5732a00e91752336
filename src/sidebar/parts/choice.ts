import { element } from '../frame/element';

/**
 * A group of radio buttons; `chosen` gives the value of the one that is ticked, else what it began
 * with: null ticks none.
 */
export function choice<T, Initial extends T | null = T>(
  name: string,
  legend: string,
  options: readonly { readonly value: T; readonly label: string }[],
  initial: Initial,
): { readonly node: HTMLElement; chosen(): T | Initial } {
  const inputs = options.map(({ value }) => {
    const input = element('input', { type: 'radio', name });
    input.checked = value === initial;
    return input;
  });
  const node = element(
    'fieldset',
    {},
    element('legend', {}, legend),
    ...options.map(({ label }, index) => element('label', {}, inputs[index] ?? '', ` ${label}`)),
  );
  const chosen = () => options[inputs.findIndex(({ checked }) => checked)]?.value ?? initial;
  return { node, chosen };
}
