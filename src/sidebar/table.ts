import { element } from './element';

/** A table that scrolls by itself and can be reached by the keyboard. */
export function table(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): HTMLElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const lines = rows.map((cells) =>
    element('tr', {}, ...cells.map((cell) => element('td', {}, cell))),
  );
  return element(
    'div',
    { className: 'scroll', tabIndex: 0 },
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, ...lines),
    ),
  );
}
