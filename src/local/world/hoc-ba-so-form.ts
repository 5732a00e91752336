import { linkForm, newItem } from './form-store';
import { OWNER } from './new-world';
import { idText } from './random';
import type { Form, FormItem, WorldState } from './world-state';

/** The Form of the letter: its twelve numbered items, 3 to 5 as three questions. */
const QUESTIONS: readonly [title: string, help: string, type?: FormItem['type']][] = [
  ['Mã định danh nhà trường', 'Điền chính xác mã trên CSDL ngành.'],
  ['Tên trường', 'Điền chính xác tên trường.'],
  ['Họ và tên cán bộ đầu mối phụ trách triển khai Học bạ số', 'Nhập chính xác họ và tên.'],
  ['Chức vụ cán bộ đầu mối', 'Nhập chính xác chức vụ.'],
  ['Số điện thoại cán bộ đầu mối', 'Nhập chính xác số điện thoại.'],
  [
    'Tổng số học sinh toàn trường',
    'Nhập số học sinh đang học tại trường (Đối với cơ sở giáo dục liên cấp nhập tổng số học sinh của các cấp học, lấy mã và tên của cấp cao nhất để báo cáo). Chỉ nhập số không nhập chữ.',
  ],
  [
    'Tổng số học sinh được cập nhật đầy đủ thông tin trên CSDL ngành',
    'Thống kê số lượng học sinh được nhập đầy đủ thông tin trên CSDL ngành. Chỉ nhập số.',
  ],
  [
    'Tổng số học sinh được đồng bộ với CSDL Quốc gia về Dân cư',
    'Thống kê số lượng học sinh được đồng bộ với CSDL QG về DC. Chỉ nhập số.',
  ],
  [
    'Số học sinh không đồng bộ với CSDL QG về DC là người nước ngoài',
    'Số học sinh không đồng bộ được với CSDL QG về DC là người nước ngoài. Chỉ nhập số.',
  ],
  [
    'Danh sách học sinh chưa được đồng bộ với CSDL QG',
    'Các đơn vị tải lên danh sách học sinh chưa được đồng bộ với CSDL QG về DC (theo mẫu gửi kèm công văn). Tệp Excel.',
    'FILE_UPLOAD',
  ],
  [
    'Số cán bộ giáo viên tham gia tạo lập học bạ số',
    'Số cán bộ, giáo viên tham gia công tác giảng dạy, chủ nhiệm, người phải ký, nhận xét trên học bạ. Chỉ nhập số.',
  ],
  [
    'Số cán bộ, giáo viên chưa được cấp chữ ký số',
    'Số cán bộ, giáo viên tại STT 11 nhưng chưa có chữ ký số. Chỉ nhập số.',
  ],
];

/** Makes the letter's Form, owned by the Department and linked to a new tab of the workbook. */
export function createHocBaSoForm(
  world: WorldState,
  given: { emails?: Form['emails']; owner?: string } = {},
): Form {
  const form: Form = {
    id: idText(world, '1', 44),
    title: 'Báo cáo kết quả triển khai Học bạ số năm học 2025-2026',
    owner: given.owner ?? OWNER,
    editors: [],
    emails: given.emails ?? 'VERIFIED',
    acceptingResponses: true,
    canEditResponse: true,
    destinationSheetId: null,
    items: QUESTIONS.map(([title, help, type = 'TEXT']) =>
      newItem(world, { title, help, type, required: type !== 'FILE_UPLOAD' }),
    ),
    responses: [],
  };
  world.forms.push(form);
  linkForm(world, form);
  return form;
}
