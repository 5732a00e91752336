import type { LetterSample, MailProgress, WaveRow, WavesPage } from '../app/pages';
import { call, closePage } from './call';
import { button, element, place } from './element';
import { act, load, say } from './page';
import { table } from './table';
import { waitingMails } from './waiting-mails';

const WORDS = {
  who: 'Ai nhận thư gì',
  whoNot: 'Ai không nhận thư, vì sao',
  nobody: 'Không trường nào cần nhắc lúc này.',
  columns: ['Mã trường', 'Tên trường', 'Xã/phường', 'Gửi tới', 'Nhận'],
  columnsNot: ['Mã trường', 'Tên trường', 'Xã/phường', 'Lý do'],
  sample: 'Thư như người nhận sẽ thấy',
  to: 'Gửi tới: ',
  subject: 'Tiêu đề: ',
  send: (mails: number) => `Gửi ${mails} thư`,
  sure: (mails: number) => `Gửi ${mails} thư nhắc ngay bây giờ? Thư đã gửi không lấy lại được.`,
  yes: 'Đồng ý, gửi',
  no: 'Thôi',
  again: 'Xem lại',
  close: 'Đóng',
  progress: ({ sent, queued, sending, unsettled, dryRun }: MailProgress) =>
    `Sổ thư: đã gửi ${sent}, chờ gửi ${queued}, đang gửi ${sending}, chưa rõ ${unsettled}, chạy thử ${dryRun}.`,
} as const;

/** How often the mail ledger is looked at while mail leaves, and for how long. */
const LOOK_MS = 5_000;
const LOOKS = 24;

show();

function show(): void {
  load(() => call('wavesPage'), view);
}

function view(page: WavesPage): HTMLElement[] {
  const gets = page.rows.filter(({ gets }) => gets !== '');
  const none = page.rows.filter(({ gets }) => gets === '');
  return [
    element('p', {}, element('strong', {}, page.sentence)),
    ...warnings(page),
    element('div', { id: 'send' }, ...sendButtons(page)),
    ...waitingMails(page, show),
    element('h2', {}, `${WORDS.who} (${gets.length})`),
    gets.length === 0
      ? element('p', { className: 'soft' }, WORDS.nobody)
      : table(WORDS.columns, gets.map(given)),
    ...page.samples.map(sample),
    element(
      'details',
      {},
      element('summary', {}, `${WORDS.whoNot} (${none.length})`),
      table(WORDS.columnsNot, none.map(notGiven)),
    ),
    button(WORDS.again, show),
    button(WORDS.close, closePage),
  ];
}

const given = (row: WaveRow) => [row.schoolId, row.name, row.commune, row.to, row.gets];
const notGiven = (row: WaveRow) => [row.schoolId, row.name, row.commune, row.why];

function warnings({ blocked, hold }: WavesPage): HTMLElement[] {
  return [
    { text: blocked, look: 'red' },
    { text: hold, look: 'amber' },
  ]
    .filter(({ text }) => text !== '')
    .map(({ text, look }) => element('div', { className: `card ${look}` }, text));
}

function sendButtons(page: WavesPage): HTMLElement[] {
  if (page.mails === 0 || page.blocked !== '') return [];
  return [button(WORDS.send(page.mails), () => askFirst(page), 'main')];
}

function askFirst(page: WavesPage): void {
  const no = button(WORDS.no, () => place('send').replaceChildren(...sendButtons(page)));
  place('send').replaceChildren(
    element('div', { className: 'card amber' }, WORDS.sure(page.mails)),
    button(WORDS.yes, send, 'main'),
    no,
  );
  no.focus();
}

function send(): void {
  act(
    () => call('sendReachedWave'),
    ({ message }) => {
      place('send').replaceChildren();
      say(message, 'good');
      follow(message, LOOKS);
    },
  );
}

/** Mail leaves in batches, by triggers too: the page only reads what the ledger says. */
function follow(message: string, looks: number): void {
  call('mailProgress').then(
    (progress) => {
      say(`${message} ${WORDS.progress(progress)}`, 'good');
      const rest = progress.queued + progress.sending;
      if (rest > 0 && looks > 0) setTimeout(() => follow(message, looks - 1), LOOK_MS);
    },
    () => undefined,
  );
}

function sample({ label, to, subject, text }: LetterSample): HTMLElement {
  return element(
    'details',
    {},
    element('summary', {}, `${WORDS.sample}: ${label}`),
    element('p', {}, element('strong', {}, WORDS.to), to),
    element('p', {}, element('strong', {}, WORDS.subject), subject),
    element('pre', {}, text),
  );
}
