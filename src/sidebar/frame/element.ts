type Child = Node | string;

/** An element with its properties and children; text becomes text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], 'style'>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function place(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found;
}

export function button(
  label: string,
  pressed: () => void,
  look: 'main' | 'plain' = 'plain',
): HTMLButtonElement {
  return element('button', { type: 'button', className: look, onclick: pressed }, label);
}
