import { place } from './element';
import { swapKeepingPlace } from './keep-place';
import { load } from './page';

/** What a page that keeps itself fresh is made of. */
interface FreshPage<T> {
  readonly ask: () => Promise<T>;
  /** `stale` is why the figures could not be brought up to date; '' while they are. */
  readonly show: (value: T, stale: string) => readonly Node[];
  readonly everyMs: number;
}

/**
 * Loads a page and asks again by itself while somebody can see it. What came before stays until the
 * new has come, and stays if it does not come. Gives the way to ask at once.
 */
export function keepFresh<T>({ ask, show, everyMs }: FreshPage<T>): () => Promise<boolean> {
  let shown: { readonly value: T; readonly text: string; readonly stale: string } | null = null;
  let asking = false;
  let askedAt = Date.now();

  const display = (value: T, stale: string) => {
    const text = JSON.stringify(value);
    if (shown?.text === text && shown.stale === stale) return;
    shown = { value, text, stale };
    swapKeepingPlace(place('content'), show(value, stale));
  };

  const refresh = async (): Promise<boolean> => {
    if (asking || !shown) return false;
    asking = true;
    askedAt = Date.now();
    try {
      const value = await ask();
      display(value, '');
      return true;
    } catch (error) {
      display(shown.value, error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      asking = false;
    }
  };

  load(ask, (value) => {
    shown = { value, text: JSON.stringify(value), stale: '' };
    askedAt = Date.now();
    return show(value, '');
  });
  whileSeen(everyMs, () => {
    if (Date.now() - askedAt >= everyMs) void refresh();
  });
  return refresh;
}

/** Looks again and again as long as somebody can see the page. */
function whileSeen(everyMs: number, look: () => void): void {
  let composing = false;
  const lookIfSeen = () => {
    // Letters that are being composed would be lost with their field.
    if (!document.hidden && !composing) look();
  };
  document.addEventListener('compositionstart', () => {
    composing = true;
  });
  document.addEventListener('compositionend', () => {
    composing = false;
  });
  document.addEventListener('visibilitychange', lookIfSeen);
  setInterval(lookIfSeen, Math.min(everyMs, 5_000));
}
