import type { MenuItem, MenuModel } from '../engine/execution-record';
import { element } from './element';

type Pick = (item: Extract<MenuItem, { kind: 'item' }>) => void;

/** The menus that the script added, as the Sheet shows them in its bar. */
export function menuBar(menus: MenuModel, choose: Pick): HTMLElement {
  const bar = element('div', { class: 'menu-bar', role: 'menubar', 'aria-label': 'Trình đơn' });
  const closeAll = () => {
    for (const open of bar.querySelectorAll('[aria-expanded="true"]')) {
      open.setAttribute('aria-expanded', 'false');
    }
  };
  const pick: Pick = (item) => {
    closeAll();
    choose(item);
  };
  for (const { title, items } of menus) {
    const opener = openerOf(title, 'menu-title');
    bar.append(element('div', { class: 'menu' }, opener, listOf(items, pick)));
  }
  document.addEventListener('click', (event) => {
    if (!bar.contains(event.target as Node)) closeAll();
  });
  bar.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeAll();
  });
  return bar;
}

function listOf(items: readonly MenuItem[], pick: Pick): HTMLElement {
  return element('ul', { role: 'menu' }, ...items.map((item) => lineOf(item, pick)));
}

function lineOf(item: MenuItem, pick: Pick): HTMLElement {
  if (item.kind === 'separator') return element('li', { role: 'separator' });
  if (item.kind === 'menu') {
    const below = listOf(item.items, pick);
    return element('li', { role: 'none', class: 'sub' }, openerOf(item.title), below);
  }
  const attributes = { type: 'button', role: 'menuitem', onclick: () => pick(item) };
  return element('li', { role: 'none' }, element('button', attributes, item.label));
}

/** Shows and hides the list that stands behind it. */
function openerOf(title: string, looks: string | null = null): HTMLElement {
  const opener = element(
    'button',
    {
      type: 'button',
      role: 'menuitem',
      class: looks,
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      onclick: () => {
        const isOpen = opener.getAttribute('aria-expanded') === 'true';
        opener.setAttribute('aria-expanded', String(!isOpen));
      },
    },
    title,
  );
  return opener;
}
