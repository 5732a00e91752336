import type { HealthPage } from '../app/pages';
import { call } from './call';
import { button, element } from './element';
import { healthLines } from './health-lines';
import { act, load, say } from './page';

const WORDS = {
  owner: (owner: string) =>
    owner === '' ? 'Chưa thiết lập.' : `Kích hoạt chạy bằng tài khoản ${owner}.`,
  again: 'Xem lại',
  adopt: 'Nhận trạng thái hiện tại',
  adoptWhy:
    'Chỉ dùng khi không khôi phục được từ Tệp → Nhật ký phiên bản: máy sẽ coi các trang hiện có là đúng; báo cáo cũ không được trả lời lại.',
  adoptSure: 'Tôi đã thử khôi phục và đồng ý',
} as const;

show();

function show(): void {
  load(() => call('healthPage'), view);
}

function view({ lines, owner, canAdopt }: HealthPage): HTMLElement[] {
  return [
    element('p', { className: 'soft' }, WORDS.owner(owner)),
    ...healthLines(lines),
    ...(canAdopt ? [adoption()] : []),
    button(WORDS.again, show, 'main'),
  ];
}

function adoption(): HTMLElement {
  const sure = element('input', { type: 'checkbox' });
  const adopt = button(WORDS.adopt, () =>
    act(
      () => call('adoptPresentState'),
      ({ message }) => {
        say(message, 'good');
        show();
      },
    ),
  );
  adopt.disabled = true;
  sure.onchange = () => {
    adopt.disabled = !sure.checked;
  };
  return element(
    'fieldset',
    {},
    element('legend', {}, WORDS.adopt),
    element('p', {}, WORDS.adoptWhy),
    element('label', {}, sure, ` ${WORDS.adoptSure}`),
    adopt,
  );
}
