import type { FiguresShown } from '../../app/snapshots/figures-shown';
import { element } from '../frame/element';
import { shownNumber, shownShare } from './shown-number';
import { sumOf } from './sum-of';
import { table } from './table';

const WORDS = {
  asOf: (asOf: string) => `Số liệu tính đến ${asOf}.`,
  classes: ['Tình trạng', 'Số trường'],
  sum: 'Cộng sáu loại',
  rates: ['Chỉ tiêu', 'Số trường', 'Trên tổng số', 'Tỉ lệ'],
  totals: ['Chỉ tiêu', 'Tổng số', 'Tỉ lệ', 'Báo cáo thiếu số'],
} as const;

/** The six classes with their check, the rates and the totals of one snapshot. */
export function figuresView(figures: FiguresShown): HTMLElement {
  const { classes, rates, totals, check, addsUp } = figures;
  const sum = sumOf(classes.map(({ schools }) => schools));
  return element(
    'div',
    { className: 'figures' },
    element('p', { className: 'wide' }, element('strong', {}, WORDS.asOf(figures.asOfText))),
    numbers(WORDS.classes, [
      ...classes.map(({ label, schools }) => [label, shownNumber(schools)]),
      [WORDS.sum, shownNumber(sum)],
    ]),
    numbers(
      WORDS.rates,
      rates.map(({ label, schools, of, share }) => [
        label,
        shownNumber(schools),
        shownNumber(of),
        shownShare(share),
      ]),
    ),
    element('p', { className: `wide card ${addsUp ? 'ok' : 'bad'}` }, check),
    wide(
      numbers(
        WORDS.totals,
        totals.map(({ label, total, share, missing }) => [
          label,
          shownNumber(total),
          shownShare(share),
          shownNumber(missing),
        ]),
      ),
    ),
  );
}

function numbers(columns: readonly string[], rows: readonly (readonly string[])[]): HTMLElement {
  const made = table(columns, rows);
  made.classList.add('numbers');
  return made;
}

function wide(made: HTMLElement): HTMLElement {
  made.classList.add('wide');
  return made;
}
