import { formatNumber } from '../../core/vietnamese-number';
import type { TabShape } from '../tab-shape';

/** Words and shape of the tab "Danh bạ đầu mối". */
export const viContacts = {
  title: 'DANH BẠ ĐẦU MỐI HỌC BẠ SỐ',
  madeAt: 'Lập lúc',
  known: ({ known, schools }: { known: number; schools: number }) =>
    `${formatNumber(known)}/${formatNumber(schools)} trường có đầu mối, lấy từ báo cáo được tính; trường chưa có báo cáo được tính để trống ba cột đầu mối.`,
  told: ({ known, schools }: { known: number; schools: number }) =>
    `Đã lập lại trang Danh bạ đầu mối: ${formatNumber(known)}/${formatNumber(schools)} trường có đầu mối. Muốn có số mới, hãy chọn lại mục này.`,
  log: ({ known, schools }: { known: number; schools: number }) =>
    `Lập danh bạ đầu mối: ${formatNumber(known)}/${formatNumber(schools)} trường.`,
  exported: ({ known, schools }: { known: number; schools: number }) =>
    `Xuất danh bạ đầu mối ra tệp: ${formatNumber(known)}/${formatNumber(schools)} trường.`,
  notOurs:
    'Trong tệp đã có một trang tên “Danh bạ đầu mối” không do Học bạ số lập. Hãy đổi tên trang đó rồi chọn lại.',
} as const;

export const CONTACT_HEADER_ROW = 5;

export const CONTACTS_SHAPE: TabShape = {
  name: 'Danh bạ đầu mối',
  columns: [
    { title: 'Mã trường', width: 120, format: 'text' },
    { title: 'Tên trường', width: 260, format: 'text', wrap: true },
    { title: 'Xã/phường', width: 160, format: 'text', wrap: true },
    { title: 'Họ và tên đầu mối', width: 200, format: 'text', wrap: true },
    { title: 'Chức vụ', width: 160, format: 'text', wrap: true },
    { title: 'Điện thoại', width: 120, format: 'text' },
    { title: 'Hộp thư gửi báo cáo', width: 240, format: 'text' },
    { title: 'Báo cáo gửi lúc', width: 160, format: 'instant' },
    { title: 'Tình trạng', width: 140, format: 'text', says: 'status' },
  ],
  hasHeader: false,
  frozenColumns: 2,
  headings: [
    { row: 1, column: 1, rows: 1, columns: 1 },
    { row: CONTACT_HEADER_ROW, column: 1, rows: 1, columns: 9 },
  ],
};
