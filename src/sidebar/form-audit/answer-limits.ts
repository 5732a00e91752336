import type { FormAuditPage, LimitedQuestion } from '../../app/set-up/load-form-audit';
import type { Told } from '../../app/told';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, say } from '../frame/page';

const WORDS = {
  limits: 'Chỉ nhận câu trả lời đúng dạng',
  limitsWhy:
    'Khi đặt, biểu mẫu từ chối ngay câu trả lời sai dạng và hiện lời nhắc dưới đây. Máy không đọc được điều kiện đang có: điều kiện cũ của câu được chọn sẽ bị thay và không lấy lại được. Muốn bỏ về sau: trong biểu mẫu, mở câu hỏi → dấu ba chấm → “Xác thực câu trả lời”.',
  all: 'Chọn tất cả',
  help: (help: string) => `Lời nhắc: “${help}”`,
  set: 'Đặt cho các câu đã chọn',
  sure: (count: number, stt: string) =>
    `Đặt điều kiện cho ${count} câu hỏi (STT ${stt}) của biểu mẫu thật? Câu trả lời đã gửi không đổi.`,
  yes: 'Đồng ý, đặt',
  no: 'Thôi',
  none: 'Hãy chọn ít nhất một câu hỏi.',
} as const;

/** The questions that can be made to take only answers of the right form, chosen one by one. */
export function answerLimits(
  { limits, shown }: FormAuditPage,
  done: (told: Told) => void,
): HTMLElement {
  const boxes = limits.map(() => element('input', { type: 'checkbox' }));
  const all = element('input', { type: 'checkbox' });
  all.onchange = () => {
    for (const box of boxes) box.checked = all.checked;
  };
  const chosen = () => limits.filter((_, index) => boxes[index]?.checked);
  const set = (items: readonly number[]) => act(() => call('limitAnswers', items, shown), done);
  return element(
    'fieldset',
    { className: 'limits' },
    element('legend', {}, WORDS.limits),
    element('p', { className: 'soft' }, WORDS.limitsWhy),
    element('label', {}, all, element('span', {}, WORDS.all)),
    ...limits.map((question, index) => limitLine(question, boxes[index])),
    setButton(chosen, set),
  );
}

/** The button, in whose place it is asked once more. */
function setButton(
  chosen: () => readonly LimitedQuestion[],
  set: (items: readonly number[]) => void,
): HTMLElement {
  const place = element('div', {});
  const rest = () => place.replaceChildren(button(WORDS.set, ask, 'main'));
  const ask = () => {
    const picked = chosen();
    if (picked.length === 0) return say(WORDS.none, 'bad');
    say('');
    const question = WORDS.sure(picked.length, picked.map(({ stt }) => stt).join(', '));
    place.replaceChildren(
      element('div', { className: 'card amber' }, question),
      button(WORDS.yes, () => set(picked.map(({ item }) => item)), 'main'),
      button(WORDS.no, rest),
    );
    place.querySelector('button')?.focus();
  };
  rest();
  return place;
}

function limitLine(
  { stt, title, help, limited }: LimitedQuestion,
  box: HTMLInputElement | undefined,
): HTMLElement {
  return element(
    'label',
    {},
    box ?? '',
    element('span', {}, `${stt}. ${title}`),
    element('span', { className: 'soft' }, WORDS.help(help), limited === '' ? '' : ` – ${limited}`),
  );
}
