import type { FormView, HostState } from '../served/page-data';
import { uploadRefusal } from '../world/upload-limits';
import type { UploadedFile } from '../world/world-state';
import { askHost } from './ask-host';
import { chosenFiles } from './chosen-files';
import { toast, working } from './dialogs';
import { element } from './element';
import { type Field, refusal } from './form-field';
import { takeState } from './page-state';

/** Sends what is filled in, or says beside each question why not. */
export async function send(
  main: HTMLElement,
  view: FormView,
  account: HTMLInputElement,
  fields: readonly Field[],
): Promise<void> {
  const unfit = fields.map(({ input }) => uploadRefusal(chosenFiles(input)));
  const read = await Promise.all(
    fields.map((field, index) => (unfit[index] ? null : field.read())),
  );
  const refusals = fields.map(
    (field, index) => unfit[index] ?? refusal(field, read[index] ?? null),
  );
  for (const [index, words] of refusals.entries()) if (words) fields[index]?.complain(words);
  if (!account.value.includes('@')) {
    account.focus();
    toast('Hãy chọn tài khoản đăng nhập ở đầu biểu mẫu.', '', 6, 'bad');
    return;
  }
  const first = refusals.findIndex(Boolean);
  if (first >= 0) {
    fields[first]?.input.focus();
    return;
  }
  const answers: Record<string, string | UploadedFile[]> = {};
  for (const [index, { item }] of fields.entries()) {
    const answer = read[index];
    if (answer !== null && answer !== undefined) answers[item.title] = answer;
  }
  const edit = view.editing?.responseId;
  const state = await working('Đang gửi câu trả lời…', () =>
    askHost<HostState>('submit', { as: account.value.trim(), answers, ...(edit ? { edit } : {}) }),
  );
  if (!state) return;
  takeState(state);
  thank(main, view.title);
}

function thank(main: HTMLElement, title: string): void {
  main.replaceChildren(
    element(
      'div',
      { class: 'form-page' },
      element(
        'section',
        { class: 'card head thanks', role: 'status' },
        element('h1', {}, title),
        element(
          'p',
          {},
          'Câu trả lời của quý đơn vị đã được ghi lại. Kết quả kiểm tra sẽ được gửi tới hộp thư đã dùng để báo cáo.',
        ),
        element(
          'p',
          {},
          element('a', { href: '/form' }, 'Gửi câu trả lời khác'),
          ' · ',
          element('a', { href: '/sheet' }, 'Xem bảng tính'),
          ' · ',
          element('a', { href: '/outbox' }, 'Xem hộp thư đi'),
        ),
      ),
    ),
  );
  scrollTo(0, 0);
}
