import type { FileShown } from '../../app/round/load-new-round';
import { element } from '../frame/element';

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
  const head = WORDS.columns.map((title) => element('th', { scope: 'col' }, title));
  const lines = files.slice(0, SHOWN).map(({ schoolId, name, report, link }) => {
    const open = element(
      'a',
      { href: link, target: '_blank', rel: 'noopener' },
      WORDS.open(report),
    );
    const school = schoolId === '' ? name : `${name} (${schoolId})`;
    const cells = [school, String(report), open];
    return element('tr', {}, ...cells.map((cell) => element('td', {}, cell)));
  });
  const more = files.length - lines.length;
  return [
    heading,
    element('p', { className: 'soft' }, WORDS.why),
    element(
      'div',
      { className: 'scroll', tabIndex: 0, role: 'region', ariaLabel: WORDS.title(files.length) },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...head)),
        element('tbody', {}, ...lines),
      ),
    ),
    ...(more > 0 ? [element('p', { className: 'soft' }, WORDS.more(more))] : []),
  ];
}
