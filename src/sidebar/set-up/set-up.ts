import type { SetUpPage } from '../../app/set-up/load-set-up';
import type { SetUpChoices } from '../../app/set-up/set-up';
import { call, closePage } from '../frame/call';
import { button, element } from '../frame/element';
import { act, load, say } from '../frame/page';
import { list } from '../parts/list';
import { scheduleCard } from '../parts/schedule-card';
import { accessStep, formStep, passesOver, rosterStep } from './facts';
import { type SettingsForm, settingsForm } from './settings-form';
import { firstOpen, STEP_WORDS, STEPS, type Step, stepList } from './steps';

const WORDS = {
  intro:
    'Làm lại bao nhiêu lần cũng được. Trước nút “Hoàn tất” ở bước 4 chỉ có trang Danh sách trường được tạo; thư nhắc chỉ tự đi khi được duyệt ở bước 5.',
  title: (number: number, step: Step) => `Bước ${number}: ${STEP_WORDS[step]}`,
  back: 'Quay lại',
  next: 'Tiếp tục',
  again: 'Kiểm tra lại',
  finish: 'Hoàn tất',
  first: 'Chưa hoàn tất được: hãy làm xong bước 1 và bước 2.',
  takeOverFirst: 'Chưa hoàn tất được: hãy xác nhận nhận bàn giao ở bước 1.',
  noRoster:
    'Danh sách trường chưa dùng được: thiết lập xong vẫn chưa kết luận cho tới khi sửa bước 3.',
  done: 'Đã thiết lập xong',
  next1: 'Mỗi báo cáo mới được rà soát trong vài phút; cứ 5 phút có một lượt.',
  dryRun:
    'Đang chạy thử: xem Sổ thư để biết thư nào sẽ đi. Khi ưng ý, mở lại trang này và chọn “Gửi thật”.',
  live: 'Đang gửi thật: trường nhận thư trả lời ngay sau khi gửi báo cáo.',
  waves:
    'Lịch nhắc chưa duyệt thì không thư nhắc nào tự đi; duyệt lúc nào cũng được ở Nhắc trường chậm…',
  approved: 'Lịch nhắc đã duyệt: thư nhắc tự đi vào ngày của mỗi đợt.',
  finishFirst: 'Lịch nhắc được duyệt sau khi hoàn tất bước 4.',
  later: 'Để sau',
  end: 'Xong',
  health: 'Mở Thiết lập → Tình trạng hệ thống và bấm “Chạy tự kiểm tra”.',
  review: 'Xem lại các bước',
  close: 'Đóng',
} as const;

let shown: Step | null = null;
let takesOver = false;
/** Kept while other steps are looked at, and until somebody has changed something. */
let typed: { readonly seen: string; readonly form: SettingsForm } | null = null;

reload();

function reload(): void {
  load(() => call('setUpPage'), view);
}

function view(page: SetUpPage): HTMLElement[] {
  const step = shown ?? firstOpen(page);
  const at = STEPS.indexOf(step);
  const go = (to: Step | undefined) => {
    if (!to) return;
    shown = to;
    say('');
    show(view(page));
  };
  return [
    element('p', { className: 'soft' }, WORDS.intro),
    stepList(page, step, go),
    element('h2', { tabIndex: -1 }, WORDS.title(at + 1, step)),
    ...contentOf(page, step),
    element(
      'div',
      { className: 'moves' },
      ...(at > 0 ? [button(WORDS.back, () => go(STEPS[at - 1]))] : []),
      button(WORDS.again, reloadHere(step)),
      onwards(page, step, () => go(STEPS[at + 1])),
    ),
  ];
}

function onwards(page: SetUpPage, step: Step, next: () => void): HTMLButtonElement {
  if (step === 'settings') return finishButton(page);
  if (step !== 'schedule') return button(WORDS.next, next, 'main');
  const isOn = page.schedule?.state === 'on';
  const end = () => show(finished(page));
  return button(isOn ? WORDS.end : WORDS.later, end, isOn ? 'main' : 'plain');
}

function show(nodes: readonly HTMLElement[]): void {
  document.getElementById('content')?.replaceChildren(...nodes);
  nodes.find(({ tagName }) => tagName === 'H2')?.focus();
}

function reloadHere(step: Step): () => void {
  return () => {
    say('');
    reloadAt(step);
  };
}

function reloadAt(step: Step): void {
  shown = step;
  reload();
}

function contentOf(page: SetUpPage, step: Step): readonly HTMLElement[] {
  if (step === 'access') {
    const set = (checked: boolean) => {
      takesOver = checked;
    };
    return accessStep(page, { checked: takesOver, set });
  }
  if (step === 'form') return formStep(page);
  if (step === 'roster') {
    return rosterStep(page, () =>
      act(
        () => call('rosterTab'),
        ({ message }) => {
          reloadHere(step)();
          say(message, 'good');
        },
      ),
    );
  }
  if (step === 'schedule') return scheduleStep(page);
  const blocked = blockedBy(page);
  return [
    ...formOf(page).nodes,
    ...(page.done.roster ? [] : [element('p', { className: 'card amber' }, WORDS.noRoster)]),
    ...(blocked === '' ? [] : [element('p', { className: 'card red' }, blocked)]),
  ];
}

/** The last one asks; whoever passes it by has approved nothing. */
function scheduleStep({ schedule }: SetUpPage): HTMLElement[] {
  if (!schedule) return [element('p', { className: 'card amber' }, WORDS.finishFirst)];
  const { mayNot } = schedule;
  return [
    ...(mayNot === '' ? [] : [element('p', { className: 'card amber' }, mayNot)]),
    scheduleCard(schedule, () => reloadAt('schedule')),
  ];
}

function blockedBy(page: SetUpPage): string {
  if (passesOver(page) && !takesOver) return WORDS.takeOverFirst;
  return page.access.level === 'ok' && page.done.form ? '' : WORDS.first;
}

function formOf(page: SetUpPage): SettingsForm {
  if (typed?.seen !== page.seen) typed = { seen: page.seen, form: settingsForm(page) };
  return typed.form;
}

function finishButton(page: SetUpPage): HTMLButtonElement {
  const finish = button(
    WORDS.finish,
    () => {
      const choices = { ...formOf(page).chosen(), takeOver: takesOver, seen: page.seen };
      act(
        () => call('setUp', choices satisfies SetUpChoices),
        ({ message }) => {
          say(message, 'good');
          typed = null;
          reloadAt('schedule');
        },
      );
    },
    'main',
  );
  finish.disabled = blockedBy(page) !== '';
  return finish;
}

function finished({ mode, schedule }: SetUpPage): HTMLElement[] {
  const waves = schedule?.state === 'on' ? WORDS.approved : WORDS.waves;
  const next = [WORDS.next1, WORDS[mode], waves, WORDS.health];
  const review = () => {
    shown = null;
    takesOver = false;
    say('');
    reload();
  };
  return [
    element('h2', { tabIndex: -1 }, WORDS.done),
    list(next),
    button(WORDS.review, review),
    button(WORDS.close, closePage, 'main'),
  ];
}
