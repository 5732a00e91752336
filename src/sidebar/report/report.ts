import type { ReportPage } from '../../app/report/load-report';
import type { FactShown } from '../../app/report/report-facts';
import { call } from '../frame/call';
import { button, element, place } from '../frame/element';
import { load, say } from '../frame/page';
import { breakable } from '../parts/breakable';
import { field } from '../parts/field';
import { decisionForms } from './decide';
import { history } from './history';
import { versions } from './versions';

const WORDS = {
  selected: 'Xem dòng đang chọn',
  again: 'Làm mới',
  find: 'Mã trường hoặc số báo cáo',
  open: 'Mở',
  others: 'Báo cáo khác của trường',
  none: 'Trường chưa gửi báo cáo nào qua biểu mẫu.',
} as const;

/** What happened just now, said at the head of the page. */
interface Notice {
  readonly message: string;
  readonly look: 'good' | 'amber';
}

show('');

/** `typed` as the add-on's `reportPage` takes it. */
function show(typed: string): void {
  say('');
  load(() => call('reportPage', typed), view);
}

function view(page: ReportPage, notice: Notice | null = null): HTMLElement[] {
  const reading = [button(WORDS.selected, () => show(''), 'main'), ...refresh(page)];
  const head = [element('div', { className: 'head' }, ...reading), search()];
  const told = notice === null ? [] : [noticeCard(notice)];
  if (page.empty !== '') return [...told, element('p', {}, page.empty), ...head];
  return [
    ...told,
    ...head,
    element('h2', { className: 'name' }, page.title),
    factList(page.facts),
    ...verdictCard(page),
    ...decisionForms(page, after),
    ...versions(page.versions),
    ...others(page),
    ...history(page, after),
  ];
}

/** The page as it stands after a decision, and what became of it. */
function after(page: ReportPage, message: string, done: boolean): void {
  say('');
  place('content').replaceChildren(...view(page, { message, look: done ? 'good' : 'amber' }));
  document.getElementById('notice')?.focus();
}

function noticeCard({ message, look }: Notice): HTMLElement {
  const card = element('div', { id: 'notice', className: `card ${look} text`, tabIndex: -1 });
  card.setAttribute('role', look === 'good' ? 'status' : 'alert');
  card.append(message);
  return card;
}

function refresh({ empty, report, schoolId }: ReportPage): HTMLElement[] {
  const subject = report === null ? (schoolId ?? '') : `#${report}`;
  return empty === '' && subject !== '' ? [button(WORDS.again, () => show(subject))] : [];
}

function search(): HTMLElement {
  const typed = element('input', { type: 'text', autocomplete: 'off', required: true });
  return element(
    'form',
    {
      className: 'find',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        if (typed.value.trim() !== '') show(typed.value.trim());
      },
    },
    field(WORDS.find, typed),
    element('button', { type: 'submit' }, WORDS.open),
  );
}

function factList(facts: readonly FactShown[]): HTMLElement {
  return element(
    'dl',
    {},
    ...facts.flatMap(([label, text]) => [
      element('dt', {}, label),
      element('dd', {}, ...breakable(text)),
    ]),
  );
}

function verdictCard({ heading, verdict, look, counts }: ReportPage): HTMLElement[] {
  if (heading === '') return [element('p', { className: 'card amber' }, WORDS.none)];
  return [
    element(
      'div',
      { className: `card ${look}` },
      element('span', {}, `${heading}: `),
      element('span', { className: 'level' }, verdict),
      element('p', {}, counts),
    ),
  ];
}

function others({ others: all }: ReportPage): HTMLElement[] {
  if (all.length === 0) return [];
  return [
    element('h2', {}, `${WORDS.others} (${all.length})`),
    element(
      'ul',
      { className: 'plain' },
      ...all.map(({ report, words }) =>
        element(
          'li',
          {},
          words,
          ' ',
          ...(report > 0 ? [button(WORDS.open, () => show(`#${report}`))] : []),
        ),
      ),
    ),
  ];
}
