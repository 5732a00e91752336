import type { Scope } from '../scopes';

/** Why each authorisation is asked for, as staff read it. */
export const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  'spreadsheets.currentonly': 'đọc và ghi bảng tính này',
  'script.scriptapp': 'gắn kích hoạt để tự rà soát',
  'script.container.ui': 'mở các trang của Học bạ số trong bảng tính',
  'script.send_mail': 'gửi thư trả lời và thư nhắc',
  'userinfo.email': 'biết đang chạy bằng tài khoản nào',
  forms: 'đọc câu trả lời trong biểu mẫu',
  'drive.readonly': 'mở tệp danh sách học sinh mà trường tải lên (chỉ đọc)',
};
