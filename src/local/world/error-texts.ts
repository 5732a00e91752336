/**
 * What Google's services say when they refuse, in English and as an account whose language is
 * Vietnamese reads it (docs/google.md, "Error texts"). Where no Vietnamese form was ever reported
 * the English one stands, as it does on Google.
 */
const TEXTS = {
  mailQuota: [
    'Service invoked too many times for one day: email.',
    'Dịch vụ bị gọi quá nhiều lần trong một ngày: email.',
  ],
  invalidEmail: ['Invalid email: {0}', 'Email không hợp lệ: {0}'],
  noRecipient: ['Failed to send email: no recipient'],
  tooManyRecipients: [
    'Limit Exceeded: Email Recipients Per Message.',
    'Đã vượt quá giới hạn: Người nhận email trên mỗi thư.',
  ],
  bodyTooLarge: ['Limit Exceeded: Email Body Size.'],
  subjectTooLong: ['Argument too large: subject'],
  cellTooLong: [
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    'Dữ liệu nhập của bạn chứa nhiều hơn tối đa 50000 ký tự trong một ô.',
  ],
  tooManyCells: [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  typedColumns: ['This operation is not allowed on cells in typed columns.'],
  outsideSheet: [
    'The coordinates of the range are outside the dimensions of the sheet.',
    'Tọa độ của dải ô nằm ngoài kích thước của trang tính.',
  ],
  rangeNotFound: ['Range not found', 'Không tìm thấy dải ô'],
  sheetExists: [
    'A sheet with the name "{0}" already exists. Please enter another name.',
    'Đã tồn tại một trang tính có tên "{0}". Vui lòng nhập tên khác.',
  ],
  lastSheet: ["You can't remove all the sheets in a document."],
  tooManyTriggers: [
    'This script has too many triggers. Triggers must be deleted from the script before more can be added.',
  ],
  propertyQuota: [
    'You have exceeded the property storage quota. Please remove some properties and try again.',
  ],
  argumentTooLarge: ['Argument too large: {0}', 'Đối số quá lớn: {0}'],
  lockTimeout: ['Lock timeout: another process was holding the lock for too long.'],
  executionTime: ['Exceeded maximum execution time', 'Đã vượt quá thời gian thực thi tối đa'],
  computerTime: ['Service using too much computer time for one day.'],
  tooManyAtOnce: [
    'There are too many scripts running simultaneously for this Google user account.',
  ],
  notAuthorized: [
    'Authorization is required to perform that action.',
    'Cần được cho phép để thực hiện hành động đó.',
  ],
  scopeMissing: [
    'Specified permissions are not sufficient to call {0}. Required permissions: {1}',
    'Các quyền đã chỉ định không đủ để gọi {0}. Các quyền bắt buộc: {1}',
  ],
  noAccess: [
    'You do not have permission to access the requested document.',
    'Bạn không có quyền truy cập tài liệu yêu cầu.',
  ],
  noForm: ['No item with the given ID could be found, or you do not have permission to access it.'],
  noFile: [
    'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.',
    'Không thể tìm thấy mục có mã đã cung cấp. Có thể do bạn chưa chỉnh sửa mục này hoặc bạn không có quyền truy cập mục này.',
  ],
  fileTooLarge: ['File {0} exceeds the maximum file size.'],
  noUi: ['Cannot call SpreadsheetApp.getUi() from this context.'],
} as const;

export type ErrorText = keyof typeof TEXTS;

/** A refusal by a service: the guest turns it into the `Exception` that a script catches. */
export class ServiceError extends Error {
  override readonly name = 'ServiceError';
  readonly key: ErrorText;
  readonly values: readonly string[];

  constructor(key: ErrorText, ...values: string[]) {
    super(errorText('en', key, values));
    this.key = key;
    this.values = values;
  }
}

export function errorText(
  language: 'vi' | 'en',
  key: ErrorText,
  values: readonly string[] = [],
): string {
  const [english, vietnamese] = TEXTS[key] as readonly [string, string?];
  const text = language === 'vi' ? (vietnamese ?? english) : english;
  return text.replace(/\{(\d)\}/g, (_, index) => values[Number(index)] ?? '');
}
