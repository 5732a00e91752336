import type { RemindersPage, WaveRow } from '../../app/reminders/load-reminders';
import { askFirst } from '../frame/ask-first';
import { call, closePage } from '../frame/call';
import { button, element, place } from '../frame/element';
import { act, load, saidThen } from '../frame/page';
import { breakable } from '../parts/breakable';
import { mailPreview } from '../parts/mail-preview';
import { scheduleCard } from '../parts/schedule-card';
import { shownNumber } from '../parts/shown-number';
import { table } from '../parts/table';
import { mailRights } from './mail-rights';
import { waitingMails } from './waiting-mails';
import { stopOrResume, waveProgress, waveReports } from './wave-progress';

const WORDS = {
  who: (schools: number) => `Trường nhận thư (${shownNumber(schools)})`,
  bodies: (bodies: number) => `Cơ quan quản lý nhận danh sách (${shownNumber(bodies)})`,
  whoNot: (schools: number) => `Trường không nhận thư và lý do (${shownNumber(schools)})`,
  nobody: 'Không trường nào cần nhắc lúc này.',
  columns: ['Mã trường', 'Tên trường', 'Xã/phường', 'Gửi tới', 'Nhận'],
  columnsNot: ['Mã trường', 'Tên trường', 'Xã/phường', 'Lý do'],
  columnsBodies: ['Cơ quan', 'Gửi tới', 'Nhận'],
  samples: 'Thư như người nhận sẽ thấy',
  try: 'Gửi thử cho tôi',
  now: 'Đợt đã tới',
  send: (mails: number) => `Gửi ngay đợt này (${shownNumber(mails)} thư)`,
  rehearse: (mails: number) => `Chạy thử ngay đợt này (${shownNumber(mails)} thư)`,
  dryRun: 'Đang ở chế độ Chạy thử: thư chỉ được ghi vào Sổ thư, không gửi tới trường.',
  sure: (mails: number) =>
    `Gửi ${shownNumber(mails)} thư nhắc ngay bây giờ? Thư đã gửi không lấy lại được. Các đợt sau không vì thế mà tự gửi.`,
  sureRehearse: (mails: number) =>
    `Ghi ${shownNumber(mails)} thư chạy thử vào Sổ thư? Không thư nào được gửi.`,
  untried: ' Chưa gửi thử lần nào từ khi mở trang này.',
  release: 'Cho nhắc tiếp',
  sureRelease:
    'Cho thư nhắc còn chờ trong Sổ thư đi tiếp? Ở chế độ Gửi thật, các thư ấy sẽ được gửi.',
  yes: 'Đồng ý, gửi',
  yesRehearse: 'Đồng ý, chạy thử',
  again: 'Làm mới',
  close: 'Đóng',
} as const;

let tried = false;

show();

function show(): void {
  load(() => call('remindersPage'), view);
}

function view(page: RemindersPage): HTMLElement[] {
  const gets = page.schools.filter(({ gets }) => gets !== '');
  const none = page.schools.filter(({ gets }) => gets === '');
  const mayAct = page.mayNot === '';
  return [
    scheduleCard(page.schedule, show, mayAct ? stopOrResume(page, show) : []),
    ...warnings(page),
    waveProgress(page.progress, show),
    element('h2', {}, WORDS.now),
    element('p', { className: 'soft' }, page.asOf),
    figures(page),
    element('p', { className: page.sum.agrees ? '' : 'card red' }, page.sum.sentence),
    element('ul', { className: 'soft' }, ...page.reasons.map((text) => element('li', {}, text))),
    element('div', { id: 'send' }, ...sendButtons(page)),
    ...waitingMails(page, mayAct, show),
    ...samples(page),
    element('h2', {}, WORDS.who(gets.length)),
    gets.length === 0
      ? element('p', { className: 'soft' }, WORDS.nobody)
      : table(WORDS.columns, gets.map(given), WORDS.who(gets.length)),
    ...bodies(page.bodies),
    element(
      'details',
      {},
      element('summary', {}, WORDS.whoNot(none.length)),
      table(WORDS.columnsNot, none.map(notGiven), WORDS.whoNot(none.length)),
    ),
    ...waveReports(page.progress.waves),
    ...mailRights(page.rights, mayAct, show),
    element('div', {}, button(WORDS.again, show), button(WORDS.close, closePage)),
  ];
}

const given = (row: WaveRow) => [row.schoolId, row.name, row.commune, address(row.to), row.gets];
/** Breaks after its @, not in its last syllable. */
const address = (to: string) => element('span', {}, ...breakable(to));
const notGiven = (row: WaveRow) => [row.schoolId, row.name, row.commune, row.why];

function warnings({ blocked, mayNot, hold, mode }: RemindersPage): HTMLElement[] {
  return [
    { text: blocked, look: 'red' },
    { text: mayNot, look: 'amber' },
    { text: hold, look: 'amber' },
    { text: mode === 'dryRun' ? WORDS.dryRun : '', look: 'amber' },
  ]
    .filter(({ text }) => text !== '')
    .map(({ text, look }) => element('div', { className: `card ${look}` }, text));
}

function figures({ figures, quotaNote }: RemindersPage): HTMLElement {
  return element(
    'div',
    {},
    element(
      'dl',
      { className: 'figures' },
      ...figures.map(({ label, value }) =>
        element('div', {}, element('dt', {}, label), element('dd', {}, value)),
      ),
    ),
    ...(quotaNote === '' ? [] : [element('p', { className: 'soft' }, quotaNote)]),
  );
}

function sendButtons(page: RemindersPage): HTMLElement[] {
  const { samples, blocked, mayNot, isHeld, fresh, progress } = page;
  const asked = fresh > 0 || isHeld;
  const maySend = blocked === '' && mayNot === '' && progress.stopped === '' && asked;
  return [
    ...(samples.length > 0 && blocked === '' ? [button(WORDS.try, trySamples)] : []),
    ...(maySend ? [button(sendLabel(page), () => askToSend(page), 'main')] : []),
  ];
}

/** While what waits is held and nothing is new, sending only lets it go on. */
function sendLabel({ fresh, mode }: RemindersPage): string {
  if (fresh === 0) return WORDS.release;
  return mode === 'live' ? WORDS.send(fresh) : WORDS.rehearse(fresh);
}

function trySamples(): void {
  act(
    () => call('sendSamplesToMe'),
    saidThen(() => {
      tried = true;
    }),
  );
}

function askToSend({ mode, fresh, hold }: RemindersPage): void {
  const live = mode === 'live';
  if (fresh === 0) {
    askFirst(place('send'), { question: WORDS.sureRelease, yes: WORDS.release }, () => send(hold));
    return;
  }
  const question = live ? WORDS.sure(fresh) : WORDS.sureRehearse(fresh);
  askFirst(
    place('send'),
    {
      question: live && !tried ? question + WORDS.untried : question,
      yes: live ? WORDS.yes : WORDS.yesRehearse,
    },
    () => send(hold),
  );
}

function send(hold: string): void {
  act(() => call('sendReachedWave', hold !== ''), saidThen(show));
}

function samples({ samples }: RemindersPage): HTMLElement[] {
  if (samples.length === 0) return [];
  return [
    element('h2', {}, WORDS.samples),
    ...samples.map((sample) =>
      element('details', {}, element('summary', {}, sample.label), ...mailPreview(sample)),
    ),
  ];
}

function bodies(rows: readonly WaveRow[]): HTMLElement[] {
  if (rows.length === 0) return [];
  const title = WORDS.bodies(rows.filter(({ gets }) => gets !== '').length);
  const lines = rows.map(({ name, to, gets, why }) => [
    name,
    address(to),
    gets === '' ? why : gets,
  ]);
  return [element('h2', {}, title), table(WORDS.columnsBodies, lines, title)];
}
