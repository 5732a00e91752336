import type { CommonFault, DashboardPage, RateLine } from '../../app/overview/load-dashboard';
import { actOn } from '../frame/act-on';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { keepFresh } from '../frame/keep-fresh';
import { say } from '../frame/page';
import { healthLine } from '../parts/health-lines';
import { shownNumber } from '../parts/shown-number';
import { funnel } from './funnel';
import { progressChart } from './progress-chart';
import { waitingQueue } from './waiting';

const WORDS = {
  refresh: 'Làm mới',
  refreshing: 'Đang cập nhật…',
  fresh: 'Đã cập nhật.',
  stale: (readAt: string) => `Chưa cập nhật được. Số liệu dưới đây lấy lúc ${readAt}.`,
  willTry: 'Máy tự thử lại mỗi phút; nếu vẫn chưa được, hãy bấm “Làm mới”.',
  classes: 'Các trường',
  classesHint: (schools: string) =>
    `${schools} trường đang hoạt động. Bấm một dòng để xem các trường.`,
  rates: 'Tỉ lệ',
  ratesHow: '“Hết hôm qua” tính thế nào?',
  ratesHint:
    'Vẫn theo danh sách trường, quy tắc và quyết định hôm nay, chỉ đếm báo cáo được chấp nhận và gửi trước 00 giờ hôm nay.',
  completeness: 'Đã báo cáo',
  onTime: 'Đúng hạn',
  progress: 'Tiến độ theo ngày',
  faults: 'Lỗi hay gặp nhất',
  noFaults: 'Chưa có báo cáo nào bị trả lại.',
  fault: ({ reports, open }: CommonFault) =>
    `${shownNumber(reports)} báo cáo, ${open === 0 ? 'đã sửa hết' : `${shownNumber(open)} chưa sửa`}`,
  waiting: 'Chờ cán bộ xử lý',
  health: 'Hệ thống',
  showHealth: 'Tình trạng hệ thống',
  healthShown: 'Đã mở Tình trạng hệ thống.',
  moreTroubles: (more: number) => `và ${shownNumber(more)} điều khác`,
} as const;

type Judged = Extract<DashboardPage, { kind: 'judged' }>;
type Head = Exclude<DashboardPage, { kind: 'notSetUp' }>;

const EVERY_MS = 60_000;

const refresh = keepFresh({ ask: () => call('dashboardPage'), show: view, everyMs: EVERY_MS });

async function refreshNow(): Promise<void> {
  say(WORDS.refreshing);
  if (await refresh()) say(WORDS.fresh, 'good');
  else say('');
}

function view(page: DashboardPage, stale: string): HTMLElement[] {
  if (page.kind === 'notSetUp') {
    return [element('p', { className: 'card amber' }, page.sentence), refreshButton()];
  }
  const warning = stale === '' ? [] : [staleCard(page, stale)];
  const head = [...warning, headOf(page)];
  return page.kind === 'suspended'
    ? [...head, ...suspended(page), healthButton()]
    : [...head, ...figures(page)];
}

function staleCard({ readAt }: Head, why: string): HTMLElement {
  return element(
    'div',
    { className: 'card amber', role: 'alert' },
    element('strong', {}, WORDS.stale(readAt)),
    element('p', {}, WORDS.willTry),
    element('p', { className: 'soft' }, why),
  );
}

const SCHEDULE_LOOK = { on: 'ok', awaiting: 'amber', stopped: 'red' } as const;

function headOf({ mode, modeLook, lastPass, schedule }: Head): HTMLElement {
  return element(
    'div',
    { className: 'head' },
    element('span', { className: `mode ${modeLook}` }, mode),
    refreshButton(),
    element('p', { className: 'soft' }, lastPass),
    element('p', { className: `card ${SCHEDULE_LOOK[schedule.state]}` }, `${schedule.sentence}.`),
  );
}

function refreshButton(): HTMLElement {
  const press = button(WORDS.refresh, () => void refreshNow());
  press.id = 'refresh';
  return press;
}

function suspended({ sentence, troubles }: Extract<DashboardPage, { kind: 'suspended' }>) {
  return [
    element('p', {}, element('strong', {}, sentence)),
    ...troubles.map((trouble) => healthLine({ level: 'red', ...trouble })),
  ];
}

function figures(page: Judged): HTMLElement[] {
  return [
    element(
      'div',
      { className: `deadline ${page.passed ? 'passed' : ''}` },
      element('strong', {}, page.left),
      element('p', { className: 'soft' }, page.deadline),
    ),
    element('h2', {}, WORDS.waiting),
    ...waitingQueue(page.waiting),
    element('h2', {}, WORDS.classes),
    element('p', { className: 'soft' }, WORDS.classesHint(shownNumber(page.schools))),
    funnel(page.classes, page.schools),
    element('h2', {}, WORDS.rates),
    rate(WORDS.completeness, page.completeness),
    rate(WORDS.onTime, page.onTime),
    element(
      'details',
      { id: 'rates-how', className: 'hint' },
      element('summary', { id: 'rates-how-summary' }, WORDS.ratesHow),
      element('p', { className: 'soft' }, WORDS.ratesHint),
    ),
    element('h2', {}, WORDS.progress),
    ...progressChart(page.progress, page.expected),
    element('h2', {}, WORDS.faults),
    faults(page.faults),
    element('h2', {}, WORDS.health),
    healthLine({ ...page.health, remedy: '' }),
    ...(page.moreTroubles > 0
      ? [element('p', { className: 'soft' }, WORDS.moreTroubles(page.moreTroubles))]
      : []),
    healthButton(),
  ];
}

function rate(words: string, { percent, schools, since }: RateLine): HTMLElement {
  return element(
    'div',
    { className: 'rate', title: WORDS.ratesHint },
    element('span', {}, words),
    element('strong', { className: 'percent' }, percent),
    element('span', { className: 'soft' }, schools),
    element('p', { className: 'soft' }, since),
  );
}

function faults(common: readonly CommonFault[]): HTMLElement {
  if (common.length === 0) return element('p', { className: 'soft' }, WORDS.noFaults);
  return element(
    'ol',
    { className: 'plain' },
    ...common.map((fault) =>
      element(
        'li',
        {},
        element('strong', {}, fault.ruleId),
        `: ${fault.name}`,
        element('p', { className: 'soft' }, WORDS.fault(fault)),
      ),
    ),
  );
}

function healthButton(): HTMLElement {
  return button(WORDS.showHealth, () => actOn(() => call('showHealth'), WORDS.healthShown));
}
