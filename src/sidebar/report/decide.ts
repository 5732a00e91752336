import type { DecisionRequest } from '../../app/report/decision-request';
import type { ReportPage } from '../../app/report/load-report';
import type { OfferedAction } from '../../app/report/report-offers';
import { call } from '../frame/call';
import { button, element } from '../frame/element';
import { act, say } from '../frame/page';
import { field } from '../parts/field';
import { askedFields } from './asked-fields';

const WORDS = {
  heading: 'Quyết định',
  more: 'Việc khác',
  reason: 'Lý do (bắt buộc)',
  quoted: 'Lý do này được ghi trong thư gửi trường.',
  noReason: 'Hãy ghi lý do.',
  write: 'Ghi quyết định',
  undoOf: (id: number, action: string) => `Rút lại quyết định số ${id}: ${action}`,
  sure: 'Anh/chị đồng ý chứ?',
  yes: 'Đồng ý, ghi',
  no: 'Thôi',
} as const;

/** The page as it stands after a decision; `done` is false when somebody else was faster. */
export type AfterDecision = (page: ReportPage, message: string, done: boolean) => void;

type Typed = Pick<DecisionRequest, 'kind' | 'value' | 'target' | 'paper'>;

/** On the first line: what is decided on a report every day. */
const EVERY_DAY: readonly string[] = ['accept', 'return', 'exclude'];

/** What was typed as a reason and not written, so that it need not be typed again. */
const unwritten = new Map<string, string>();

/** A button for each decision that may be made now; pressing one opens its form in their place. */
export function decisionForms(page: ReportPage, after: AfterDecision): HTMLElement[] {
  if (page.actions.length === 0) return [];
  const box = element('div', { className: 'actions' });
  const buttons = (of: readonly OfferedAction[]) =>
    of.map((action) => button(action.label, () => box.replaceChildren(form(action))));
  const form = (action: OfferedAction) => decisionForm(action, page, after, rest);
  const rest = () => {
    const often = page.actions.filter(({ kind }) => EVERY_DAY.includes(kind));
    const seldom = page.actions.filter(({ kind }) => !EVERY_DAY.includes(kind));
    box.replaceChildren(
      ...buttons(often),
      ...(often.length === 0
        ? buttons(seldom)
        : [element('details', {}, element('summary', {}, WORDS.more), ...buttons(seldom))]),
    );
  };
  rest();
  return [element('h2', {}, WORDS.heading), box];
}

/** Takes a decision back. */
export function undoForm(
  { id, action, undo }: ReportPage['decisions'][number],
  page: ReportPage,
  after: AfterDecision,
  close: () => void,
): HTMLElement {
  const typed: Typed = { kind: 'undo', value: '', target: id, paper: null };
  const legend = WORDS.undoOf(id, action);
  return reasonForm({ legend, quoted: false, ...undo }, [], () => typed, { page, after, close });
}

function decisionForm(
  action: OfferedAction,
  page: ReportPage,
  after: AfterDecision,
  close: () => void,
): HTMLElement {
  const { kind, label: legend, does, mail, confirm } = action;
  const { fields, read } = askedFields(action);
  return reasonForm(
    { legend, does, mail, confirm, quoted: confirm && EVERY_DAY.includes(kind) },
    fields,
    () => ({ kind, target: 0, ...read() }),
    { page, after, close },
  );
}

interface Told {
  readonly legend: string;
  readonly does: string;
  readonly mail: string;
  readonly confirm: boolean;
  /** The school reads the reason. */
  readonly quoted: boolean;
}

interface Around {
  readonly page: ReportPage;
  readonly after: AfterDecision;
  readonly close: () => void;
}

function reasonForm(
  told: Told,
  fields: readonly HTMLElement[],
  read: () => Typed,
  { page, after, close }: Around,
): HTMLElement {
  const { legend, does, mail, confirm, quoted } = told;
  const kept = `${legend} ${page.report ?? page.schoolId}`;
  const reason = element('textarea', { required: true, value: unwritten.get(kept) ?? '' });
  reason.oninput = () => unwritten.set(kept, reason.value);
  const send = () => {
    const { report, schoolId, seen, seenThrough } = page;
    const request = { ...read(), reason: reason.value, report, schoolId, seen, seenThrough };
    act(
      () => call('decideReport', request),
      ({ done, message, page: now }) => {
        if (done) unwritten.delete(kept);
        after(now, message, done);
      },
    );
  };
  // Once it stands in the page.
  setTimeout(() =>
    ((fields[0]?.querySelector('input, select') as HTMLElement | null) ?? reason).focus(),
  );
  return element(
    'fieldset',
    {},
    element('legend', {}, legend),
    element('p', { className: 'soft' }, does),
    ...(mail === '' || confirm ? [] : [element('p', { className: 'soft' }, mail)]),
    ...fields,
    field(WORDS.reason, reason, quoted ? WORDS.quoted : ''),
    writing(told, reason, send, close),
  );
}

/** The buttons of a form; where it matters, the writing one asks once more in their place. */
function writing(
  { mail, confirm }: Told,
  reason: HTMLTextAreaElement,
  send: () => void,
  close: () => void,
): HTMLElement {
  const foot = element('div', {});
  const write = () => {
    if (reason.value.trim() === '') {
      say(WORDS.noReason, 'bad');
      reason.focus();
      return;
    }
    say('');
    if (confirm) ask();
    else send();
  };
  const ask = () => {
    const no = button(WORDS.no, rest);
    foot.replaceChildren(
      element('p', { className: 'card amber' }, `${mail} ${WORDS.sure}`),
      button(WORDS.yes, send, 'main'),
      no,
    );
    no.focus();
  };
  const rest = () =>
    foot.replaceChildren(button(WORDS.write, write, 'main'), button(WORDS.no, close));
  rest();
  return foot;
}
