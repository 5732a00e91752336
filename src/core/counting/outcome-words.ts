import type { ListFileKind } from '../lists/cells';
import { formatNumber } from '../vietnamese-number';
import type { ListCounted, ListRefusal, ListTrace, SensitiveColumn } from './outcome';
import { hiddenWords, repeatedLinesText, sheetName, sheetWords } from './sheet-words';

/** What is wrong with a list and how it is mended; to the school, but for what only staff can do. */
export const LIST_REFUSAL_WORDS: Readonly<Record<ListRefusal, string>> = {
  noLink:
    'Câu trả lời không có đường dẫn tới tệp danh sách. Đề nghị nhà trường tải tệp danh sách lên biểu mẫu rồi gửi lại.',
  typedLink:
    'Câu hỏi về danh sách trên biểu mẫu chưa phải câu hỏi tải tệp lên nên tiện ích không mở đường dẫn nào. Cán bộ của Sở sẽ sửa biểu mẫu; nhà trường chưa phải làm gì.',
  tooManyFiles:
    'Câu trả lời có quá nhiều tệp. Đề nghị nhà trường gộp danh sách vào một tệp Excel (.xlsx) rồi nộp lại.',
  noPermission:
    'Tiện ích chưa mở được tệp: tài khoản của Sở chưa có quyền xem, hoặc tệp không còn. Cán bộ của Sở sẽ kiểm tra; nhà trường chưa phải làm gì.',
  trashed:
    'Tệp danh sách đang nằm trong thùng rác của Google Drive nên không đọc được. Đề nghị nhà trường tải tệp lên biểu mẫu rồi gửi lại.',
  googleSheet:
    'Tệp là bảng tính Google nên tiện ích không mở được. Đề nghị nhà trường chọn Tệp > Tải xuống > Microsoft Excel (.xlsx) rồi nộp lại tệp vừa tải.',
  tooLarge:
    'Tệp quá lớn nên tiện ích không đọc. Đề nghị nhà trường chỉ giữ danh sách học sinh chưa đồng bộ, bỏ hình ảnh và các trang tính khác, rồi nộp lại.',
  empty:
    'Tệp không có dữ liệu nào. Đề nghị nhà trường kiểm tra tệp đã lưu đủ danh sách rồi nộp lại.',
  password: 'Tệp đang đặt mật khẩu nên không mở được. Đề nghị nhà trường gỡ mật khẩu rồi nộp lại.',
  oldExcel:
    'Tệp thuộc định dạng Excel 95 hoặc cũ hơn. Đề nghị nhà trường mở tệp, chọn Lưu thành (Save As) > Excel Workbook (.xlsx) rồi nộp lại.',
  notSpreadsheet:
    'Tệp không phải bảng tính (có thể là PDF, ảnh, Word hoặc tệp nén). Đề nghị nhà trường nộp danh sách dạng Excel (.xlsx) theo mẫu.',
  openDocument:
    'Tệp thuộc định dạng OpenDocument (.ods). Đề nghị nhà trường mở tệp, chọn Lưu thành (Save As) > Excel Workbook (.xlsx) rồi nộp lại.',
  binaryWorkbook:
    'Tệp thuộc định dạng Excel nhị phân (.xlsb). Đề nghị nhà trường mở tệp bằng Excel, chọn Lưu thành (Save As) > Excel Workbook (.xlsx) rồi nộp lại.',
  broken:
    'Tệp bị hỏng hoặc chưa tải lên đầy đủ. Đề nghị nhà trường mở lại tệp, lưu thành .xlsx rồi nộp lại.',
  bomb: 'Dữ liệu bên trong tệp lớn bất thường nên tiện ích không mở. Đề nghị nhà trường sao chép danh sách sang một tệp Excel mới (.xlsx) rồi nộp lại.',
  poison:
    'Tiện ích đã thử đọc tệp hai lần nhưng không xong nên không tự mở nữa. Cán bộ của Sở sẽ xem tệp; nhà trường có thể lưu danh sách sang một tệp Excel mới (.xlsx) rồi nộp lại.',
  noHeader:
    'Không tìm thấy dòng tiêu đề của danh sách (cần cột Họ và tên, cùng ít nhất một cột như STT, Ngày sinh, Giới tính hoặc Lớp) trên các trang tính đang hiện, nên chưa đếm được. Đề nghị nhà trường dùng đúng mẫu gửi kèm rồi nộp lại.',
  sideBySide:
    'Danh sách có hai bảng đặt cạnh nhau trên cùng các dòng nên chưa đếm được. Đề nghị nhà trường xếp tất cả học sinh vào một bảng (hoặc mỗi bảng một trang tính) rồi nộp lại.',
  noValues:
    'Các ô của danh sách là công thức chưa có kết quả nên không đọc được. Đề nghị nhà trường mở tệp bằng Excel, lưu lại rồi nộp lại.',
  unsure:
    'Trong tệp có nhiều dòng giống dòng học sinh nhưng tiện ích không chắc cách đếm nên không đếm. Cán bộ của Sở sẽ xem tệp; nhà trường chưa phải làm gì.',
  cut: 'Danh sách dài hơn mức tiện ích đọc được nên chưa đếm. Đề nghị nhà trường chỉ nộp học sinh chưa đồng bộ và xóa các dòng thừa ở cuối trang tính rồi nộp lại.',
  oldFont:
    'Danh sách dùng phông chữ cũ (TCVN3 hoặc VNI) nên không đọc được chữ tiếng Việt. Đề nghị nhà trường chuyển sang phông Unicode (ví dụ Times New Roman), lưu lại thành .xlsx rồi nộp lại.',
  lostLetters:
    'Chữ tiếng Việt trong tệp đã mất dấu khi lưu (chữ có dấu thành “?”). Đề nghị nhà trường mở tệp gốc, lưu lại thành .xlsx, phông Unicode (ví dụ Times New Roman), rồi nộp lại.',
};

const FILE_KIND_WORDS: Readonly<Record<ListFileKind, string>> = {
  xlsx: 'Excel (.xlsx)',
  xls: 'Excel 97–2003 (.xls)',
  csv: 'CSV',
  html: 'HTML đặt tên .xls',
  xml: 'XML của Excel 2003',
};

export const SENSITIVE_WORDS: Readonly<Record<SensitiveColumn, string>> = {
  ethnicity: 'dân tộc',
  health: 'sức khỏe, khuyết tật',
  religion: 'tôn giáo',
  papers: 'ảnh, bản chụp giấy tờ',
};

/** A mail and a note stay readable. */
const LONGEST_TRACE = 900;

/** How a list was counted, in one paragraph of at most 900 characters; nothing of any cell in it. */
export function listTraceText(counted: ListCounted): string {
  const { trace } = counted;
  const [only] = trace.sheets;
  if (only !== undefined && trace.sheets.length === 1) {
    const where = only.sheet === 1 ? '' : `${sheetName(only, trace)}: `;
    return joined([`${filesWords(trace)}; ${where}${sheetWords(only)}`], counted);
  }
  const head = `${filesWords(trace)}; đếm tất cả ${formatNumber(counted.pupils)} học sinh`;
  const parts = trace.sheets.map(
    (sheet) => `${capital(sheetName(sheet, trace))}: ${sheetWords(sheet)}`,
  );
  for (let shown = parts.length; shown > 0; shown--) {
    const left = trace.visibleSheets - shown;
    const isAll = shown === trace.sheets.length && trace.sheets.length < MOST_TRACED;
    const rest = isAll ? [] : [`Và ${formatNumber(left)} trang tính khác`];
    const text = joined([head, ...parts.slice(0, shown), ...rest], counted, isAll);
    if (text.length <= LONGEST_TRACE) return text;
  }
  return joined([head], counted, false);
}

/** The trace itself holds no more (see `ListTrace`). */
const MOST_TRACED = 40;

function joined(parts: readonly string[], counted: ListCounted, isAll = true): string {
  const repeated = repeatedLinesText(counted);
  const tail = [
    ...(isAll ? hiddenWords(counted.trace) : []),
    ...(repeated === '' ? [] : [`Học sinh có ở nhiều dòng: ${repeated}`]),
  ];
  return `${[...parts, ...tail].join('. ')}.`;
}

function filesWords({ fileKinds, visibleSheets }: ListTrace): string {
  const sheets = `${formatNumber(visibleSheets)} trang tính`;
  const [kind = 'xlsx'] = fileKinds;
  if (fileKinds.length > 1) return `${formatNumber(fileKinds.length)} tệp có tất cả ${sheets}`;
  return `Tệp ${kind === 'xlsx' ? '' : `${FILE_KIND_WORDS[kind]} `}có ${sheets}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
