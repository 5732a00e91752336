import type { MenuItem, MenuModel } from '../engine/execution-record';
import { element } from './element';

/** The menus that the script added, as the Sheet shows them in its bar. */
export function menuBar(
  menus: MenuModel,
  choose: (item: Extract<MenuItem, { kind: 'item' }>) => void,
): HTMLElement {
  const bar = element('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'Trình đơn' });
  const closeAll = () => {
    for (const open of bar.querySelectorAll('[aria-expanded="true"]')) {
      open.setAttribute('aria-expanded', 'false');
    }
  };
  const draw = (items: readonly MenuItem[]): HTMLElement =>
    element(
      'ul',
      { role: 'menu' },
      ...items.map((item) => {
        if (item.kind === 'separator') return element('li', { role: 'separator' });
        if (item.kind === 'menu') {
          const opener = element(
            'button',
            {
              type: 'button',
              role: 'menuitem',
              'aria-haspopup': 'true',
              'aria-expanded': 'false',
              onclick: () => toggle(opener),
            },
            item.title,
          );
          return element('li', { role: 'none', class: 'sub' }, opener, draw(item.items));
        }
        const pick = () => {
          closeAll();
          choose(item);
        };
        return element(
          'li',
          { role: 'none' },
          element('button', { type: 'button', role: 'menuitem', onclick: pick }, item.label),
        );
      }),
    );
  for (const { title, items } of menus) {
    const opener = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'menu-title',
        'aria-haspopup': 'true',
        'aria-expanded': 'false',
        onclick: () => toggle(opener),
      },
      title,
    );
    bar.append(element('div', { class: 'menu' }, opener, draw(items)));
  }
  document.addEventListener('click', (event) => {
    if (!bar.contains(event.target as Node)) closeAll();
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeAll();
  });
  return bar;
}

function toggle(opener: HTMLElement): void {
  opener.setAttribute('aria-expanded', String(opener.getAttribute('aria-expanded') !== 'true'));
}
