import { element } from '../frame/element';

/** A table that scrolls by itself and can be reached by the keyboard. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly (string | Node)[])[],
  name = '',
): HTMLElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const lines = rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => element('td', {}, cell))),
  );
  const made = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...lines),
  );
  if (name !== '') made.setAttribute('aria-label', name);
  return element('div', { className: 'scroll', tabIndex: 0 }, made);
}
