import type { FileShown } from '../../app/round/load-new-round';
import { element } from '../frame/element';
import { table } from '../parts/table';

const WORDS = {
  title: (files: number) => `Tệp các trường đã tải lên, cần xóa (${files})`,
  none: 'Đợt này không có tệp tải lên nào cần xóa.',
  why: 'Học bạ số không có quyền xóa tệp. Sau khi kết thúc đợt, người có quyền với thư mục của biểu mẫu mở từng đường dẫn ở trang “Tệp cần xóa …” rồi xóa.',
  more: (files: number) => `Còn ${files} tệp nữa; trang “Tệp cần xóa …” ghi đủ.`,
  columns: ['Trường', 'Báo cáo', 'Tệp'],
  open: (report: number) => `Mở tệp của báo cáo ${report}`,
} as const;

/** A page of 1,700 lines helps nobody; the tab has them all. */
const SHOWN = 100;

/** The uploaded files that a person is to delete. */
export function filesTable(files: readonly FileShown[]): HTMLElement[] {
  const heading = element('h3', {}, WORDS.title(files.length));
  if (files.length === 0) return [heading, element('p', { className: 'soft' }, WORDS.none)];
  const lines = files
    .slice(0, SHOWN)
    .map(({ schoolId, name, report, link }) => [
      schoolId === '' ? name : `${name} (${schoolId})`,
      String(report),
      element('a', { href: link, target: '_blank', rel: 'noopener' }, WORDS.open(report)),
    ]);
  const more = files.length - lines.length;
  return [
    heading,
    element('p', { className: 'soft' }, WORDS.why),
    table(WORDS.columns, lines, WORDS.title(files.length)),
    ...(more > 0 ? [element('p', { className: 'soft' }, WORDS.more(more))] : []),
  ];
}
