import type { FormView, HostState } from '../served/page-data';
import { uploadRefusal } from '../world/upload-limits';
import type { FormItem, UploadedFile } from '../world/world-state';
import { askHost } from './ask-host';
import { chooseFiles, chosenFiles, uploaded } from './chosen-files';
import { complain, toast, working } from './dialogs';
import { element } from './element';
import { takeState } from './page-state';

/** The Form as a school sees it; `edit` is the id that an edit link carries. */
export async function showForm(main: HTMLElement, edit: string | null): Promise<void> {
  const view = await askHost<FormView>('form', edit ? { edit } : {});
  const signedIn = view.editing?.respondent ?? localStorage.getItem('respondent') ?? '';
  const account = element('input', {
    type: 'email',
    class: 'field',
    id: 'respondent',
    list: 'mailboxes',
    value: signedIn,
    required: true,
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder: 'ví dụ: thpt-andong@haiphong.edu.vn',
    onchange: () => localStorage.setItem('respondent', account.value),
  });
  const fields = view.items.map((item, index) => question(item, index + 1, view.editing?.answers));
  const form = element(
    'form',
    { class: 'school-form', novalidate: true, 'aria-label': view.title },
    element(
      'section',
      { class: 'card head' },
      element('h1', {}, view.title),
      element(
        'p',
        {},
        'Sở Giáo dục và Đào tạo Hải Phòng đề nghị mỗi đơn vị gửi một báo cáo. Có thể sửa lại câu trả lời sau khi gửi.',
      ),
      element('p', { class: 'required-note' }, '* Câu hỏi bắt buộc'),
    ),
    view.editing
      ? element(
          'p',
          { class: 'banner', role: 'status' },
          'Quý đơn vị đang sửa một câu trả lời đã gửi. Bấm “Gửi lại” để lưu thay đổi.',
        )
      : null,
    element(
      'section',
      { class: 'card account' },
      element('label', { for: 'respondent' }, 'Tài khoản đang đăng nhập'),
      element(
        'p',
        { class: 'help' },
        view.collectsEmail
          ? 'Địa chỉ này được ghi cùng câu trả lời.'
          : 'Biểu mẫu không thu thập địa chỉ.',
      ),
      account,
      element(
        'datalist',
        { id: 'mailboxes' },
        ...view.mailboxes.map(({ address, school }) =>
          element('option', { value: address }, school),
        ),
      ),
      view.editing
        ? null
        : element(
            'button',
            { type: 'button', class: 'link', onclick: () => fillSample(account, fields) },
            'Điền thử số liệu mẫu của trường này',
          ),
    ),
    ...fields.map(({ card }) => card),
    element(
      'div',
      { class: 'actions' },
      element(
        'button',
        { type: 'submit', class: 'button primary' },
        view.editing ? 'Gửi lại' : 'Gửi',
      ),
      element(
        'button',
        { type: 'button', class: 'link', onclick: () => showForm(main, edit) },
        'Xoá hết câu trả lời',
      ),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(main, view, account, fields).catch(complain);
  });
  main.replaceChildren(element('div', { class: 'form-page' }, form));
}

interface Field {
  card: HTMLElement;
  item: FormItem;
  input: HTMLInputElement | HTMLTextAreaElement;
  /** Null: an upload that was left as it is. */
  read(): Promise<string | UploadedFile[] | null>;
  complain(words: string): void;
}

function question(item: FormItem, number: number, previous?: Record<string, string>): Field {
  const id = `q${number}`;
  const known = previous?.[item.id] ?? '';
  const isFile = item.type === 'FILE_UPLOAD';
  const input =
    item.type === 'PARAGRAPH_TEXT'
      ? element('textarea', { id, class: 'field', rows: 3 })
      : element('input', {
          id,
          class: isFile ? 'file' : 'field',
          type: isFile ? 'file' : 'text',
          autocomplete: 'off',
          placeholder: isFile ? null : 'Câu trả lời',
        });
  if (isFile) {
    input.setAttribute('accept', '.xlsx,.xlsm,.xls,.csv');
    input.setAttribute('multiple', '');
  } else input.value = known;
  const warning = element('p', { class: 'warning', id: `${id}-warning`, role: 'alert' });
  input.setAttribute('aria-describedby', `${id}-help ${id}-warning`);
  const card = element(
    'section',
    { class: 'card question' },
    element(
      'label',
      { for: id },
      `${number}. ${item.title}`,
      item.required ? element('span', { class: 'star', title: 'Bắt buộc' }, ' *') : null,
    ),
    item.help ? element('p', { class: 'help', id: `${id}-help` }, item.help) : null,
    isFile && known ? element('p', { class: 'uploaded' }, `Tệp đã gửi: ${known}`) : null,
    input,
    warning,
  );
  const clear = () => {
    warning.textContent = '';
    card.classList.remove('bad');
  };
  input.addEventListener('input', clear);
  return {
    card,
    item,
    input,
    async read() {
      if (!isFile) return input.value;
      const files = chosenFiles(input);
      return files.length === 0 && known ? null : Promise.all(files.map(uploaded));
    },
    complain(words) {
      warning.textContent = words;
      card.classList.add('bad');
    },
  };
}

/** What Google's Form itself refuses before anything is sent. */
function refusal({ item }: Field, answer: string | UploadedFile[] | null): string | null {
  if (answer === null) return null;
  if (item.required && answer.length === 0) return 'Đây là một câu hỏi bắt buộc.';
  const kind = item.validation?.kind ?? '';
  if (typeof answer !== 'string' || answer === '' || !/NUMBER/.test(kind)) return null;
  const value = Number(answer);
  const least = Number(item.validation?.values[0] ?? Number.NaN);
  const tooSmall = /GREATER_THAN_OR_EQUAL/.test(kind) && value < least;
  const notWhole = /WHOLE/.test(kind) && !Number.isInteger(value);
  if (!Number.isFinite(value) || tooSmall || notWhole)
    return item.validation?.help || 'Phải là một số.';
  return null;
}

async function send(
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
