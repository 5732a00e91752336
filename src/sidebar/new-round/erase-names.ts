import { askFirst } from '../frame/ask-first';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, say } from '../frame/page';
import { field } from '../parts/field';
import { list } from '../parts/list';

const WORDS = {
  title: 'Dữ liệu cá nhân',
  why: 'Xóa họ tên, điện thoại cán bộ đầu mối khi không còn cần. Để trống hai ô là mọi người của các đợt đã kết thúc.',
  school: 'Mã trường',
  person: 'Họ và tên, hoặc số điện thoại',
  preview: 'Xem những gì sẽ xóa',
  erase: (versions: number) => `Xóa ở ${versions} lần gửi`,
  sure: 'Xóa họ tên, điện thoại như trên? Không khôi phục lại được, trừ từ Nhật ký phiên bản của tệp.',
  yes: 'Đồng ý, xóa',
  nothing: 'Không có họ tên, điện thoại nào cần xóa.',
} as const;

/** Erasing the names of contacts: what would go is shown first. */
export function eraseNames(): HTMLElement {
  const school = element('input', { type: 'text' });
  const person = element('input', { type: 'text' });
  const shown = element('div', {});
  const preview = () =>
    act(
      () => call('erasurePreview', school.value, person.value),
      ({ sentences, versions, seen }) => {
        const buttons = element('div', {});
        const erase = () =>
          act(
            () => call('eraseNames', school.value, person.value, seen),
            ({ message }) => {
              shown.replaceChildren();
              say(message, 'good');
            },
          );
        const ask = () => askFirst(buttons, { question: WORDS.sure, yes: WORDS.yes }, erase);
        if (versions > 0) buttons.append(button(WORDS.erase(versions), ask));
        say(versions > 0 ? '' : WORDS.nothing);
        shown.replaceChildren(list(sentences), buttons);
      },
    );
  const stale = () => shown.replaceChildren();
  return element(
    'details',
    {},
    element('summary', {}, WORDS.title),
    element('p', { className: 'soft' }, WORDS.why),
    element('div', { oninput: stale }, field(WORDS.school, school), field(WORDS.person, person)),
    button(WORDS.preview, preview),
    shown,
  );
}
