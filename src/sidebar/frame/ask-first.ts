import { button, element } from './element';

const WORDS = { no: 'Thôi' } as const;

/** Puts a question in place of what stands there; "Thôi" puts that back. The careful answer has the focus. */
export function askFirst(
  holder: HTMLElement,
  { question, yes }: { readonly question: string; readonly yes: string },
  go: () => void,
): void {
  const before = Array.from(holder.childNodes);
  const back = () => holder.replaceChildren(...before);
  const no = button(WORDS.no, () => {
    back();
    holder.querySelector('button')?.focus();
  });
  holder.replaceChildren(
    element('div', { className: 'card amber' }, question),
    button(
      yes,
      () => {
        back();
        go();
      },
      'main',
    ),
    no,
  );
  no.focus();
}
