import type { ListedSchool, SchoolClass } from '../../app/overview/load-dashboard';
import { actOn } from '../frame/act-on';
import { call } from '../frame/call';
import { element } from '../frame/element';
import { longList } from '../parts/long-list';
import { shownNumber } from '../parts/shown-number';

const WORDS = {
  search: 'Tìm theo mã, tên, xã/phường',
  none: 'Không có trường nào.',
  more: (more: number) => `Còn ${shownNumber(more)} trường.`,
  all: (all: number) => `Hiện cả ${shownNumber(all)} trường`,
  shown: 'Đã chọn dòng của trường ở Tình trạng các trường.',
} as const;

/** The class whose schools are listed; stays when the page is drawn again. */
let opened: SchoolClass['status'] | null = null;

/** One bar a class, as long as its part of all schools; pressed, it lists them under itself. */
export function funnel(classes: readonly SchoolClass[], schools: number): HTMLElement {
  const list = element('ul', { className: 'funnel' });
  const draw = () => list.replaceChildren(...classes.map((each) => step(each, schools, toggle)));
  const toggle = (status: SchoolClass['status']) => {
    opened = opened === status ? null : status;
    draw();
    document.getElementById(`class-${status}`)?.focus();
  };
  draw();
  return list;
}

function step(
  { status, words, schools: own }: SchoolClass,
  all: number,
  toggle: (status: SchoolClass['status']) => void,
): HTMLElement {
  const isOpen = opened === status;
  const filled = element('span', { className: `filled ${status}` });
  filled.style.width = `${all === 0 ? 0 : (own.length / all) * 100}%`;
  const press = element(
    'button',
    { type: 'button', className: 'step', id: `class-${status}`, onclick: () => toggle(status) },
    element('span', { className: 'words' }, words),
    element('span', { className: 'count' }, shownNumber(own.length)),
    element('span', { className: 'track' }, filled),
  );
  press.setAttribute('aria-expanded', String(isOpen));
  return element('li', {}, press, ...(isOpen ? [schoolList(status, own)] : []));
}

function schoolList(status: string, schools: readonly ListedSchool[]): HTMLElement {
  return longList(schools.map(listed), {
    id: `schools-${status}`,
    searchLabel: WORDS.search,
    nothingFound: WORDS.none,
    more: WORDS.more,
    all: WORDS.all,
  });
}

function listed({ schoolId, name, commune }: ListedSchool) {
  return {
    title: name,
    detail: commune === '' ? schoolId : `${schoolId} · ${commune}`,
    pressed: () => actOn(() => call('showSchool', schoolId), WORDS.shown),
  };
}
