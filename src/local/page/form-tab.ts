import type { FormView } from '../served/page-data';
import type { UploadedFile } from '../world/world-state';
import { askHost } from './ask-host';
import { chooseFiles } from './chosen-files';
import { complain, toast } from './dialogs';
import { element } from './element';
import { type Field, question } from './form-field';
import { send } from './send-form';

/** The Form as a school sees it; `edit` is the id that an edit link carries. */
export async function showForm(main: HTMLElement, edit: string | null): Promise<void> {
  const view = await askHost<FormView>('form', edit ? { edit } : {});
  const account = accountField(view);
  const fields = view.items.map((item, index) => question(item, index + 1, view.editing?.answers));
  const form = element(
    'form',
    { class: 'school-form', novalidate: true, 'aria-label': view.title },
    head(view),
    view.editing ? editingBanner() : null,
    accountCard(view, account, fields),
    ...fields.map(({ card }) => card),
    actions(view, () => showForm(main, edit)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(main, view, account, fields).catch(complain);
  });
  main.replaceChildren(element('div', { class: 'form-page' }, form));
}

function head({ title }: FormView): HTMLElement {
  return element(
    'section',
    { class: 'card head' },
    element('h1', {}, title),
    element(
      'p',
      {},
      'Sở Giáo dục và Đào tạo Hải Phòng đề nghị mỗi đơn vị gửi một báo cáo. Có thể sửa lại câu trả lời sau khi gửi.',
    ),
    element('p', { class: 'required-note' }, '* Câu hỏi bắt buộc'),
  );
}

function editingBanner(): HTMLElement {
  return element(
    'p',
    { class: 'banner', role: 'status' },
    'Quý đơn vị đang sửa một câu trả lời đã gửi. Bấm “Gửi lại” để lưu thay đổi.',
  );
}

function accountField({ editing }: FormView): HTMLInputElement {
  const account = element('input', {
    type: 'email',
    class: 'field',
    id: 'respondent',
    list: 'mailboxes',
    value: editing?.respondent ?? localStorage.getItem('respondent') ?? '',
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'ví dụ: thpt-andong@haiphong.edu.vn',
    onchange: () => localStorage.setItem('respondent', account.value),
  });
  return account;
}

function accountCard(
  { collectsEmail, mailboxes, editing }: FormView,
  account: HTMLInputElement,
  fields: readonly Field[],
): HTMLElement {
  return element(
    'section',
    { class: 'card account' },
    element('label', { for: 'respondent' }, 'Tài khoản đang đăng nhập'),
    element(
      'p',
      { class: 'help' },
      collectsEmail ? 'Địa chỉ này được ghi cùng câu trả lời.' : 'Biểu mẫu không thu thập địa chỉ.',
    ),
    account,
    element(
      'datalist',
      { id: 'mailboxes' },
      ...mailboxes.map(({ address, school }) => element('option', { value: address }, school)),
    ),
    editing ? null : link('Điền thử số liệu mẫu của trường này', () => fillSample(account, fields)),
  );
}

function actions({ editing }: FormView, clear: () => void): HTMLElement {
  return element(
    'div',
    { class: 'actions' },
    element('button', { type: 'submit', class: 'button primary' }, editing ? 'Gửi lại' : 'Gửi'),
    link('Xoá hết câu trả lời', clear),
  );
}

const link = (label: string, onclick: () => void): HTMLElement =>
  element('button', { type: 'button', class: 'link', onclick }, label);

async function fillSample(account: HTMLInputElement, fields: readonly Field[]): Promise<void> {
  if (account.value === '') {
    const options = [...document.querySelectorAll<HTMLOptionElement>('#mailboxes option')];
    account.value = options[Math.floor(Math.random() * options.length)]?.value ?? '';
    localStorage.setItem('respondent', account.value);
  }
  const answers = await askHost<(string | UploadedFile[])[] | null>('sample', {
    as: account.value,
  });
  if (!answers) {
    toast('Không có trường nào trong danh sách dùng hộp thư này.');
    return;
  }
  fields.forEach(({ input }, index) => {
    const answer = answers[index] ?? '';
    if (typeof answer === 'string') {
      if (input.type !== 'file') input.value = answer;
      return;
    }
    chooseFiles(input as HTMLInputElement, answer);
  });
}
