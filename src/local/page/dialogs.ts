import type { ButtonName, Dialog, DialogAnswer } from '../engine/execution-record';
import { byId, element } from './element';

const BUTTON_TEXT: Readonly<Record<ButtonName, string>> = {
  OK: 'OK',
  CANCEL: 'Huỷ',
  YES: 'Có',
  NO: 'Không',
  CLOSE: 'Đóng',
};

/** Shows an alert or a prompt of the script and resolves with what the person did. */
export function askPerson(dialog: Dialog): Promise<DialogAnswer> {
  const field = element('input', { type: 'text', class: 'field', 'aria-label': dialog.message });
  const box = element(
    'dialog',
    { class: 'alert', 'aria-label': dialog.title || 'Thông báo' },
    dialog.title ? element('h2', {}, dialog.title) : null,
    element('p', { class: 'message' }, dialog.message),
    dialog.kind === 'prompt' ? field : null,
  );
  return new Promise((resolve) => {
    const finish = (button: ButtonName) => {
      box.remove();
      resolve(dialog.kind === 'prompt' ? { button, text: field.value } : { button });
    };
    const buttons = dialog.buttons.map((button, index) =>
      element(
        'button',
        {
          type: 'button',
          class: index === 0 ? 'button primary' : 'button',
          onclick: () => finish(button),
        },
        BUTTON_TEXT[button],
      ),
    );
    box.append(element('div', { class: 'buttons' }, ...buttons));
    box.addEventListener('cancel', (event) => {
      event.preventDefault();
      finish('CLOSE');
    });
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && dialog.buttons[0]) finish(dialog.buttons[0]);
    });
    document.body.append(box);
    box.showModal();
    if (dialog.kind === 'prompt') field.focus();
    else buttons[0]?.focus();
  });
}

export function toast(message: string, title = '', seconds = 6, kind = ''): void {
  const note = element(
    'div',
    { class: `toast ${kind}`, role: kind === 'bad' ? 'alert' : 'status' },
    element('div', {}, title ? element('strong', {}, title) : null, element('p', {}, message)),
    element('button', { type: 'button', 'aria-label': 'Đóng', onclick: () => note.remove() }, '×'),
  );
  byId('toasts').append(note);
  if (seconds >= 0) setTimeout(() => note.remove(), seconds * 1000);
}

export const complain = (error: unknown): void =>
  toast(error instanceof Error ? error.message : String(error), 'Không làm được', 12, 'bad');

/** Covers the page while the host works; the words may be changed by calling again. */
export function busy(words: string | null): void {
  const cover = byId('busy');
  cover.hidden = words === null;
  cover.replaceChildren(element('div', { class: 'spinner' }), element('p', {}, words ?? ''));
}

/** Runs something slow under the cover and says what went wrong. */
export async function working<T>(words: string, task: () => Promise<T>): Promise<T | null> {
  busy(words);
  try {
    return await task();
  } catch (error) {
    complain(error);
    return null;
  } finally {
    busy(null);
  }
}
