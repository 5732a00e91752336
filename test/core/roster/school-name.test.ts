import { foldSchoolName } from '../../../src/core/roster/school-name';

test.each([
  ['THPT Ngô Quyền', 'Trường THPT Ngô Quyền'],
  ['THPT Ngô Quyền', 'TRƯỜNG TRUNG HỌC PHỔ THÔNG NGÔ QUYỀN'],
  ['THPT Ngô Quyền', ' "thpt  ngô quyền" '],
  ['THPT Ngô Quyền', 'Trường THPT Ngô Quyền'.normalize('NFD')],
  ['Tiểu học Kim Đồng', 'TH Kim Đồng'],
  ['Tiểu học Kim Đồng', 'Trường T.H Kim Đồng'],
  ['Tiểu học Kim Đồng', 'TH.Kim Đồng'],
  ['TH&THCS Quang Trung', 'TH và THCS Quang Trung'],
  ['TH&THCS Quang Trung', 'TH - THCS Quang Trung'],
  ['TH&THCS Quang Trung', 'Trường Tiểu học và Trung học cơ sở Quang Trung'],
  ['TH, THCS và THPT Hàng Hải', 'Tiểu học, THCS & THPT Hàng Hải'],
  ['TH Hoà Bình', 'TH Hòa Bình'],
  ['THCS Lý Tự Trọng', 'THCS Lí Tự Trọng'],
  ['TT GDNN-GDTX Hải An', 'Trung tâm Giáo dục nghề nghiệp - Giáo dục thường xuyên Hải An'],
])('"%s" and "%s" are one name', (a, b) => {
  expect(foldSchoolName(a)).toBe(foldSchoolName(b));
});

test.each([
  ['THPT Trần Phú', 'THCS Trần Phú'],
  ['TH Hải An', 'TH Hải Ân'],
  ['TH Quang Trung', 'TH&THCS Quang Trung'],
  ['THPT Trường Sơn', 'THPT Sơn'],
  ['TH Khoa học và Sáng tạo', 'TH Khoa học Sáng tạo'],
])('"%s" and "%s" are two names', (a, b) => {
  expect(foldSchoolName(a)).not.toBe(foldSchoolName(b));
});
