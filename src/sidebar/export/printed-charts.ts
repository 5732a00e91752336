import type { FiguresShown } from '../../app/snapshots/figures-shown';
import { shape } from '../parts/shape';
import { shownNumber, shownShare } from '../parts/shown-number';
import { INK, LINE, MAIN, rectangle, rule, SOFT, words } from './drawing';

const WORDS = {
  none: 'Chưa có báo cáo nào được tính.',
  expected: (expected: string) => `phải báo cáo: ${expected}`,
} as const;

/** The colours of the six classes in the tab "Tổng hợp"; each bar has its words beside it. */
const COLOURS = ['#2e7d32', '#9ccc65', '#f9a825', '#c62828', '#90a4ae', '#5c6bc0'];
const BAR_HEIGHT = 25;
const LABELS = 150;

/** A bar a class; gives what it drew, from `top` down. */
export function classBars(
  { classes, schools }: FiguresShown,
  left: number,
  top: number,
  width: number,
): SVGElement[] {
  const most = Math.max(1, ...classes.map((each) => each.schools));
  const room = width - LABELS - 110;
  return classes.flatMap((each, at) => {
    const y = top + at * BAR_HEIGHT;
    const long = (each.schools / most) * room;
    const part = schools > 0 ? each.schools / schools : null;
    return [
      words(each.label, left, y + 15),
      rectangle(left + LABELS, y + 2, long, 17, COLOURS[at] ?? MAIN),
      words(
        `${shownNumber(each.schools)} (${shownShare(part)})`,
        left + LABELS + long + 8,
        y + 15,
        { bold: true },
      ),
    ];
  });
}

/** Schools that had reported at the end of each day, against those that must. */
export function progressChart(
  { progress, rates }: FiguresShown,
  left: number,
  top: number,
  width: number,
  height: number,
): SVGElement[] {
  const last = progress[progress.length - 1];
  if (!last) return [words(WORDS.none, left, top + 24, { colour: SOFT })];
  const expected = rates[0]?.of ?? 0;
  const most = Math.max(1, expected, last.soFar);
  const [from, bottom] = [left + 40, top + height - 24];
  const right = left + width - 20;
  const step = (width - 60) / Math.max(1, progress.length - 1);
  const x = (at: number) => from + at * step;
  const y = (schools: number) => bottom - (schools / most) * (bottom - top - 16);
  const points = progress.map(({ soFar }, at) => `${x(at).toFixed(1)},${y(soFar).toFixed(1)}`);
  const axis = { size: 11, colour: SOFT };
  return [
    rule(from, bottom, right, SOFT),
    rule(from, y(expected), right, LINE),
    words(WORDS.expected(shownNumber(expected)), from + 6, y(expected) - 4, axis),
    words('0', from - 6, bottom + 4, { ...axis, anchor: 'end' }),
    shape('polyline', {
      points: points.join(' '),
      fill: 'none',
      stroke: MAIN,
      'stroke-width': 2.5,
    }),
    ...lastPoint(last.soFar, x(progress.length - 1), y(last.soFar), y(expected), progress.length),
    ...everyFewDays(progress).map(({ day, at }) =>
      words(shortDay(day), x(at), bottom + 16, { ...axis, anchor: 'middle' }),
    ),
  ];
}

/** The point of the last day with its number above it, unless the line of all that must report is there. */
function lastPoint(
  schools: number,
  x: number,
  y: number,
  lineOfAll: number,
  days: number,
): SVGElement[] {
  const below = y - lineOfAll <= 40;
  const only = days === 1;
  return [
    shape('circle', { cx: x, cy: y, r: 4, fill: MAIN }),
    words(shownNumber(schools), x + (only ? 10 : 4), y + (below ? 20 : -10), {
      bold: true,
      colour: INK,
      anchor: only ? 'start' : 'end',
    }),
  ];
}

/** Eight days at most have room under the chart. */
function everyFewDays(progress: FiguresShown['progress']) {
  const every = Math.max(1, Math.ceil(progress.length / 8));
  return progress.flatMap(({ day }, at) => (at % every === 0 ? [{ day, at }] : []));
}

function shortDay(day: string): string {
  return day.slice(0, day.lastIndexOf('/'));
}
