import type { RulesTrial } from '../../app/rules/try-rules';
import { element } from '../frame/element';
import { list } from '../parts/list';
import { shownNumber } from '../parts/shown-number';
import { sumOf } from '../parts/sum-of';
import { table } from '../parts/table';

const WORDS = {
  title: 'Nếu lưu các thay đổi này',
  classes: 'Tình trạng các trường',
  classColumns: ['Tình trạng', 'Đang là', 'Sẽ là', 'Chênh lệch'],
  sum: 'Cộng sáu loại',
  schools: (rows: number) => `Báo cáo và trường đổi kết luận (${shownNumber(rows)})`,
  columns: ['Trường', 'Báo cáo số', 'Kết quả', 'Tình trạng'],
  none: 'Không báo cáo nào đổi kết luận, không trường nào đổi tình trạng.',
} as const;

/** What the trial found: the changes, the six classes, each school, and what saving sets in motion. */
export function trialResult({ changes, classes, rows, consequences }: RulesTrial): HTMLElement[] {
  const total = (which: 'before' | 'after') => sumOf(classes.map((each) => each[which]));
  const lines = [
    ...classes,
    { status: WORDS.sum, before: total('before'), after: total('after') },
  ].map(({ status, before, after }) => [
    status,
    shownNumber(before),
    shownNumber(after),
    signed(after - before),
  ]);
  return [
    element('h2', { tabIndex: -1 }, WORDS.title),
    list(changes),
    table(WORDS.classColumns, lines, WORDS.classes),
    element('h2', {}, WORDS.schools(rows.length)),
    rows.length === 0
      ? element('p', { className: 'soft' }, WORDS.none)
      : table(
          WORDS.columns,
          rows.map(({ school, report, verdict, status }) => [school, report, verdict, status]),
          WORDS.schools(rows.length),
        ),
    element('div', { className: 'card amber' }, list(consequences)),
  ];
}

function signed(difference: number): string {
  if (difference === 0) return '0';
  return difference > 0 ? `+${shownNumber(difference)}` : `−${shownNumber(-difference)}`;
}
