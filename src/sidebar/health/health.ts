import type { HealthPage } from '../../app/health/load-health';
import type { TriggerRow } from '../../app/health/system-lines';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, load, saidThen, say } from '../frame/page';
import { healthGroups } from '../parts/health-lines';
import { table } from '../parts/table';
import { selfTestSentence, selfTestView } from './self-test';

/** Of package.json; put in by the build. */
declare const VERSION: string;

const WORDS = {
  owner: (owner: string) =>
    owner === '' ? 'Chưa thiết lập.' : `Kích hoạt chạy bằng tài khoản ${owner}.`,
  at: (at: string) => `Xem lúc ${at}.`,
  version: `Phiên bản ${VERSION}.`,
  triggers: 'Kích hoạt',
  columns: ['Khi nào', 'Chạy gần nhất'],
  estimate:
    'Ước tính: do Học bạ số tự ghi, vì Google không cho xem. Lượt 5 phút không có việc chỉ được ghi mỗi giờ một lần.',
  again: 'Làm mới',
  selfTest: 'Chạy tự kiểm tra',
  adopt: 'Nhận trạng thái hiện tại',
  adoptWhy:
    'Chỉ dùng khi không khôi phục được từ Tệp → Nhật ký phiên bản: máy sẽ coi các trang hiện có là đúng; báo cáo cũ không được trả lời lại. Nếu Sổ thư là bản cũ hơn, thư chờ gửi trong đó và thư của đợt nhắc đang tới hạn chuyển thành “chưa rõ”, vì có thể đã được gửi; thư chờ duyệt giữ nguyên, xin xem hộp Đã gửi trước khi duyệt.',
  adoptSure: 'Tôi đã thử khôi phục và đồng ý',
} as const;

show();

function show(): void {
  load(() => call('healthPage'), view);
}

function view({ lines, owner, at, triggers, canAdopt }: HealthPage): HTMLElement[] {
  const result = element('div');
  return [
    element('p', { className: 'soft' }, `${WORDS.owner(owner)} ${WORDS.at(at)} ${WORDS.version}`),
    button(WORDS.again, show, 'main'),
    button(WORDS.selfTest, () => test(result)),
    result,
    ...healthGroups(lines),
    ...(canAdopt ? [adoption()] : []),
    ...(triggers.length > 0 ? lastRuns(triggers) : []),
  ];
}

function test(result: HTMLElement): void {
  act(
    () => call('selfTest'),
    (page) => {
      result.replaceChildren(...selfTestView(page));
      const isGood = page.lines.every(({ level }) => level === 'ok');
      say(selfTestSentence(page), isGood ? 'good' : 'bad');
      result.querySelector('h2')?.focus();
    },
  );
}

function lastRuns(triggers: readonly TriggerRow[]): HTMLElement[] {
  return [
    element('h2', {}, WORDS.triggers),
    table(
      WORDS.columns,
      triggers.map(({ name, last }) => [name, last]),
    ),
    element('p', { className: 'soft' }, WORDS.estimate),
  ];
}

function adoption(): HTMLElement {
  const sure = element('input', { type: 'checkbox' });
  const adopt = button(WORDS.adopt, () => act(() => call('adoptPresentState'), saidThen(show)));
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
