import type { SetUpPage } from '../../app/set-up/load-set-up';
import { element } from '../frame/element';

/** The steps of the guide, in order. */
export const STEPS = ['access', 'form', 'roster', 'settings', 'schedule'] as const;

export type Step = (typeof STEPS)[number];

export const STEP_WORDS: Readonly<Record<Step, string>> = {
  access: 'Cấp quyền',
  form: 'Biểu mẫu và các cột',
  roster: 'Danh sách trường',
  settings: 'Hạn báo cáo và chế độ thư',
  schedule: 'Lịch nhắc tự động',
};

const WORDS = {
  list: 'Các bước thiết lập',
  done: 'xong',
  open: 'chưa xong',
} as const;

/** Where set-up stands: the first step that is not done, the settings when all are. */
export function firstOpen({ done }: SetUpPage): Step {
  return STEPS.find((step) => !done[step]) ?? 'settings';
}

/** All steps with their state in words; the one that is shown is marked for screen readers too. */
export function stepList(page: SetUpPage, shown: Step, go: (step: Step) => void): HTMLElement {
  const items = STEPS.map((step, index) => {
    const isDone = page.done[step];
    const link = element(
      'button',
      { type: 'button', onclick: () => go(step) },
      element('span', { className: 'sign', ariaHidden: 'true' }, isDone ? '✔' : String(index + 1)),
      element('span', {}, STEP_WORDS[step]),
      element('span', { className: 'state' }, isDone ? WORDS.done : WORDS.open),
    );
    if (step === shown) link.setAttribute('aria-current', 'step');
    return element('li', { className: isDone ? 'done' : '' }, link);
  });
  return element('ol', { className: 'steps', ariaLabel: WORDS.list }, ...items);
}
