import type { CopyShown, SnapshotsPage } from '../../app/snapshots/load-snapshots';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { act, load, saidThen, say } from '../frame/page';
import { field } from '../parts/field';
import { figuresView } from '../parts/figures-view';

const WORDS = {
  what: 'Bản chốt là một trang riêng giữ nguyên số liệu của lúc chốt; báo cáo sửa hay gửi thêm về sau không làm nó đổi. Công văn, bản xuất và số liệu cho lãnh đạo lấy từ bản chốt.',
  preview: 'Sẽ chốt các số liệu này',
  soon: 'Báo cáo vừa gửi trong một, hai phút gần đây có thể chưa được rà soát nên chưa có trong số liệu.',
  note: 'Ghi chú (không bắt buộc)',
  noteHint: 'Ví dụ: dùng cho họp giao ban chiều thứ Năm.',
  freeze: 'Chốt số liệu lúc này',
  copies: 'Các bản chốt',
  none: 'Chưa có bản chốt nào.',
  asOf: (asOf: string) => `Tính đến ${asOf}.`,
  open: 'Mở trang',
  openOf: (name: string) => `Mở trang ${name}`,
  remove: 'Xóa…',
  removeOf: (name: string) => `Xóa ${name}`,
  sure: (name: string) => `Xóa hẳn “${name}”? Công văn hay bản xuất đã làm từ nó thì không đổi.`,
  yes: 'Đồng ý, xóa',
  no: 'Thôi',
  incomplete: 'Chưa ghi xong hoặc đã bị sửa tay',
  incompleteWhy:
    'Trang này mang tên bản chốt nhưng không dùng làm số liệu được. Xóa đi rồi chốt lại.',
  again: 'Làm mới',
  close: 'Đóng',
} as const;

const LONGEST_NOTE = 200;

show();

function show(): void {
  load(() => call('snapshotsPage'), view);
}

function view({ now, blocked, copies, incomplete }: SnapshotsPage): HTMLElement[] {
  return [
    element('p', { className: 'soft' }, WORDS.what),
    ...(blocked === '' ? [] : [element('div', { className: 'card red' }, blocked)]),
    ...(now
      ? [
          element('h2', {}, WORDS.preview),
          figuresView(now),
          element('p', { className: 'soft' }, WORDS.soon),
          ...freezing(),
        ]
      : []),
    element('h2', {}, `${WORDS.copies} (${copies.length})`),
    ...(copies.length === 0 ? [element('p', { className: 'soft' }, WORDS.none)] : []),
    ...copies.map(copyCard),
    ...incomplete.map(incompleteCard),
    button(WORDS.again, again),
    button(WORDS.close, closePage),
  ];
}

/** What was said of the last press is no news of what is shown now. */
function again(): void {
  say('');
  show();
}

function freezing(): HTMLElement[] {
  const note = element('input', { type: 'text', maxLength: LONGEST_NOTE });
  const freeze = () => done(() => call('freezeFigures', note.value));
  return [field(WORDS.note, note, WORDS.noteHint), button(WORDS.freeze, freeze, 'main')];
}

function copyCard({ id, name, asOfText, note }: CopyShown): HTMLElement {
  const open = button(WORDS.open, () => act(() => call('openFrozen', id), closePage));
  open.setAttribute('aria-label', WORDS.openOf(name));
  return element(
    'div',
    { className: 'card copy' },
    element(
      'div',
      {},
      element('strong', {}, name),
      element('p', {}, WORDS.asOf(asOfText)),
      ...(note === '' ? [] : [element('p', { className: 'soft' }, note)]),
    ),
    element('div', {}, open, ...removing(id, name)),
  );
}

function incompleteCard({ id, name }: SnapshotsPage['incomplete'][number]): HTMLElement {
  return element(
    'div',
    { className: 'card amber copy' },
    element(
      'div',
      {},
      element('strong', {}, `${name}: ${WORDS.incomplete}`),
      element('p', {}, WORDS.incompleteWhy),
    ),
    element('div', {}, ...removing(id, name)),
  );
}

/** A button that asks before anything is deleted. */
function removing(id: number, name: string): HTMLElement[] {
  const place = element('span', {});
  const first = button(WORDS.remove, () => {
    const no = button(WORDS.no, () => {
      place.replaceChildren(first);
      first.focus();
    });
    place.replaceChildren(
      element('p', {}, WORDS.sure(name)),
      button(WORDS.yes, () => done(() => call('removeFrozen', id))),
      no,
    );
    no.focus();
  });
  first.setAttribute('aria-label', WORDS.removeOf(name));
  place.append(first);
  return [place];
}

function done(ask: () => Promise<{ readonly message: string }>): void {
  act(ask, saidThen(show));
}
