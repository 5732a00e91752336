import { QUESTION_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import { RULES } from '../../core/rules/all-rules';

/** What a rule that returns a report is about, in our own words: nothing that anybody answered. */
const REASONS: Readonly<Record<string, string>> = {
  'GUI-01': 'gửi từ địa chỉ thư không được tiếp nhận',
  'GUI-02': 'gửi từ hộp thư của đơn vị khác',
  'GUI-03': 'gửi từ hộp thư chưa đăng ký với Sở',
  'GUI-04': 'hộp thư đã gửi báo cáo cho đơn vị khác',
  'GUI-06': 'một địa chỉ gửi báo cáo cho nhiều đơn vị',
  'GUI-05': 'địa chỉ người gửi chưa được xác minh',
  'DV-01': 'mã định danh nhà trường chưa đúng',
  'DV-02': 'chưa dùng mã định danh chính thức',
  'DV-03': 'tên trường chưa khớp với mã định danh',
  'DV-04': 'tên trường là tên của trường khác',
  'DM-01': 'họ và tên cán bộ đầu mối chưa đầy đủ',
  'DM-02': 'chức vụ cán bộ đầu mối chưa đúng',
  'DM-03': 'số điện thoại cán bộ đầu mối chưa đúng',
  'HS-01': 'tổng số học sinh bằng 0',
  'HS-02': 'số học sinh đầy đủ thông tin lớn hơn tổng số học sinh',
  'HS-03': 'số học sinh được đồng bộ lớn hơn tổng số học sinh',
  'HS-04': 'số người nước ngoài lớn hơn số học sinh chưa đồng bộ',
  'HS-05': 'số học sinh được đồng bộ lớn hơn số học sinh đầy đủ thông tin',
  'HS-06': 'tổng số học sinh ngoài khoảng thường gặp',
  'HS-07': 'số học sinh đầy đủ thông tin bằng 0',
  'HS-08': 'số học sinh được đồng bộ bằng 0',
  'HS-09': 'số học sinh là người nước ngoài quá lớn',
  'HS-10': 'mọi học sinh chưa đồng bộ được khai là người nước ngoài',
  'HS-11': 'ba số liệu bằng nhau và tròn trăm',
  'DS-01': 'chưa có danh sách học sinh chưa đồng bộ',
  'DS-02': 'có danh sách dù mọi học sinh đã đồng bộ',
  'DS-03': 'số học sinh trong danh sách không khớp với số liệu',
  'DS-04': 'danh sách chưa khớp với số học sinh chưa đồng bộ',
  'DS-05': 'danh sách gồm cả học sinh đã đồng bộ',
  'DS-06': 'chưa đọc được danh sách kèm theo',
  'DS-07': 'danh sách có học sinh ghi nhiều lần',
  'DS-08': 'danh sách có cột dữ liệu không cần thiết',
  'DS-09': 'số định danh trong danh sách cần đối chiếu',
  'DS-10': 'danh sách có học sinh khối lớp khác cấp học',
  'CB-01': 'số cán bộ, giáo viên bằng 0',
  'CB-02': 'số chưa được cấp chữ ký số lớn hơn số cán bộ, giáo viên',
  'CB-03': 'tỉ lệ học sinh trên cán bộ, giáo viên ngoài khoảng thường gặp',
  'CB-04': 'số cán bộ, giáo viên lớn hơn số học sinh',
  'CB-05': 'mọi cán bộ, giáo viên được khai chưa có chữ ký số',
  'NOP-01': 'gửi sau thời hạn',
  'NOP-02': 'số liệu giống hệt báo cáo của đơn vị khác',
  'NOP-03': 'tổng số học sinh chênh nhiều so với báo cáo trước',
};

/** Rules of which there is one for each line of the appendix: TL-6, SO-12… */
const FAMILIES: Readonly<Record<string, string>> = {
  TL: 'chưa trả lời',
  SO: 'chưa ghi bằng một số nguyên',
  SL: 'cách ghi số cần kiểm tra',
  SW: 'cách ghi số cần kiểm tra',
};

/** "số học sinh được đồng bộ lớn hơn tổng số học sinh", "chưa trả lời STT 6"; '' for no rule of ours. */
export function ruleInWords(ruleId: string): string {
  const [family = '', line = ''] = ruleId.split('-');
  const words = FAMILIES[family];
  return REASONS[ruleId] ?? (words === undefined ? '' : `${words} STT ${line}`);
}

/** "số học sinh được đồng bộ lớn hơn tổng số học sinh (STT 8, 6; HS-03)". */
export function reasonInWords(ruleId: string): string {
  const rule = RULES.find(({ id }) => id === ruleId);
  const words = REASONS[ruleId] ?? FAMILIES[ruleId.replace(/-\d+$/, '')] ?? 'chưa đạt yêu cầu';
  const lines = rule ? QUESTION_IDS.filter((id) => rule.about.includes(id)) : [];
  const stt = lines.map((id) => QUESTIONS[id].stt).join(', ');
  return `${words} (${stt === '' ? ruleId : `STT ${stt}; ${ruleId}`})`;
}

/** When a person sent the report back and no rule did. */
export const RETURNED_BY_STAFF = 'Sở trả lại để đơn vị xem và sửa';
