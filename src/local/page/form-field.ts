import type { FormItem, UploadedFile } from '../world/world-state';
import { chosenFiles, uploaded } from './chosen-files';
import { element } from './element';

/** A question of the Form on the page. */
export interface Field {
  card: HTMLElement;
  item: FormItem;
  input: HTMLInputElement | HTMLTextAreaElement;
  /** Null: an upload that was left as it is. */
  read(): Promise<string | UploadedFile[] | null>;
  complain(words: string): void;
}

export function question(item: FormItem, number: number, previous?: Record<string, string>): Field {
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
export function refusal({ item }: Field, answer: string | UploadedFile[] | null): string | null {
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
