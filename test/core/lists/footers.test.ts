import { isFooter, isTitle } from '../../../src/core/lists/footers';

test.each([
  'Tổng cộng',
  'Tổng cộng: 37 học sinh',
  'TỔNG SỐ: 37',
  'Tổng: 37',
  'Cộng',
  'Cộng: 12 học sinh',
  'Người lập',
  'Người lập biểu',
  'LẬP BIỂU',
  'Hiệu trưởng',
  'KT. HIỆU TRƯỞNG',
  'Phó hiệu trưởng',
  'THỦ TRƯỞNG ĐƠN VỊ',
  'Xác nhận của nhà trường',
  'Hải Phòng, ngày 20 tháng 3 năm 2026',
  'Hải Phòng, ngày … tháng … năm 2026',
  'Ngày ..... tháng ..... năm 2026',
  '(Ký, ghi rõ họ tên)',
  'Ký tên, đóng dấu',
  'Danh sách này có 37 học sinh',
  'Ấn định danh sách có 37 học sinh',
  'Tổng cộng'.normalize('NFD'),
])('%j stands under a table', (text) => {
  expect(isFooter(text)).toBe(true);
});

test.each([
  '',
  'Nguyễn Văn Cộng',
  'Nguyễn Hiệu Trưởng',
  'Tống Thị Số',
  'Cộng Thị Hoa',
  'Ngày Văn Tháng Hai',
  'Ký Thị Lập',
  'Lê Ký',
  'DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ',
  'Trường THCS Trần Phú',
  '(Tính đến ngày 20 tháng 3 năm 2026)',
  'LỚP 1A',
  'Ngày tháng năm sinh',
  'Ngày, tháng, năm sinh',
])('%j does not', (text) => {
  expect(isFooter(text)).toBe(false);
});

test.each<[string, boolean]>([
  ['Trường THCS Trần Phú', true],
  ['DANH SÁCH HỌC SINH CHƯA ĐỒNG BỘ', true],
  ['Năm học 2025-2026', true],
  ['GVCN: Trần Thị Lập', true],
  ['Trương Thị Hoa', false],
  ['Lê Văn Trường', false],
])('%j is a title: %s', (text, expected) => {
  expect(isTitle(text)).toBe(expected);
});
