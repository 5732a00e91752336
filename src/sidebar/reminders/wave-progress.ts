import type { RemindersPage } from '../../app/reminders/load-reminders';
import type { MailProgress, WaveOutcome } from '../../app/reminders/mail-progress';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, saidThen, say } from '../frame/page';
import { shownNumber } from '../parts/shown-number';
import { table } from '../parts/table';

const WORDS = {
  title: 'Đang gửi thư nhắc',
  titleStopped: 'Thư nhắc đang dừng',
  bar: 'Tiến độ gửi thư nhắc',
  figures: ({ done, total, queued, sending }: NonNullable<MailProgress['onItsWay']>) =>
    `Đã xử lý ${shownNumber(done)} trên ${shownNumber(total)} thư; đang gửi ${shownNumber(sending)}, chờ gửi ${shownNumber(queued)}.`,
  slow: 'Thư đi theo từng lượt 5 phút, có thể đóng trang này. Hết hạn mức hay hết giờ làm việc thì phần còn lại gửi vào ngày làm việc sau.',
  paused: 'Đang tạm dừng mọi thư nên chưa thư nào đi.',
  stop: 'Dừng gửi thư nhắc',
  resume: 'Gửi tiếp',
  finished: 'Không còn thư nhắc nào chờ gửi.',
  reports: 'Báo cáo các đợt đã gửi',
  columns: ['Đợt', 'Tổng', 'Đã gửi', 'Không gửi', 'Chưa rõ', 'Chạy thử', 'Còn chờ', 'Ghi chú'],
} as const;

/** The mail ledger is looked at often at first, then as often as mail can leave. */
const LOOK_MS = 5_000;
const OFTEN = 24;
const SELDOM_MS = 30_000;

/** Stops every wave, those that the clock would start too, or lifts that; `changed` is called after. */
export function stopOrResume(
  { progress, schedule }: RemindersPage,
  changed: () => void,
): HTMLElement[] {
  const press = (label: string, name: 'stopSending' | 'resumeSending', look: 'main' | 'plain') =>
    button(label, () => act(() => call(name), saidThen(changed)), look);
  if (progress.stopped !== '') return [press(WORDS.resume, 'resumeSending', 'main')];
  const goes = schedule.state === 'on' || progress.onItsWay !== null;
  return goes ? [press(WORDS.stop, 'stopSending', 'plain')] : [];
}

/**
 * How far the waves have come, kept up to date from `Sổ thư` as long as it is on the page;
 * `ended` is called when the last mail has left.
 */
export function waveProgress(first: MailProgress, ended: () => void): HTMLElement {
  const panel = element('section', { id: 'progress' });
  const draw = (progress: MailProgress) => panel.replaceChildren(...onItsWay(progress));
  const follow = (last: MailProgress, looks: number) => {
    if (!last.onItsWay) return;
    const wait = last.stopped === '' && looks < OFTEN ? LOOK_MS : SELDOM_MS;
    setTimeout(() => {
      if (!panel.isConnected) return;
      call('mailProgress').then(
        (next) => {
          if (!panel.isConnected) return;
          if (next.onItsWay) draw(next);
          else {
            say(WORDS.finished, 'good');
            ended();
          }
          follow(next, looks + 1);
        },
        // The ledger may be out of reach for a moment: the next look says more.
        () => follow(last, looks + 1),
      );
    }, wait);
  };
  draw(first);
  follow(first, 0);
  return panel;
}

function onItsWay({ onItsWay: way, stopped, paused }: MailProgress): HTMLElement[] {
  if (!way) return [];
  return [
    element('h2', {}, stopped === '' ? WORDS.title : WORDS.titleStopped),
    ...bar(way),
    ...(paused ? [element('div', { className: 'card red' }, WORDS.paused)] : []),
    ...(stopped === '' ? [element('p', { className: 'soft' }, WORDS.slow)] : []),
  ];
}

function bar(way: NonNullable<MailProgress['onItsWay']>): HTMLElement[] {
  const progress = element('progress', { max: way.total, value: way.done });
  progress.setAttribute('aria-label', WORDS.bar);
  return [progress, element('p', {}, WORDS.figures(way))];
}

/** What became of each wave of the round; [] before the first. */
export function waveReports(waves: readonly WaveOutcome[]): HTMLElement[] {
  if (waves.length === 0) return [];
  const made = table(WORDS.columns, waves.map(outcome), WORDS.reports);
  made.classList.add('waves');
  return [element('h2', {}, WORDS.reports), made];
}

function outcome(of: WaveOutcome): string[] {
  const { wave, total, sent, notSent, unsettled, dryRun, waiting, when, whyNot } = of;
  const figures = [total, sent, notSent, unsettled, dryRun, waiting].map(shownNumber);
  return [wave, ...figures, [when, ...whyNot].filter((part) => part !== '').join('; ')];
}
