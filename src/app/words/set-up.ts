import type { HeadingProblem } from '../../core/questionnaire/headings';
import type { Trouble } from '../trouble';

/** What the guide of the first set-up says. */
export const viSetUp = {
  responses: ({ tab, rows }: { tab: string; rows: number }): Trouble => ({
    what: `Trang câu trả lời: “${tab}”, ${rows} dòng.`,
    remedy: '',
  }),
  columns: ({ found, all }: { found: number; all: number }): Trouble => ({
    what: `Tìm thấy ${found} trong ${all} cột cần có.`,
    remedy: '',
  }),
  formOpen: { what: 'Mở được biểu mẫu bằng tài khoản này.', remedy: '' },
  formClosed: {
    what: 'Không mở được biểu mẫu bằng tài khoản này.',
    remedy:
      'Nhờ chủ biểu mẫu mở biểu mẫu → dấu ba chấm → Thêm cộng tác viên, thêm tài khoản này, rồi bấm “Kiểm tra lại”.',
  },
  uploadOpen: { what: 'Mở được tệp danh sách mà trường đã tải lên.', remedy: '' },
  uploadClosed: {
    what: 'Không mở được tệp danh sách mà các trường tải lên.',
    remedy:
      'Nhờ chủ biểu mẫu chia sẻ thư mục chứa tệp tải lên cho tài khoản này, rồi bấm “Kiểm tra lại”.',
  },
  found: 'tìm thấy',
  columnProblem: ({ kind }: HeadingProblem) => (kind === 'missing' ? 'thiếu' : 'có hai cột'),
  noRosterTab: {
    what: 'Chưa có trang Danh sách trường.',
    remedy: 'Bấm “Tạo trang Danh sách trường” rồi dán danh sách vào đó.',
  },
  schools: ({ schools }: { schools: number }): Trouble => ({
    what: `Đọc được ${schools} trường.`,
    remedy: '',
  }),
  rosterMade: 'Đã tạo trang Danh sách trường. Hãy dán danh sách từ dòng 2, rồi bấm “Kiểm tra lại”.',
  rosterShown:
    'Đã mở trang Danh sách trường. Hãy dán đè hoặc sửa ngay ở đó, rồi bấm “Kiểm tra lại”.',
  changedMeanwhile:
    'Trong lúc trang này đang mở, người khác đã thiết lập hoặc đổi cấu hình, nên lần bấm này chưa ghi gì. Hãy bấm “Kiểm tra lại” để xem giá trị mới rồi làm tiếp.',
  refused: ({ label, problem }: { label: string; problem: string }) => `${label}: ${problem}`,
} as const;
