import type { Told, WaitingMail, WavesPage } from '../app/pages';
import { call } from './call';
import { button, element } from './element';
import { act, say } from './page';

const WORDS = {
  approval: 'Thư chờ duyệt',
  approvalWhy:
    'Kết luận đổi không phải do trường gửi lại, nên thư chờ cán bộ xem trước khi gửi hoặc bỏ.',
  doubt: 'Thư chưa rõ đã đi hay chưa',
  doubtWhy: 'Xem hộp Đã gửi của tài khoản chủ, rồi chọn.',
  send: 'Gửi các thư đã chọn',
  drop: 'Bỏ các thư đã chọn',
  all: 'Chọn tất cả',
  none: 'Hãy chọn ít nhất một thư.',
  arrived: 'Đã tới',
  again: 'Gửi lại',
  more: (more: number) => `Còn ${more} thư nữa, xem trang Sổ thư.`,
} as const;

/** Mails that wait for a person; `changed` is called when one was settled. */
export function waitingMails(page: WavesPage, changed: () => void): HTMLElement[] {
  const toApprove = page.waiting.filter(({ state }) => state === 'awaitingApproval');
  const doubtful = page.waiting.filter(({ state }) => state === 'unsettled');
  const done = ({ message }: Told) => {
    say(message, 'good');
    changed();
  };
  return [
    ...(toApprove.length === 0 ? [] : [approval(toApprove, done)]),
    ...(doubtful.length === 0 ? [] : [doubt(doubtful, done)]),
    ...(page.moreWaiting === 0
      ? []
      : [element('p', { className: 'soft' }, WORDS.more(page.moreWaiting))]),
  ];
}

function approval(mails: readonly WaitingMail[], done: (told: Told) => void): HTMLElement {
  const boxes = mails.map(() => element('input', { type: 'checkbox' }));
  const all = element('input', { type: 'checkbox' });
  all.onchange = () => {
    for (const box of boxes) box.checked = all.checked;
  };
  const chosen = () => mails.filter((_, index) => boxes[index]?.checked).map(({ key }) => key);
  const ask = (name: 'approveWaiting' | 'dropWaiting') => () => {
    const keys = chosen();
    if (keys.length === 0) say(WORDS.none, 'bad');
    else act(() => call(name, keys), done);
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, `${WORDS.approval} (${mails.length})`),
    element('p', { className: 'soft' }, WORDS.approvalWhy),
    element('label', {}, all, ` ${WORDS.all}`),
    ...mails.map((mail, index) =>
      element('label', {}, boxes[index] ?? '', ` ${mail.to}: ${mail.about}`),
    ),
    button(WORDS.send, ask('approveWaiting'), 'main'),
    button(WORDS.drop, ask('dropWaiting')),
  );
}

function doubt(mails: readonly WaitingMail[], done: (told: Told) => void): HTMLElement {
  return element(
    'fieldset',
    {},
    element('legend', {}, `${WORDS.doubt} (${mails.length})`),
    element('p', { className: 'soft' }, WORDS.doubtWhy),
    ...mails.map(({ key, to, about }) =>
      element(
        'p',
        {},
        `${to}: ${about} `,
        button(WORDS.arrived, () => act(() => call('settleDoubtful', key, 'arrived'), done)),
        button(WORDS.again, () => act(() => call('settleDoubtful', key, 'again'), done)),
      ),
    ),
  );
}
