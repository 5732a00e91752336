import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { utils, write } from '@e965/xlsx';

const HEADER = [
  'Dấu thời gian',
  'Địa chỉ email',
  'Mã định danh nhà trường',
  'Tên trường',
  'Họ và tên cán bộ đầu mối phụ trách triển khai Học bạ số',
  'Chức vụ cán bộ đầu mối',
  'Số điện thoại cán bộ đầu mối',
  'Tổng số học sinh toàn trường',
  'Tổng số học sinh được cập nhật đầy đủ thông tin trên CSDL ngành',
  'Tổng số học sinh được đồng bộ với CSDL Quốc gia về Dân cư',
  'Số học sinh không đồng bộ với CSDL QG về DC là người nước ngoài',
  'Danh sách học sinh chưa được đồng bộ với CSDL QG',
  'Số cán bộ giáo viên tham gia tạo lập học bạ số',
  'Số cán bộ, giáo viên chưa được cấp chữ ký số',
];
const CONTACT = 'Nguyễn Văn Mẫu|Văn thư|0912000123';
const LIST_ID = '1AbCdEfGhIjKlMnOp';

/** Four reports of three schools; the lines stand in no order of time. */
const RESPONSES = [
  `2026/03/25 4:12:33 CH GMT+7|thcs-mau@haiphong.edu.vn|31303501|THCS Mẫu|${CONTACT}|523|523|523|0||35|3`,
  `24/03/2026 08:00:00|th-mau@haiphong.edu.vn|31304402|TH Mẫu|${CONTACT}|311|311|309|0|https://drive.google.com/open?id=${LIST_ID}|23|0`,
  `2026/03/24 9:30:00 SA GMT+7|thpt.mau@gmail.com|31307703|THPT Mẫu|${CONTACT}|811|811|811|0||45|0`,
  `27/03/2026 00:00:00|thpt-mau@haiphong.edu.vn|31307703|THPT Mẫu|${CONTACT}|811|811|850|0||45|0`,
];
const ROSTER = [
  'Mã trường|Mã khác|Tên trường|Cấp học|Xã/phường|Hộp thư|Từ ngày|Đến ngày',
  '31303501||THCS Mẫu|THCS|Phường Lê Chân|thcs-mau@haiphong.edu.vn||',
  '31304402||TH Mẫu|TH|Phường Hồng Bàng|th-mau@haiphong.edu.vn||',
  '31307703||THPT Mẫu|THPT|Phường Hồng Bàng|thpt-mau@haiphong.edu.vn||',
  '31305504||THCS Mẫu Hai|THCS|Phường Hồng Bàng|thcs-mauhai@haiphong.edu.vn||',
];

/** The names of the two pupils in the list: nothing may print them. */
export const PUPILS = ['Phạm Thị Ẩn', 'Lê Văn Kín'];

export type Files = Readonly<Record<string, string | Buffer | null>>;

/** A sound folder to replay; `files` replaces or adds files, null leaves one out. */
export function replayFolder(files: Files = {}): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'replay-'));
  const sound: Files = {
    'responses.csv': responses(),
    'roster.csv': csv(ROSTER),
    'settings.csv': csv(['Mục|Giá trị', 'Hạn báo cáo|26/03/2026']),
  };
  mkdirSync(path.join(folder, 'files'));
  writeFileSync(path.join(folder, 'files', `${LIST_ID} - danh sách.xlsx`), listOfTwo());
  for (const [name, text] of Object.entries({ ...sound, ...files })) {
    if (text !== null) writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** An Excel file that lists the two pupils. */
function listOfTwo(): Buffer {
  const rows = [['STT', 'Họ và tên', 'Lớp'], ...PUPILS.map((name, n) => [n + 1, name, '4A'])];
  const book = utils.book_new(utils.aoa_to_sheet(rows), 'DS');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}

/** Three reports with a list each: of as many pupils as declared, of one too few, and no list at all. */
export function listedFolder(): string {
  const report = (time: string, school: string, figures: string, file: string) =>
    `${time}|${school}|${CONTACT}|${figures}|0|${file}|23|0`;
  const lines = [
    report(
      '24/03/2026 08:00:00',
      'th-mau@haiphong.edu.vn|31304402|TH Mẫu',
      '311|311|309',
      'du.xlsx',
    ),
    report(
      '24/03/2026 08:20:00',
      'thcs-mau@haiphong.edu.vn|31303501|THCS Mẫu',
      '523|523|520',
      'thieu.xlsx',
    ),
    report(
      '24/03/2026 08:40:00',
      'thpt-mau@haiphong.edu.vn|31307703|THPT Mẫu',
      '811|811|809',
      'hong.xlsx',
    ),
  ];
  return replayFolder({
    'responses.csv': responses(([header = '']) => [header, ...lines]),
    'files/du.xlsx': listOfTwo(),
    'files/thieu.xlsx': listOfTwo(),
    'files/hong.xlsx': Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
}

/** The export of the response tab; `change` rewrites its lines, the header first. */
export function responses(change: (lines: string[]) => string[] = (lines) => lines): string {
  return csv(change([HEADER.join('|'), ...RESPONSES]));
}

/** Every cell quoted, as it may be; '|' stands between cells here. */
export function csv(lines: readonly string[]): string {
  const quoted = (cell: string) => `"${cell.replace(/"/g, '""')}"`;
  return lines.map((line) => `${line.split('|').map(quoted).join(',')}\r\n`).join('');
}
