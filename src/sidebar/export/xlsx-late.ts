import type { ExportPage, SchoolExported } from '../../app/snapshots/load-export';
import { type ExportCell, type ExportSheet, instant, number, text } from './xlsx-cells';
import { listHeading } from './xlsx-list-heading';

const WORDS = {
  late: 'Trường chậm báo cáo',
  lateTitle: 'TRƯỜNG CHƯA CÓ BÁO CÁO HỢP LỆ, THEO XÃ/PHƯỜNG',
  lateHead: [
    'TT',
    'Mã trường',
    'Tên trường',
    'Cấp học',
    'Lý do',
    'Số ngày chậm',
    'Báo cáo gửi lúc',
  ],
  mustFix: 'Đã gửi cần sửa',
  mustFixTitle: 'TRƯỜNG ĐÃ GỬI BÁO CÁO NHƯNG CẦN SỬA HOẶC BỊ TỪ CHỐI',
  mustFixHead: [
    'TT',
    'Mã trường',
    'Tên trường',
    'Xã/phường',
    'Tình trạng',
    'Báo cáo gửi lúc',
    'Lỗi bị trả lại',
  ],
  none: 'Không có trường nào.',
  commune: (name: string, schools: number) => `${name || 'Chưa rõ xã/phường'}: ${schools} trường`,
  adds: (parts: readonly string[], sum: number) =>
    `Kiểm tra: ${parts.join(' + ')} = ${sum} trường.`,
  part: (label: string, schools: number) => `${schools} ${label.toLowerCase()}`,
} as const;

/** Expected schools with nothing accepted, commune by commune. */
export function lateSheet(page: ExportPage): ExportSheet {
  const owing = page.schools.filter(({ status }) =>
    ['missing', 'mustFix', 'rejected'].includes(status),
  );
  let at = 0;
  const lines = byCommune(owing).flatMap(([commune, own]) => [
    WORDS.lateHead.map((_, column) =>
      text(column === 1 ? WORDS.commune(commune, own.length) : '', 'group'),
    ),
    ...own.map((school): readonly ExportCell[] => {
      at += 1;
      return [
        number(at),
        text(school.schoolId),
        text(school.name),
        text(school.level),
        text(school.statusText),
        number(school.overdue ? school.daysLate : null),
        instant(school.reportedAt),
      ];
    }),
  ]);
  return {
    name: WORDS.late,
    widths: [6, 34, 46, 14, 20, 12, 20],
    headLines: 4,
    lines: [
      ...listHeading(WORDS.lateTitle, page, parts(page, owing), WORDS.lateHead),
      ...(lines.length > 0 ? lines : [[text(WORDS.none, 'note')]]),
    ],
  };
}

/** Schools whose report came and does not count, with the rules that return it. */
export function mustFixSheet(page: ExportPage): ExportSheet {
  const sent = page.schools.filter(({ status }) => status === 'mustFix');
  return {
    name: WORDS.mustFix,
    widths: [6, 16, 44, 26, 20, 20, 30],
    headLines: 4,
    lines: [
      ...listHeading(WORDS.mustFixTitle, page, parts(page, sent), WORDS.mustFixHead),
      ...(sent.length > 0
        ? sent.map((school, at) => [
            number(at + 1),
            text(school.schoolId),
            text(school.name),
            text(school.commune),
            text(school.statusText),
            instant(school.reportedAt),
            text(school.returnedBy),
          ])
        : [[text(WORDS.none, 'note')]]),
    ],
  };
}

/** "1 bị từ chối + 3 chưa báo cáo = 4 trường", over the classes that the list holds. */
function parts({ figures }: ExportPage, schools: readonly SchoolExported[]): string {
  const said = figures.classes.flatMap(({ status, label }) => {
    const own = schools.filter((school) => school.status === status).length;
    return own === 0 ? [] : [WORDS.part(label, own)];
  });
  return schools.length === 0 ? WORDS.none : WORDS.adds(said, schools.length);
}

/** In the order in which the roster first names the communes. */
function byCommune(schools: readonly SchoolExported[]): [string, SchoolExported[]][] {
  const groups = new Map<string, SchoolExported[]>();
  for (const school of schools) {
    const group = groups.get(school.commune);
    if (group) group.push(school);
    else groups.set(school.commune, [school]);
  }
  return Array.from(groups);
}
