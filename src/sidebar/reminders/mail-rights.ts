import type { MailRights } from '../../app/reminders/mail-rights';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, saidThen } from '../frame/page';
import { field } from '../parts/field';
import { table } from '../parts/table';

const WORDS = {
  pending: 'Giá trị mới ở Cấu hình chờ xác nhận',
  pendingWhy:
    'Ai đó đã gõ các giá trị này ở trang Cấu hình. Chúng quyết định thư có đi không, hoặc được in trong thư, nên chưa được dùng cho tới khi người được gửi thư xác nhận.',
  columns: ['Mục', 'Đang dùng', 'Mới gõ'],
  confirm: 'Dùng giá trị mới',
  who: 'Ai được gửi thư',
  everybody: 'Mọi người chỉnh sửa tệp. Nên ghi rõ ai được gửi.',
  some: (owner: string, senders: readonly string[]) =>
    `Tài khoản chủ ${owner} và: ${senders.join('; ')}.`,
  list: 'Tài khoản được gửi, duyệt và cho thư đi',
  hint: 'Mỗi dòng một địa chỉ; để trống là mọi người chỉnh sửa tệp. Dừng thư thì ai cũng làm được.',
  save: 'Lưu danh sách',
} as const;

/** What waits for one who may send, and the list of those; `changed` is called when either has changed. */
export function mailRights(
  rights: MailRights,
  mayAct: boolean,
  changed: () => void,
): HTMLElement[] {
  return [...pending(rights, mayAct, changed), senders(rights, changed)];
}

function pending(
  { pending, seen }: MailRights,
  mayAct: boolean,
  changed: () => void,
): HTMLElement[] {
  if (pending.length === 0) return [];
  const lines = pending.map(({ label, used, typed }) => [label, used, typed]);
  const confirm = () => act(() => call('confirmPending', seen), saidThen(changed));
  return [
    element('h2', {}, WORDS.pending),
    element('p', { className: 'soft' }, WORDS.pendingWhy),
    table(WORDS.columns, lines, WORDS.pending),
    ...(mayAct ? [button(WORDS.confirm, confirm, 'main')] : []),
  ];
}

function senders({ owner, senders, mayChange }: MailRights, changed: () => void): HTMLElement {
  const list = element('textarea', { rows: 3, value: senders.join('\n') });
  const save = () => act(() => call('changeMailSenders', list.value), saidThen(changed));
  return element(
    'details',
    {},
    element('summary', {}, WORDS.who),
    element('p', {}, senders.length === 0 ? WORDS.everybody : WORDS.some(owner, senders)),
    ...(mayChange ? [field(WORDS.list, list, WORDS.hint), button(WORDS.save, save)] : []),
  );
}
