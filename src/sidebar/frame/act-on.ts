import { act, say } from './page';

/** As `act`, told in one sentence, with the focus back on what was pressed. */
export function actOn(ask: () => Promise<unknown>, done: string): void {
  const pressed = document.activeElement;
  act(ask, () => {
    if (pressed instanceof HTMLElement) pressed.focus({ preventScroll: true });
    say(done, 'good');
  });
}
