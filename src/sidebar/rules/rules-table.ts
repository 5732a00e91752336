import type { RuleLine, SeverityChoice } from '../../app/rules/load-rules';
import { element } from '../frame/element';
import { field } from '../parts/field';
import { foldForSearch } from '../parts/fold-for-search';
import { select } from '../parts/select';
import { shownNumber } from '../parts/shown-number';
import { table } from '../parts/table';

const WORDS = {
  name: 'Các quy tắc kiểm tra',
  columns: ['Mã', 'Nội dung báo cho trường', 'Căn cứ', 'Mức', 'Báo cáo vi phạm'],
  search: 'Tìm theo mã hoặc từ trong nội dung',
  onlyBroken: 'Chỉ quy tắc đang có báo cáo vi phạm',
  found: (rules: number, all: number) => `${rules} trên ${all} quy tắc`,
  severityOf: (id: string) => `Mức của quy tắc ${id}`,
  initial: (label: string) => `Mặc định: ${label}`,
  breaks: ({ accepted, returned }: NonNullable<RuleLine['breaks']>) =>
    accepted + returned === 0
      ? '0'
      : `${shownNumber(accepted + returned)} (được nhận ${shownNumber(accepted)}, bị trả lại ${shownNumber(returned)})`,
} as const;

type Changed = (id: string, severity: SeverityChoice['value'] | null) => void;

/** Every rule, with a filter; `changed` is told the severity chosen, null when it is as before. */
export function rulesTable(rules: readonly RuleLine[], changed: Changed): HTMLElement[] {
  const made = table(
    WORDS.columns,
    rules.map((rule) => cells(rule, changed)),
    WORDS.name,
  );
  const lines = Array.from(made.querySelectorAll<HTMLElement>('tbody tr'));
  const search = element('input', { type: 'search' });
  const onlyBroken = element('input', { type: 'checkbox' });
  const found = element('p', { className: 'soft' });
  found.setAttribute('aria-live', 'polite');
  const filter = () => {
    const words = foldForSearch(search.value).split(' ').filter(Boolean);
    const isShown = rules.map((rule) => {
      const text = foldForSearch(`${rule.id} ${rule.message} ${rule.cites}`);
      const broken = rule.breaks !== null && rule.breaks.accepted + rule.breaks.returned > 0;
      return words.every((word) => text.includes(word)) && (broken || !onlyBroken.checked);
    });
    lines.forEach((line, at) => {
      line.hidden = !isShown[at];
    });
    found.textContent = WORDS.found(isShown.filter(Boolean).length, rules.length);
  };
  search.oninput = filter;
  onlyBroken.onchange = filter;
  filter();
  return [
    element(
      'div',
      { className: 'filter' },
      field(WORDS.search, search),
      element('label', {}, onlyBroken, ` ${WORDS.onlyBroken}`),
    ),
    found,
    made,
  ];
}

function cells(rule: RuleLine, changed: Changed): HTMLElement[] {
  const { id, message, cites, breaks } = rule;
  return [
    element('span', { className: 'rule-id' }, id),
    element('div', { className: 'message' }, message),
    element('span', {}, cites),
    severity(rule, changed),
    element('span', {}, breaks === null ? '–' : WORDS.breaks(breaks)),
  ];
}

function severity(rule: RuleLine, changed: Changed): HTMLElement {
  const { id, severity: now, initial, choices, limit } = rule;
  const notes = [
    ...(limit === '' ? [] : [limit]),
    ...(now.label === initial || choices.length < 2 ? [] : [WORDS.initial(initial)]),
  ].map((text) => element('div', { className: 'soft' }, text));
  if (choices.length < 2) return element('div', {}, now.label, ...notes);
  const severities = select(choices, now.value);
  severities.setAttribute('aria-label', WORDS.severityOf(id));
  severities.onchange = () => {
    const chosen = choices[severities.selectedIndex]?.value ?? now.value;
    const differs = chosen !== now.value;
    severities.classList.toggle('changed', differs);
    changed(id, differs ? chosen : null);
  };
  return element('div', {}, severities, ...notes);
}
