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
  const input = inputOf(item, id, known);
  const warning = element('p', { class: 'warning', id: `${id}-warning`, role: 'alert' });
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
  const complain = (words: string) => {
    warning.textContent = words;
    card.classList.toggle('bad', words !== '');
  };
  input.addEventListener('input', () => complain(''));
  return {
    card,
    item,
    input,
    async read() {
      if (!isFile) return input.value;
      const files = chosenFiles(input);
      return files.length === 0 && known ? null : Promise.all(files.map(uploaded));
    },
    complain,
  };
}

function inputOf({ type }: FormItem, id: string, known: string): Field['input'] {
  const shared = { id, 'aria-describedby': `${id}-help ${id}-warning` };
  if (type === 'FILE_UPLOAD') {
    const accept = '.xlsx,.xlsm,.xls,.csv';
    return element('input', { ...shared, class: 'file', type: 'file', accept, multiple: true });
  }
  const typed = { ...shared, class: 'field' };
  const input =
    type === 'PARAGRAPH_TEXT'
      ? element('textarea', { ...typed, rows: 3 })
      : element('input', {
          ...typed,
          type: 'text',
          autocomplete: 'off',
          placeholder: 'Câu trả lời',
        });
  input.value = known;
  return input;
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
