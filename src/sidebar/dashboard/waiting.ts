import type { WaitingGroup, WaitingItem } from '../../app/overview/dashboard-queue';
import { actOn } from '../frame/act-on';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { longList } from '../parts/long-list';
import { shownNumber } from '../parts/shown-number';

const WORDS = {
  nothing: 'Không có việc nào chờ xử lý.',
  search: 'Tìm trong các việc này',
  none: 'Không tìm thấy.',
  more: (more: number) => `Còn ${shownNumber(more)} việc.`,
  all: (all: number) => `Hiện cả ${shownNumber(all)} việc`,
  opened: 'Đã mở báo cáo.',
  reminders: 'Mở Nhắc trường chậm…',
  remindersOpened: 'Đã mở Nhắc trường chậm…',
} as const;

/** Each reason folds out into what waits; pressed, an item opens its report. */
export function waitingQueue(groups: readonly WaitingGroup[]): HTMLElement[] {
  if (groups.length === 0) return [element('p', { className: 'soft' }, WORDS.nothing)];
  return groups.map(group);
}

function group({ reason, words, isMail, items }: WaitingGroup): HTMLElement {
  return element(
    'details',
    { id: `waiting-${reason}` },
    element(
      'summary',
      { id: `waiting-${reason}-summary` },
      element('span', { className: 'count' }, shownNumber(items.length)),
      ` ${words}`,
    ),
    ...(isMail ? [remindersButton()] : []),
    longList(items.map(listed), {
      id: `waiting-${reason}`,
      searchLabel: WORDS.search,
      nothingFound: WORDS.none,
      more: WORDS.more,
      all: WORDS.all,
    }),
  );
}

function remindersButton(): HTMLElement {
  return button(WORDS.reminders, () => actOn(() => call('showReminders'), WORDS.remindersOpened));
}

function listed({ report, title, detail }: WaitingItem) {
  return {
    title,
    detail,
    pressed: report === null ? null : () => actOn(() => call('openReport', report), WORDS.opened),
  };
}
