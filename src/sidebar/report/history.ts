import type { ReportPage } from '../../app/report/load-report';
import type { MailShown } from '../../app/report/report-history';
import { button, element } from '../frame/element';
import { breakable } from '../parts/breakable';
import { type AfterDecision, undoForm } from './decide';

const WORDS = {
  mails: 'Thư',
  noMails: 'Chưa có thư nào.',
  to: (to: string) => `Gửi tới ${to}`,
  decisions: 'Quyết định đã ghi',
  noDecisions: 'Chưa có quyết định nào.',
  decision: (id: number, action: string) => `Số ${id}: ${action}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  undo: 'Rút lại',
} as const;

type Decision = ReportPage['decisions'][number];

/** Mails, and what people decided: who, when, why, and whether it was taken back. */
export function history(page: ReportPage, after: AfterDecision): HTMLElement[] {
  const { decisions, mails } = page;
  return [
    element('h2', {}, `${WORDS.decisions} (${decisions.length})`),
    ...(decisions.length === 0
      ? [element('p', { className: 'soft' }, WORDS.noDecisions)]
      : decisions.map((each) => decisionCard(each, page, after))),
    element('h2', {}, `${WORDS.mails} (${mails.length})`),
    ...(mails.length === 0
      ? [element('p', { className: 'soft' }, WORDS.noMails)]
      : mails.map(mailCard)),
  ];
}

function decisionCard(decision: Decision, page: ReportPage, after: AfterDecision): HTMLElement {
  const { id, action, about, value, who, at, reason, undone, mayUndo } = decision;
  const form = element('div', {});
  const ask = () => form.replaceChildren(undoForm(decision, page, after, rest));
  const rest = () => {
    const undo = button(WORDS.undo, ask);
    undo.setAttribute('aria-label', `${WORDS.undo}: ${WORDS.decision(id, action)}`);
    form.replaceChildren(undo);
  };
  if (mayUndo) rest();
  return element(
    'div',
    { className: undone === '' ? 'card' : 'card undone' },
    element('strong', {}, WORDS.decision(id, action)),
    ...[about, value, [who, at].filter((part) => part !== '').join(' · ')]
      .filter((part) => part !== '')
      .map((part) => element('p', {}, ...breakable(part))),
    ...(reason === '' ? [] : [element('p', {}, WORDS.reason(reason))]),
    ...(undone === '' ? [] : [element('p', {}, element('strong', {}, undone))]),
    form,
  );
}

function mailCard({ at, kind, state, look, to, why }: MailShown): HTMLElement {
  return element(
    'div',
    { className: `card ${look}` },
    element('span', {}, `${kind}: `),
    element('span', { className: 'level' }, state),
    element('p', {}, ...breakable(`${WORDS.to(to)}, ${at}`)),
    ...(why === '' ? [] : [element('p', { className: 'soft' }, why)]),
  );
}
