/**
 * Swaps what an element holds and leaves the reader where they were: scroll positions, what is
 * unfolded, what is typed, and the focus. Whatever is to be kept has an id.
 */
export function swapKeepingPlace(content: HTMLElement, nodes: readonly Node[]): void {
  const unfolded = idsOf(content, 'details[open][id]');
  const scrolled = Array.from(content.querySelectorAll<HTMLElement>('.scroll[id]')).map(
    ({ id, scrollTop }) => ({ id, scrollTop }),
  );
  const typed = Array.from(content.querySelectorAll<HTMLInputElement>('input[id]')).map(
    ({ id, value }) => ({ id, value }),
  );
  const active = document.activeElement;
  const focused = active && content.contains(active) ? active.id : '';
  const caret = active instanceof HTMLInputElement ? active.selectionStart : null;
  const top = window.scrollY;

  content.replaceChildren(...nodes);

  for (const id of unfolded) {
    const details = document.getElementById(id);
    if (details instanceof HTMLDetailsElement) details.open = true;
  }
  for (const { id, value } of typed) {
    const input = document.getElementById(id);
    if (!(input instanceof HTMLInputElement) || input.value === value) continue;
    input.value = value;
    input.dispatchEvent(new Event('input'));
  }
  for (const { id, scrollTop } of scrolled) {
    const list = document.getElementById(id);
    if (list) list.scrollTop = scrollTop;
  }
  const again = focused === '' ? null : document.getElementById(focused);
  again?.focus({ preventScroll: true });
  if (again instanceof HTMLInputElement && caret !== null) again.setSelectionRange(caret, caret);
  window.scrollTo(0, top);
}

function idsOf(content: HTMLElement, which: string): string[] {
  return Array.from(content.querySelectorAll(which)).map(({ id }) => id);
}
