import { element } from '../frame/element';
import { shownNumber } from '../parts/shown-number';
import { sumOf } from '../parts/sum-of';
import type { FilledAppendix, FilledLetter } from './filled-letter';

const WORDS = {
  more: (schools: number) => `… còn ${shownNumber(schools)} trường trong tệp .docx`,
} as const;

/** Lines of a table that are shown. */
const SHOWN = 15;

/** The letter as its reader will see it, long tables cut. */
export function letterPreview(letter: FilledLetter): HTMLElement {
  return element(
    'article',
    { className: 'printed' },
    head(letter),
    ...dear(letter.heading.dear, letter.addressees),
    ...letter.paragraphs.map((text) => element('p', { className: 'body' }, text)),
    foot(letter),
    ...letter.appendices.map(appendix),
  );
}

function head({ heading }: FilledLetter): HTMLElement {
  return element(
    'div',
    { className: 'sides centre' },
    element(
      'div',
      {},
      element('p', {}, heading.superior),
      element('p', { className: 'strong short rule' }, heading.agency),
      element('p', {}, heading.number),
      element('p', {}, heading.subject),
    ),
    element(
      'div',
      {},
      element('p', { className: 'strong' }, heading.country),
      element('p', { className: 'strong rule' }, heading.motto),
      element('p', { className: 'slanted' }, heading.placeAndDate),
    ),
  );
}

function foot({ heading, receivers, signer }: FilledLetter): HTMLElement {
  return element(
    'div',
    { className: 'sides' },
    element(
      'div',
      { className: 'receivers' },
      element('p', { className: 'strong slanted' }, heading.receivers),
      ...receivers.map((receiver) => element('p', {}, `- ${receiver}`)),
    ),
    element(
      'div',
      { className: 'centre signature' },
      ...signer.map((office) => element('p', { className: 'strong' }, office)),
    ),
  );
}

function dear(words: string, addressees: readonly string[]): HTMLElement[] {
  const [only = ''] = addressees;
  if (addressees.length === 1) return [element('p', { className: 'dear' }, `${words} ${only}.`)];
  const end = (index: number) => (index === addressees.length - 1 ? '.' : ';');
  return [
    element(
      'div',
      { className: 'dear list' },
      element('p', {}, words),
      ...addressees.map((name, index) => element('p', {}, `- ${name}${end(index)}`)),
    ),
  ];
}

function appendix(filled: FilledAppendix): HTMLElement {
  const { name, title, enclosed, asOf, columns, widths, groups } = filled;
  const all = sumOf(groups.map(({ rows }) => rows.length));
  let left = SHOWN;
  const body = groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length === 0
      ? []
      : [groupLine(group.title, columns.length), ...rows.map(schoolLine)];
  });
  return element(
    'section',
    { className: 'appendix' },
    element('h3', {}, name),
    element('p', { className: 'strong centre' }, title),
    element('p', { className: 'slanted centre' }, enclosed),
    element('p', { className: 'slanted centre' }, asOf),
    element(
      'table',
      {},
      element('colgroup', {}, ...widths.map(column)),
      element(
        'thead',
        {},
        element('tr', {}, ...columns.map((words) => element('th', { scope: 'col' }, words))),
      ),
      element('tbody', {}, ...body),
    ),
    ...(all > SHOWN ? [element('p', { className: 'slanted' }, WORDS.more(all - SHOWN))] : []),
  );
}

function column(percent: number): HTMLElement {
  const made = element('col', {});
  made.style.width = `${percent}%`;
  return made;
}

function groupLine(title: string, columns: number): HTMLElement {
  return element('tr', {}, element('th', { scope: 'colgroup', colSpan: columns }, title));
}

function schoolLine(cells: readonly string[]): HTMLElement {
  return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
}
