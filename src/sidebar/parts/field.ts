import { element } from '../frame/element';

/** An input with its label above it and, where given, a sentence on what to type. */
export function field(
  label: string,
  input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement,
  hint = '',
): HTMLElement {
  return element(
    'label',
    { className: 'field' },
    element('span', {}, label),
    input,
    ...(hint === '' ? [] : [element('span', { className: 'soft' }, hint)]),
  );
}
