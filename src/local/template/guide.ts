import type { Cell, WriteSheet } from 'hucre/xlsx';
import { REASONS } from './reasons';
import { BOXED, HEADING, PLAIN, SECTION, TITLE } from './styles';

const GUIDE_NAME = 'Hướng dẫn';

const HOW: readonly (readonly [column: string, how: string, example: string])[] = [
  ['STT', 'Tự hiện khi đã ghi họ và tên; không cần nhập.', '1'],
  [
    'Mã học sinh',
    'Mã trên CSDL ngành (mã định danh Bộ GD&ĐT). Chưa được cấp thì để trống.',
    '3100000001',
  ],
  ['Họ và tên', 'Bắt buộc. Ghi đầy đủ, có dấu, trong cùng một ô.', 'Nguyễn Văn A'],
  [
    'Ngày sinh',
    'Bắt buộc. Ghi ngày/tháng/năm. Nếu máy không nhận, ghi năm-tháng-ngày.',
    '25/05/2018',
  ],
  ['Giới tính', 'Chọn Nam hoặc Nữ.', 'Nam'],
  ['Lớp', 'Bắt buộc. Tên lớp bắt đầu bằng khối.', '2A1'],
  ['Số định danh cá nhân', 'Đủ 12 chữ số, giữ số 0 ở đầu. Chưa có thì để trống.', '031218000001'],
  ['Quốc tịch', 'Việt Nam, hoặc tên nước nếu là người nước ngoài.', 'Việt Nam'],
  ['Lý do chưa đồng bộ', 'Chọn một lý do ở mục II.', 'Sai ngày sinh'],
  ['Ghi chú', 'Nội dung cần nói thêm, nếu có.', ''],
];

const NOTES: readonly string[] = [
  '1. Chỉ ghi những học sinh chưa được đồng bộ, không ghi danh sách toàn trường. Số học sinh trong danh sách bằng tổng số học sinh (mục 6) trừ số đã đồng bộ (mục 8); học sinh là người nước ngoài (mục 9) có thể ghi hoặc không.',
  '2. Mỗi học sinh chỉ ghi một lần. Không đổi tên cột, không ghi tổng số hay chữ ký xuống dưới danh sách.',
  '3. Bảng có sẵn 500 dòng. Nhà trường có thể chèn thêm, xóa bớt, sắp xếp và định dạng các dòng; khi dán từ tệp khác, nên dùng Dán giá trị (Paste Values); khi in, nên chọn những trang có học sinh.',
  '4. Không thêm cột về dân tộc, tôn giáo, sức khỏe, khuyết tật, số điện thoại, địa chỉ; không chèn ảnh giấy tờ của học sinh.',
  '5. Lưu tệp ở dạng .xlsx, không đặt mật khẩu, dung lượng không quá 10 MB, rồi tải lên tại mục 10 của biểu mẫu báo cáo.',
  '6. Tệp có dữ liệu cá nhân của trẻ em: chỉ nộp qua biểu mẫu của Sở, không gửi qua mạng xã hội, không đăng công khai.',
];

interface Guide {
  readonly lines: readonly (readonly [Partial<Cell>, Partial<Cell>?, Partial<Cell>?])[];
  /** The line of the first reason, as people count. */
  readonly firstReason: number;
}

/** The cells of the catalogue, for the list sheet to choose from. */
export function reasonsRange(): string {
  const { firstReason } = guide();
  return `'${GUIDE_NAME}'!$A$${firstReason}:$A$${firstReason + REASONS.length - 1}`;
}

export function guideSheet(): WriteSheet {
  const { lines } = guide();
  return {
    name: GUIDE_NAME,
    columns: [{ width: 34 }, { width: 62 }, { width: 18 }],
    rows: [],
    cells: new Map(
      lines.flatMap((line, row) =>
        line.map((cell, column) => [`${row},${column}`, cell ?? {}] as const),
      ),
    ),
    merges: lines.flatMap((line, row) =>
      line.length === 1 ? [{ startRow: row, endRow: row, startCol: 0, endCol: 2 }] : [],
    ),
    rowDefs: new Map(lines.map((line, row) => [row, { height: heightOf(line) }])),
    protection: { selectLockedCells: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

function guide(): Guide {
  const above: Guide['lines'] = [
    [{ value: 'HƯỚNG DẪN LẬP DANH SÁCH', style: TITLE }],
    [{ value: 'I. Cách điền từng cột', style: SECTION }],
    row(HEADING, 'Cột', 'Cách điền', 'Ví dụ'),
    ...HOW.map((cells) => row(BOXED, ...cells)),
    [{ value: 'II. Lý do chưa đồng bộ', style: SECTION }],
    row(HEADING, 'Lý do', 'Chọn khi'),
  ];
  return {
    lines: [
      ...above,
      ...REASONS.map((cells) => row(BOXED, ...cells)),
      [{ value: 'III. Lưu ý', style: SECTION }],
      ...NOTES.map((value): Guide['lines'][number] => [{ value, style: PLAIN }]),
    ],
    firstReason: above.length + 1,
  };
}

function row(
  style: Cell['style'],
  first: string,
  second: string,
  third?: string,
): Guide['lines'][number] {
  const cell = (value: string): Partial<Cell> => ({ value, ...(style ? { style } : {}) });
  return third === undefined
    ? [cell(first), cell(second)]
    : [cell(first), cell(second), cell(third)];
}

/** In points. Excel fits no height to merged cells, so long notes get theirs by their letters. */
function heightOf(line: Guide['lines'][number]): number {
  const [{ value, style }] = line;
  if (style === TITLE) return 34;
  if (style === SECTION) return 26;
  const letters = line.length === 1 ? 114 : 66;
  const longest = line.length === 1 ? String(value).length : String(line[1]?.value ?? '').length;
  return 6 + 16 * Math.ceil(longest / letters);
}
