import type { ProgressDay } from '../../app/overview/load-dashboard';
import { element } from '../frame/element';
import { shape } from '../parts/shape';
import { shownNumber } from '../parts/shown-number';
import { table } from '../parts/table';

const WORDS = {
  none: 'Chưa có trường nào báo cáo.',
  what: (last: ProgressDay, expected: string) =>
    `Số trường đã báo cáo theo ngày, đến ${last.day}: ${shownNumber(last.soFar)} trên ${expected} trường.`,
  expected: (schools: string) => `Phải báo cáo: ${schools} trường`,
  figures: 'Xem bằng số',
  columns: ['Ngày', 'Trong ngày', 'Cộng dồn'],
} as const;

const WIDTH = 276;
const HEIGHT = 84;
/** Room for the line of the schools that owe a report. */
const TOP = 4;

/** Columns of schools so far, the day's own part darker, up to the line of those expected. */
export function progressChart(progress: readonly ProgressDay[], expected: number): HTMLElement[] {
  const last = progress[progress.length - 1];
  const first = progress[0];
  if (!first || !last) return [element('p', { className: 'soft' }, WORDS.none)];
  const ends = [first.day, ...(progress.length > 1 ? [last.day] : [])];
  return [
    element('p', { className: 'soft scale' }, WORDS.expected(shownNumber(expected))),
    element('div', { className: 'chart' }, drawn(progress, expected, last)),
    element('div', { className: 'soft ends' }, ...ends.map((day) => element('span', {}, day))),
    element(
      'details',
      { id: 'progress-figures' },
      element('summary', { id: 'progress-figures-summary' }, WORDS.figures),
      table(
        WORDS.columns,
        [...progress]
          .reverse()
          .map(({ day, schools, soFar }) => [day, shownNumber(schools), shownNumber(soFar)]),
      ),
    ),
  ];
}

function drawn(progress: readonly ProgressDay[], expected: number, last: ProgressDay): SVGElement {
  const most = Math.max(expected, last.soFar, 1);
  const step = WIDTH / progress.length;
  const heightOf = (schools: number) => (schools / most) * (HEIGHT - TOP);
  const bars = progress.flatMap(({ schools, soFar }, index) => {
    const bar = (part: number, from: number, look: string) =>
      shape('rect', {
        class: look,
        x: index * step,
        width: Math.max(1, step - 1.5),
        y: HEIGHT - heightOf(from + part),
        height: heightOf(part),
      });
    const before = soFar - schools;
    return [bar(before, 0, 'before'), bar(schools, before, 'own')];
  });
  const goal = HEIGHT - heightOf(expected);
  const label = WORDS.what(last, shownNumber(expected));
  return shape(
    'svg',
    { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label },
    ...bars,
    shape('line', { class: 'goal', x1: 0, x2: WIDTH, y1: goal, y2: goal }),
  );
}
