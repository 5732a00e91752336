import { button, element, place } from './element';

const WORDS = {
  loading: 'Đang tải…',
  again: 'Thử lại',
  failed: 'Chưa làm được',
} as const;

/**
 * Fills the page from the add-on: a skeleton at first, then what was there before until the new comes;
 * a sentence and "again" if it fails.
 */
export function load<T>(ask: () => Promise<T>, show: (value: T) => readonly Node[]): void {
  const content = place('content');
  content.setAttribute('aria-busy', 'true');
  content.inert = true;
  if (content.childElementCount === 0) content.replaceChildren(...skeleton());
  const rest = () => {
    content.removeAttribute('aria-busy');
    content.inert = false;
  };
  ask().then(
    (value) => {
      rest();
      content.replaceChildren(...show(value));
    },
    (error: unknown) => {
      rest();
      content.replaceChildren(
        failure(error),
        button(WORDS.again, () => load(ask, show), 'main'),
      );
    },
  );
}

/** One request at a time: every button rests until it is answered. */
export function act<T>(ask: () => Promise<T>, then: (value: T) => void): void {
  const buttons = Array.from(document.querySelectorAll('button')).filter(
    ({ disabled }) => !disabled,
  );
  for (const each of buttons) each.disabled = true;
  const rest = () => {
    for (const each of buttons) each.disabled = false;
  };
  say(WORDS.loading);
  ask().then(
    (value) => {
      rest();
      then(value);
    },
    (error: unknown) => {
      rest();
      say(`${WORDS.failed}: ${messageOf(error)}`, 'bad');
    },
  );
}

/** What follows an act that tells what it did: its sentence, then this. */
export function saidThen(then: () => void): (told: { readonly message: string }) => void {
  return ({ message }) => {
    say(message, 'good');
    then();
  };
}

/** The line under the page that screen readers announce. */
export function say(message: string, look: 'plain' | 'good' | 'bad' = 'plain'): void {
  const status = place('status');
  status.className = look;
  status.textContent = message;
}

function failure(error: unknown): HTMLElement {
  return element(
    'div',
    { className: 'card bad', role: 'alert' },
    element('strong', {}, WORDS.failed),
    element('p', {}, messageOf(error)),
  );
}

function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(?:Exception|Error|OfficeError): /, '');
}

function skeleton(): Node[] {
  const bars = [90, 70, 80].map((width) => {
    const bar = element('div', { className: 'bar' });
    bar.style.width = `${width}%`;
    return bar;
  });
  return [element('p', { className: 'hidden-text' }, WORDS.loading), ...bars];
}
