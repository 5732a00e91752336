import type { FiguresShown, GroupShown } from '../../app/snapshots/figures-shown';
import type { ExportPage } from '../../app/snapshots/load-export';
import { sumOf } from '../parts/sum-of';
import { type ExportCell, type ExportSheet, number, share, text } from './xlsx-cells';

const WORDS = {
  name: 'Tổng hợp',
  title: 'TỔNG HỢP BÁO CÁO HỌC BẠ SỐ',
  about: (asOf: string, source: string) => `Số liệu tính đến ${asOf} (${source}).`,
  deadline: (deadline: string) => `Hạn báo cáo: ${deadline}.`,
  classes: 'Tình trạng các trường',
  classesHead: ['Tình trạng', 'Số trường'],
  sum: 'Cộng',
  rates: 'Tỉ lệ',
  ratesHead: ['Tỉ lệ', 'Số trường', 'Trên tổng số', 'Tỉ lệ'],
  totals: 'Tổng số theo báo cáo được tính (không kể trường được miễn)',
  totalsHead: ['Chỉ tiêu', 'Tổng số', 'Tỉ lệ', 'Số báo cáo thiếu số liệu'],
  levels: 'Theo cấp học',
  communes: 'Theo xã/phường',
  groupsHead: [
    'Đã báo cáo (tỉ lệ)',
    'Đúng hạn (tỉ lệ)',
    'Tổng số học sinh',
    'Học sinh đã đồng bộ',
    'Đã đồng bộ (tỉ lệ)',
  ],
  schools: 'Số trường',
  same: (sum: number) => `Kiểm tra: các dòng cộng lại là ${sum} trường, khớp với số trường.`,
  notSame: (sum: number, schools: number) =>
    `Kiểm tra: các dòng cộng lại là ${sum} trường, KHÔNG khớp với ${schools} trường.`,
} as const;

type Line = readonly ExportCell[];

/** Classes with their check, rates, totals, levels and communes. */
export function summarySheet({ figures, source }: ExportPage): ExportSheet {
  const { classes, rates, totals } = figures;
  return {
    name: WORDS.name,
    widths: [62, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14],
    headLines: 3,
    lines: [
      [text(WORDS.title, 'title')],
      [text(WORDS.about(figures.asOfText, source), 'note')],
      [text(WORDS.deadline(figures.deadlineText), 'note')],
      ...section(WORDS.classes, WORDS.classesHead),
      ...classes.map(({ label, schools }) => [text(label), number(schools)]),
      [text(WORDS.sum, 'group'), number(sumOf(classes.map(({ schools }) => schools)))],
      [text(figures.check, 'note')],
      ...section(WORDS.rates, WORDS.ratesHead),
      ...rates.map((rate) => [
        text(rate.label),
        number(rate.schools),
        number(rate.of),
        share(rate.share),
      ]),
      ...section(WORDS.totals, WORDS.totalsHead),
      ...totals.map((total) => [
        text(total.label),
        number(total.total),
        share(total.share),
        number(total.missing),
      ]),
      ...groups(WORDS.levels, figures, figures.levels),
      ...groups(WORDS.communes, figures, figures.communes),
    ],
  };
}

function section(title: string, head: readonly string[]): Line[] {
  return [[], [text(title, 'section')], head.map((each) => text(each, 'heading'))];
}

function groups(title: string, figures: FiguresShown, lines: readonly GroupShown[]): Line[] {
  const head = [
    title,
    WORDS.schools,
    ...figures.classes.map(({ label }) => label),
    ...WORDS.groupsHead,
  ];
  const sum = sumOf(lines.map(({ schools }) => schools));
  const whole = [
    text(WORDS.sum, 'group'),
    number(sum),
    ...figures.classes.map((_, at) => number(sumOf(lines.map(({ classes }) => classes[at] ?? 0)))),
    share(figures.rates[0]?.share ?? null),
    share(figures.rates[1]?.share ?? null),
    number(sumOf(lines.map(({ students }) => students))),
    number(sumOf(lines.map(({ syncedStudents }) => syncedStudents))),
    text(''),
  ];
  const check = sum === figures.schools ? WORDS.same(sum) : WORDS.notSame(sum, figures.schools);
  return [
    ...section(title, head),
    ...lines.map((group) => [
      text(group.name),
      number(group.schools),
      ...group.classes.map(number),
      share(group.completeness),
      share(group.onTimeRate),
      number(group.students),
      number(group.syncedStudents),
      share(group.syncedShare),
    ]),
    whole,
    [text(check, 'note')],
  ];
}
