import { readFolder } from '../../../src/local/replay/folder';
import { defaultNow, replay } from '../../../src/local/replay/round';
import { csv, type Files, replayFolder, responses } from '../../builders/replay-folder';

function play(files: Files): void {
  const input = readFolder(replayFolder(files));
  const options = { dist: 'dist', guest: 'dist-local/guest.js', onProgress: () => undefined };
  replay(input, { ...options, now: defaultNow(input), mail: false });
}

describe('a folder', () => {
  const changed = (from: string | RegExp, to: string) =>
    responses((lines) => lines.map((line) => line.replace(from, to)));
  const latin = Buffer.from('Mã trường\nx', 'latin1');
  const cases: readonly (readonly [string, Files, string])[] = [
    ['no responses', { 'responses.csv': null }, 'responses.csv: không có tệp này'],
    ['no roster', { 'roster.csv': null }, 'roster.csv: không có tệp này'],
    ['another encoding', { 'roster.csv': latin }, 'roster.csv: không phải văn bản UTF-8'],
    ['a file of one line', { 'roster.csv': csv(['Mã trường']) }, 'roster.csv: tệp không có dòng'],
    ['an empty file', { 'responses.csv': '' }, 'responses.csv: tệp không có dòng'],
    [
      'a time that no clock shows',
      { 'responses.csv': changed('4:12:33 CH', '25:12:33') },
      'responses.csv, dòng 2, cột A “Dấu thời gian”: không đọc được thời điểm “2026/03/25 25:12:33 GMT+7”',
    ],
    [
      'a day that no calendar has, in a file with a title and long cells above',
      {
        'responses.csv': `"Đợt ""tháng 3"""\r\n${changed('27/03/2026', '31/02/2026').replace('TH Mẫu', 'TH\r\nMẫu')}`,
      },
      'responses.csv, dòng 6, cột A “Dấu thời gian”: không đọc được thời điểm',
    ],
    [
      'no time stamps',
      { 'responses.csv': changed('Dấu thời gian', 'Ngày gửi') },
      'responses.csv, dòng 1: không có cột “Dấu thời gian”',
    ],
    [
      'an upload that is neither there nor a link',
      { 'responses.csv': changed(/https:[^|]*/, 'danh sách lớp 1.xlsx') },
      'responses.csv, dòng 3, cột L “Danh sách học sinh chưa được đồng bộ với CSDL QG”: “danh sách lớp 1.xlsx”',
    ],
    [
      'a question that nobody knows',
      { 'responses.csv': changed('Tổng số học sinh toàn trường', 'Chiều cao') },
      'responses.csv, dòng 1: Trang câu trả lời: không tìm thấy cột “',
    ],
    [
      'a column of the roster that nobody knows',
      { 'roster.csv': csv(['Mã trường|Tên trường|Màu', '31303501|THCS Mẫu|đỏ']) },
      'roster.csv, dòng 1, cột C “Màu”: không có cột nào tên này',
    ],
    [
      'a column of the roster that stands twice',
      { 'roster.csv': csv(['Mã trường|Tên trường|mã  trường', '1|THCS Mẫu|2']) },
      'roster.csv, dòng 1, cột C “mã trường”: có hai cột tên này',
    ],
    [
      'a column of the roster without a name',
      { 'roster.csv': csv(['Mã trường|Tên trường|', '31303501|THCS Mẫu|đỏ']) },
      'roster.csv, dòng 1, cột C: cột này có chữ nhưng không có tiêu đề',
    ],
    [
      'a roster without codes',
      { 'roster.csv': csv(['Tên trường', 'THCS Mẫu']) },
      'roster.csv, dòng 1: thiếu cột “Mã trường”',
    ],
    [
      'a setting that nobody knows',
      { 'settings.csv': csv(['Mục|Giá trị', 'Hạn cuối|26/03/2026']) },
      'settings.csv, dòng 2, cột A: trang Cấu hình không có mục “Hạn cuối”',
    ],
    [
      'a setting that cannot be read',
      { 'settings.csv': csv(['Hạn báo cáo|mai']) },
      'settings.csv, dòng 1, cột B: Cấu hình, mục “Hạn báo cáo”',
    ],
  ];

  test.each(cases)('is refused because of %s, and told what to mend', (_why, files, sentence) => {
    expect(() => play(files)).toThrow(sentence);
  });
});
