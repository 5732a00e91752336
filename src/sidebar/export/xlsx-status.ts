import type { ExportPage } from '../../app/snapshots/load-export';
import { sumOf } from '../parts/sum-of';
import { type ExportSheet, instant, number, text } from './xlsx-cells';
import { listHeading } from './xlsx-list-heading';

const WORDS = {
  status: 'Tình trạng các trường',
  statusHead: ['TT', 'Mã trường', 'Tên trường', 'Cấp học', 'Xã/phường', 'Tình trạng', 'Quá hạn'],
  daysLate: 'Số ngày muộn',
  reportedAt: 'Báo cáo gửi lúc',
  returnedBy: 'Lỗi bị trả lại',
  mark: 'x',
  total: 'Cộng (không kể trường được miễn)',
} as const;

/** Every active school with its figures, summed at the end. */
export function statusSheet(page: ExportPage): ExportSheet {
  const { schools, figureTitles } = page;
  const inTotals = schools.filter(({ status }) => status !== 'exempt');
  const head = [
    ...WORDS.statusHead,
    WORDS.daysLate,
    ...figureTitles,
    WORDS.reportedAt,
    WORDS.returnedBy,
  ];
  return {
    name: WORDS.status,
    widths: [6, 14, 36, 12, 22, 18, 9, 9, ...figureTitles.map(() => 11), 18, 24],
    headLines: 4,
    lines: [
      ...listHeading(WORDS.status.toUpperCase(), page, page.figures.check, head),
      ...schools.map((school, at) => [
        number(at + 1),
        text(school.schoolId),
        text(school.name),
        text(school.level),
        text(school.commune),
        text(school.statusText),
        text(school.overdue ? WORDS.mark : ''),
        number(school.daysLate === 0 ? null : school.daysLate),
        ...school.figures.map(number),
        instant(school.reportedAt),
        text(school.returnedBy),
      ]),
      [
        ...WORDS.statusHead.map((_, at) => text(at === 2 ? WORDS.total : '', 'group')),
        text('', 'group'),
        ...figureTitles.map((_, at) =>
          number(sumOf(inTotals.map(({ figures }) => figures[at] ?? 0))),
        ),
      ],
    ],
  };
}
