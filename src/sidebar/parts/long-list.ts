import { button, element } from '../frame/element';
import { foldForSearch } from './fold-for-search';

/** One thing of a list that can be pressed. */
interface ListedThing {
  readonly title: string;
  readonly detail: string;
  readonly pressed: (() => void) | null;
}

interface ListLook {
  /** Begins the ids by which scroll position and typed words are kept. */
  readonly id: string;
  readonly searchLabel: string;
  readonly nothingFound: string;
  readonly more: (more: number) => string;
  readonly all: (all: number) => string;
}

const SHOWN = 100;
const WORTH_A_SEARCH = 12;

/** Lists that were asked for whole, by id: they stay so when the page is drawn again. */
const shownWhole = new Set<string>();

/** The first hundred, a way to all, and a search box where one would look for long. */
export function longList(things: readonly ListedThing[], look: ListLook): HTMLElement {
  const list = element('ul', { className: 'plain' });
  const rest = element('div');
  let words = '';
  const draw = () => {
    const wanted = foldForSearch(words);
    const found = things.filter(({ title, detail }) =>
      foldForSearch(`${title} ${detail}`).includes(wanted),
    );
    const shown = shownWhole.has(look.id) ? found : found.slice(0, SHOWN);
    list.replaceChildren(...shown.map((thing, index) => line(thing, `${look.id}-${index}`)));
    rest.replaceChildren(...ending(found.length, shown.length));
  };
  const ending = (found: number, shown: number): HTMLElement[] => {
    if (found === 0) return [element('p', { className: 'soft' }, look.nothingFound)];
    if (found === shown) return [];
    const whole = button(look.all(found), () => {
      shownWhole.add(look.id);
      draw();
      list.querySelectorAll('button')[SHOWN]?.focus();
    });
    return [element('p', { className: 'soft' }, look.more(found - shown)), whole];
  };
  draw();
  const box = scrolling(look, list, rest);
  if (things.length < WORTH_A_SEARCH) return box;
  const search = searchBox(look, (typed) => {
    words = typed;
    draw();
  });
  return element('div', {}, search, box);
}

function scrolling({ id, searchLabel }: ListLook, ...inside: readonly Node[]): HTMLElement {
  const box = element('div', { className: 'scroll', id: `${id}-list`, tabIndex: 0 }, ...inside);
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', searchLabel);
  return box;
}

function searchBox({ id, searchLabel }: ListLook, typed: (words: string) => void): HTMLElement {
  const input = element('input', { type: 'search', id: `${id}-search` });
  input.placeholder = searchLabel;
  input.setAttribute('aria-label', searchLabel);
  input.oninput = () => typed(input.value);
  return input;
}

function line({ title, detail, pressed }: ListedThing, id: string): HTMLElement {
  const name = element('span', { className: 'name' }, title);
  const about = element('span', { className: 'soft about' }, detail);
  if (!pressed) return element('li', {}, name, about);
  const press = element(
    'button',
    { type: 'button', className: 'listed', id, onclick: pressed },
    name,
    about,
  );
  return element('li', {}, press);
}
