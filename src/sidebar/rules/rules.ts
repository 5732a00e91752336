import type { RulesPage } from '../../app/rules/load-rules';
import type { RuleChanges } from '../../app/rules/rule-changes';
import type { RulesTrial } from '../../app/rules/try-rules';
import { askFirst } from '../frame/ask-first';
import { call, closePage } from '../frame/call';
import { button, element, place } from '../frame/element';
import { act, load, saidThen, say } from '../frame/page';
import { rulesTable } from './rules-table';
import { thresholdFields } from './threshold-fields';
import { trialResult } from './trial-result';

const WORDS = {
  intro:
    'Đổi mức của quy tắc hoặc một ngưỡng, xem thử các báo cáo đã nhận sẽ đổi kết luận thế nào, rồi mới lưu.',
  none: 'Chưa đổi gì.',
  count: (changes: number) => `Đang đổi ${changes} mục, chưa lưu.`,
  try: 'Xem thử',
  reset: 'Bỏ các thay đổi',
  save: (changes: number) => `Lưu ${changes} thay đổi`,
  sure: 'Lưu vào Cấu hình và rà soát lại toàn bộ báo cáo?',
  yes: 'Đồng ý, lưu',
  close: 'Đóng',
} as const;

show();

function show(): void {
  load(() => call('rulesPage'), view);
}

function view(page: RulesPage): HTMLElement[] {
  const severities = new Map<string, RuleChanges['severities'][string]>();
  const thresholds = new Map<string, string>();
  const count = element('p', {}, WORDS.none);
  const trial = element('div', { id: 'trial' });
  const tryThem = button(WORDS.try, () => tryOut(asked, page.shown, trial), 'main');
  const reset = button(WORDS.reset, show);
  const asked = (): RuleChanges => ({
    severities: Object.fromEntries(severities),
    thresholds: Object.fromEntries(thresholds),
  });
  const draw = () => {
    const changes = severities.size + thresholds.size;
    count.textContent = changes === 0 ? WORDS.none : WORDS.count(changes);
    tryThem.disabled = changes === 0;
    reset.disabled = changes === 0;
    // What was tried is no longer what would be saved.
    trial.replaceChildren();
  };
  draw();
  return [
    element('p', { className: 'soft' }, WORDS.intro),
    ...(page.suspended === '' ? [] : [element('div', { className: 'card red' }, page.suspended)]),
    ...rulesTable(page.rules, (id, severity) => {
      if (severity === null) severities.delete(id);
      else severities.set(id, severity);
      draw();
    }),
    thresholdFields(page.thresholds, (id, typed) => {
      if (typed === null) thresholds.delete(id);
      else thresholds.set(id, typed);
      draw();
    }),
    count,
    element('div', {}, tryThem, reset, button(WORDS.close, closePage)),
    trial,
  ];
}

function tryOut(asked: () => RuleChanges, shown: string, holder: HTMLElement): void {
  const changes = asked();
  act(
    () => call('tryRuleChanges', changes),
    (trial: RulesTrial) => {
      say('');
      // Something else was chosen meanwhile: this answer is to another question.
      if (JSON.stringify(asked()) !== JSON.stringify(changes)) return;
      const saving = element('div', { id: 'save' });
      const askToSave = () =>
        askFirst(saving, { question: WORDS.sure, yes: WORDS.yes }, () => save(changes, shown));
      saving.append(button(WORDS.save(trial.changes.length), askToSave, 'main'));
      holder.replaceChildren(...trialResult(trial), saving);
      const heading = holder.querySelector('h2');
      heading?.focus();
      heading?.scrollIntoView();
    },
  );
}

function save(changes: RuleChanges, shown: string): void {
  act(
    () => call('saveRuleChanges', changes, shown),
    saidThen(() => {
      place('trial').replaceChildren();
      show();
    }),
  );
}
