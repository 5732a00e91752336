import { classInTitle, gradeOf, isClass, isClassTitle } from '../../../src/core/lists/grades';

test.each<[string, number | undefined]>([
  ['5A1', 5],
  ['LỚP 1A', 1],
  ['Lớp 10 Toán', 10],
  ['6', 6],
  ['06A', 6],
  ['Khối 9', 9],
  ['12A10', 12],
  ['1/3', 1],
  ['6.2', 6],
  ['lop 7b', 7],
  ['0', undefined],
  ['13A', undefined],
  ['123', undefined],
  ['46027', undefined],
  ['Lá 1', undefined],
  ['', undefined],
])('the class %j is of grade %s', (text, grade) => {
  expect(gradeOf(text)).toBe(grade);
});

test.each<[string, string]>([
  ['LỚP 1A', '1a'],
  ['Danh sách học sinh chưa đồng bộ lớp 10 Toán', '10'],
  ['DANH SÁCH HỌC SINH KHỐI 6', '6'],
  ['5A1', '5a1'],
  ['Từ lớp 1 đến lớp 5', ''],
  ['Khối 1-5', ''],
  ['Trường THCS Trần Phú', ''],
  ['Năm học 2025-2026', ''],
])('the title %j names the class %j', (text, className) => {
  expect(classInTitle(text)).toBe(className);
});

test.each<[string, boolean]>([
  ['LỚP 1A', true],
  ['Lớp: 6A1', true],
  ['I. Khối 6', true],
  ['Danh sách học sinh lớp 1A', true],
  ['Lớp', false],
  ['Lớp Thị Hoa', false],
  ['LỚP CHUYÊN TOÁN', true],
  ['Lớp lá', true],
  ['Chuyển từ lớp 5A', false],
])('%j is a title of a class: %s', (text, expected) => {
  expect(isClassTitle(text)).toBe(expected);
});

test.each<[string, boolean]>([
  ['6A1', true],
  ['lớp Toán', true],
  ['VI A', true],
  ['6', true],
  ['10 Toán', true],
  ['12A10', true],
  ['1/3', true],
  ['A1', true],
  ['Mẫu giáo 5 tuổi B', true],
  ['35', false],
  ['0900000001', false],
  ['12/03/2014', false],
  ['Sĩ số: 35', false],
  ['Phạm Văn Ký', false],
  ['Hiệu trưởng', false],
  ['', false],
])('%j can stand in a class column: %s', (text, expected) => {
  expect(isClass(text)).toBe(expected);
});
