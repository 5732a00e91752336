import type { FiguresShown } from '../../app/snapshots/figures-shown';
import type { ExportPage } from '../../app/snapshots/load-export';
import { shape } from '../parts/shape';
import { shownNumber, shownShare } from '../parts/shown-number';
import { sumOf } from '../parts/sum-of';
import { LINE, MAIN, rectangle, rule, SOFT, words } from './drawing';
import { classBars, progressChart } from './printed-charts';

const WORDS = {
  title: 'TỔNG HỢP BÁO CÁO HỌC BẠ SỐ',
  asOf: (asOf: string) => `Số liệu tính đến ${asOf}`,
  deadline: (deadline: string) => `Hạn báo cáo: ${deadline}`,
  tiles: ['Đã báo cáo', 'Đúng hạn', 'Học sinh đã đồng bộ'],
  of: (part: string, whole: string) => `${part} / ${whole}`,
  classes: (schools: string) => `Tình trạng ${schools} trường`,
  totals: 'Tổng số theo báo cáo được tính (không kể trường được miễn)',
  totalsHead: ['Tổng số', 'Tỉ lệ', 'Thiếu số'],
  progress: 'Số trường đã báo cáo theo ngày (cộng dồn)',
  levels: 'Theo cấp học',
  levelsHead: ['Số trường', 'Đã báo cáo', 'Đúng hạn', 'Học sinh', 'Đã đồng bộ'],
  sum: 'Cộng',
  described: (about: FiguresShown) =>
    [
      `${WORDS.title}. ${WORDS.asOf(about.asOfText)}.`,
      ...about.classes.map(({ label, schools }) => `${label}: ${schools}.`),
      about.check,
    ].join(' '),
} as const;

/** A4 upright at 96 points an inch. */
export const A4 = { width: 794, height: 1123 };
const LEFT = 56;
const WIDTH = A4.width - 2 * LEFT;
const RIGHT = LEFT + WIDTH;
const LONGEST_SOURCE = 70;

/** The summary as one page: the same drawing is shown, printed and saved as a picture. */
export function printedPage({ figures, source }: ExportPage): SVGElement {
  const { width, height } = A4;
  const middle = width / 2;
  const centred = { anchor: 'middle' } as const;
  const drawing = shape(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'font-family': 'Arial, sans-serif' },
    rectangle(0, 0, width, height, '#ffffff'),
    words(WORDS.title, middle, 62, { ...centred, size: 21, bold: true, colour: MAIN }),
    words(WORDS.asOf(figures.asOfText), middle, 88, { ...centred, size: 15, bold: true }),
    words(WORDS.deadline(figures.deadlineText), middle, 110, { ...centred, colour: SOFT }),
    ...tiles(figures),
    ...headed(WORDS.classes(shownNumber(figures.schools)), 238),
    ...classBars(figures, LEFT, 254, WIDTH),
    words(figures.check, LEFT, 422, { size: 12, colour: SOFT }),
    ...headed(WORDS.totals, 462),
    ...totals(figures, 478),
    ...headed(WORDS.progress, 666),
    ...progressChart(figures, LEFT, 674, WIDTH, 152),
    ...headed(WORDS.levels, 858),
    ...levels(figures, 874),
    words(cut(source), LEFT, 1092, { size: 11, colour: SOFT }),
  );
  drawing.setAttribute('aria-label', WORDS.described(figures));
  return drawing;
}

function tiles({ rates, totals: sums }: FiguresShown): SVGElement[] {
  const [students, , synced] = sums;
  const said = [
    ...rates.slice(0, 2).map((rate) => ({ ...rate, part: rate.schools, whole: rate.of })),
    { share: synced?.share ?? null, part: synced?.total ?? 0, whole: students?.total ?? 0 },
  ];
  const each = (WIDTH - 24) / 3;
  return said.flatMap(({ share, part, whole }, at) => {
    const x = LEFT + at * (each + 12);
    const middle = x + each / 2;
    return [
      rectangle(x, 130, each, 78, '#eef3f8'),
      words(WORDS.tiles[at] ?? '', middle, 150, { size: 12, colour: SOFT, anchor: 'middle' }),
      words(shownShare(share), middle, 178, {
        size: 23,
        bold: true,
        colour: MAIN,
        anchor: 'middle',
      }),
      words(WORDS.of(shownNumber(part), shownNumber(whole)), middle, 199, {
        size: 12,
        anchor: 'middle',
      }),
    ];
  });
}

function totals({ totals: sums }: FiguresShown, top: number): SVGElement[] {
  return lines(
    top,
    [RIGHT - 140, RIGHT - 70, RIGHT],
    WORDS.totalsHead,
    sums.map(({ label, total, share, missing }) => [
      label,
      shownNumber(total),
      shownShare(share),
      shownNumber(missing),
    ]),
  );
}

/** Levels that have schools, and their sum. */
function levels({ levels: all, schools, rates }: FiguresShown, top: number): SVGElement[] {
  const sum = (of: (level: (typeof all)[number]) => number) => shownNumber(sumOf(all.map(of)));
  return lines(top, [RIGHT - 400, RIGHT - 300, RIGHT - 210, RIGHT - 105, RIGHT], WORDS.levelsHead, [
    ...all
      .filter((level) => level.schools > 0)
      .map((level) => [
        level.name,
        shownNumber(level.schools),
        shownShare(level.completeness),
        shownShare(level.onTimeRate),
        shownNumber(level.students),
        shownNumber(level.syncedStudents),
      ]),
    [
      schools > 0 ? WORDS.sum : '',
      sum((level) => level.schools),
      shownShare(rates[0]?.share ?? null),
      shownShare(rates[1]?.share ?? null),
      sum((level) => level.students),
      sum((level) => level.syncedStudents),
    ],
  ]);
}

/** A table: the first cell of a line from the left, the others up to their right edges. */
function lines(
  top: number,
  edges: readonly number[],
  head: readonly string[],
  rows: readonly (readonly string[])[],
): SVGElement[] {
  const ends = (cells: readonly string[], y: number, look = {}) =>
    cells.map((cell, at) => words(cell, edges[at] ?? RIGHT, y, { anchor: 'end', ...look }));
  return [
    ...ends(head, top + 10, { size: 11, colour: SOFT }),
    ...rows.flatMap(([name = '', ...cells], at) => {
      const y = top + 32 + at * 21;
      return [rule(LEFT, y - 15, RIGHT, LINE), words(name, LEFT, y), ...ends(cells, y)];
    }),
  ];
}

function headed(title: string, y: number): SVGElement[] {
  return [
    words(title, LEFT, y, { size: 15, bold: true, colour: MAIN }),
    rule(LEFT, y + 6, RIGHT, MAIN),
  ];
}

function cut(text: string): string {
  return text.length > LONGEST_SOURCE ? `${text.slice(0, LONGEST_SOURCE)}…` : text;
}
