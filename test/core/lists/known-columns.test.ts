import { type ListColumn, listColumnOf } from '../../../src/core/lists/known-columns';

describe('a heading of real lists is known', () => {
  test.each<[ListColumn, readonly string[]]>([
    ['sequence', ['STT', 'TT', 'Số TT', 'Số thứ tự', 'stt.']],
    [
      'fullName',
      ['Họ và tên', 'Họ tên', 'HỌ VÀ TÊN', 'Họ tên học sinh', 'Họ, tên', 'Họ và tên HS (in hoa)'],
    ],
    [
      'fullName',
      ['Họ, chữ đệm và tên', 'Tên học sinh', 'HO VA TEN', 'Họ và tên theo giấy khai sinh'],
    ],
    [
      'fullName',
      [
        'Họ và tên thí sinh',
        'Họ tên người học',
        'Họ và tên học sinh chưa đồng bộ',
        'Họ và tên (đúng)',
        'Student name',
        "Student's name",
        'Name',
      ],
    ],
    ['middleName', ['Họ đệm', 'Họ', 'Họ và tên đệm', 'Họ lót', 'Họ và đệm']],
    ['givenName', ['Tên', 'TÊN']],
    [
      'pupilCode',
      ['Mã học sinh', 'Mã HS', 'Mã định danh Bộ GD&ĐT', 'Mã định danh', 'mã số học sinh'],
    ],
    [
      'identity',
      [
        'Số định danh cá nhân',
        'Số ĐDCN',
        'Số CCCD',
        'CCCD',
        'Căn cước',
        'Mã số công dân',
        'CMND/CCCD',
      ],
    ],
    [
      'identity',
      ['Số ĐDCN/CCCD (nếu có)', 'Số CMND', 'Mã định danh cá nhân', 'Số căn cước công dân'],
    ],
    ['birthDate', ['Ngày sinh', 'Ngày, tháng, năm sinh', 'Năm sinh', 'Ngày sinh (25/05/2010)']],
    ['sex', ['Giới tính', 'Giới tính (Nam/Nữ)', 'Nam/Nữ', 'GT']],
    ['class', ['Lớp', 'Mã lớp', 'Tên lớp', 'Lớp học', 'Lớp năm học 2025-2026']],
    ['grade', ['Khối', 'Khối học']],
    ['reason', ['Lý do', 'Lí do chưa đồng bộ', 'Nguyên nhân', 'Tình trạng', 'Trạng thái HS']],
    ['nationality', ['Quốc tịch']],
    ['note', ['Ghi chú', 'Ghi chú khác']],
    ['ethnicity', ['Dân tộc', 'Thành phần dân tộc']],
    ['health', ['Loại khuyết tật', 'Khuyết tật', 'Tình hình sức khoẻ', 'Bệnh tật']],
    ['religion', ['Tôn giáo']],
    ['papers', ['Ảnh CCCD', 'Bản chụp giấy khai sinh', 'Bản scan giấy tờ', 'Link ảnh']],
  ])('as %s: %j', (column, headings) => {
    for (const heading of headings) {
      expect([heading, listColumnOf(heading)]).toEqual([heading, column]);
    }
  });

  test.each<[string, (heading: string) => string]>([
    ['decomposed', (heading) => heading.normalize('NFD')],
    ['with line breaks', (heading) => heading.replace(/ /g, '\r\n')],
    ['with odd spaces and an asterisk', (heading) => ` ${heading.replace(/ /g, '\u00A0 ')} *`],
    ['numbered', (heading) => `(3) ${heading}`],
  ])('%s', (_, dress) => {
    expect(listColumnOf(dress('Họ và tên'))).toBe('fullName');
    expect(listColumnOf(dress('Số định danh cá nhân'))).toBe('identity');
  });
});

test.each([
  '',
  'Họ tên cha',
  'Họ và tên mẹ',
  'Họ và tên người giám hộ',
  'Họ và tên người nuôi dưỡng',
  'Họ và tên GVCN',
  'Họ tên, chữ ký',
  'Họ và tên: Trịnh Thị Minh Họa',
  'Số CCCD của mẹ',
  'Ngày cấp',
  'Nơi sinh',
  'Địa chỉ',
  'SĐT liên hệ',
  'Tên trường',
  'Mã trường',
  'LỚP 1A',
  'Nam',
  'Nữ',
  'Hồ Văn Tên',
  `Họ và tên ${'x'.repeat(200)}`,
])('%j heads no column of a pupil', (heading) => {
  expect(listColumnOf(heading)).toBeUndefined();
});
