import type { SchedulePage } from '../../app/reminders/load-schedule';
import { askFirst } from '../frame/ask-first';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, saidThen } from '../frame/page';
import { mailPreview } from './mail-preview';
import { table } from './table';

const WORDS = {
  content: 'Lịch nhắc gồm những gì',
  columns: ['Đợt', 'Ngày', 'Gửi tới', 'Số trường'],
  asNow:
    'Chỉ trường chưa có báo cáo hợp lệ nhận thư; số trường tính theo tình trạng lúc này. Trường được gia hạn nhận thư theo hạn riêng. Cơ quan quản lý nhận danh sách trường chậm.',
  samples: 'Lời thư của đợt sắp tới:',
  approve: 'Duyệt lịch nhắc',
  sureLive:
    'Từ nay, tới ngày của mỗi đợt, thư nhắc tự gửi trong giờ làm việc (8–17 giờ). Đổi hạn, đợt nhắc, ngày nghỉ, chế độ thư hay tên miền thì phải duyệt lại. Duyệt lịch này?',
  sureDryRun:
    'Đang Chạy thử: tới ngày của mỗi đợt, thư nhắc chỉ được ghi vào Sổ thư. Khi chuyển sang Gửi thật phải duyệt lại. Duyệt lịch này?',
  yes: 'Đồng ý, duyệt',
} as const;

const LOOK = { on: 'good', awaiting: 'amber', stopped: 'red' } as const;

/**
 * What the automatic schedule is and holds; `approved` is called after somebody has let it go. The
 * buttons of `others` stand beside the one that does.
 */
export function scheduleCard(
  schedule: SchedulePage,
  approved: () => void,
  others: readonly HTMLElement[] = [],
): HTMLElement {
  const { state, sentence, why, mayNot, seen } = schedule;
  const mayApprove = state === 'awaiting' && mayNot === '' && seen !== '';
  const buttons = element('div', {});
  const ask = () =>
    askFirst(
      buttons,
      { question: schedule.mode === 'live' ? WORDS.sureLive : WORDS.sureDryRun, yes: WORDS.yes },
      () => act(() => call('approveSchedule', seen), saidThen(approved)),
    );
  buttons.append(...(mayApprove ? [button(WORDS.approve, ask, 'main')] : []), ...others);
  return element(
    'section',
    { id: 'schedule' },
    element(
      'div',
      { className: `card ${LOOK[state]}` },
      element('strong', {}, `${sentence}.`),
      ...(why === '' ? [] : [element('p', {}, why)]),
    ),
    ...content(schedule),
    buttons,
  );
}

function content({ waves, samples, state }: SchedulePage): HTMLElement[] {
  if (waves.length === 0) return [];
  return [
    element(
      'details',
      { open: state === 'awaiting' },
      element('summary', {}, WORDS.content),
      table(WORDS.columns, waves, WORDS.content),
      element('p', { className: 'soft' }, WORDS.asNow),
      ...(samples.length === 0 ? [] : [element('p', {}, WORDS.samples)]),
      ...samples.map((sample) =>
        element('details', {}, element('summary', {}, sample.label), ...mailPreview(sample)),
      ),
    ),
  ];
}
