import { KEEP_OR_MEND } from './remedy';
import { type Rule, rule } from './rule';

/** Plausible pupils for each member of staff who signs, both included (CB-03). */
const FEWEST_PUPILS_EACH = 5;
const MOST_PUPILS_EACH = 60;
/** That nobody has a signature is believed up to this many people (CB-05). */
const NOBODY_SIGNS = 5;

/** STT 11 and 12: staff who make the học bạ, and those of them without a digital signature. */
export const STAFF_RULES: readonly Rule[] = [
  rule({
    id: 'CB-01',
    severity: 'error',
    cites: ['11'],
    about: ['staff'],
    message:
      'Số cán bộ, giáo viên tham gia tạo lập học bạ số (STT 11) đang là {staff}. Đề nghị nhà trường nhập số người tham gia giảng dạy, chủ nhiệm, ký hoặc nhận xét trên học bạ và gửi lại.',
    holds: ({ staff }) => staff >= 1,
  }),
  rule({
    id: 'CB-02',
    severity: 'error',
    cites: ['12'],
    about: ['staff', 'unsignedStaff'],
    message:
      'Số cán bộ, giáo viên chưa được cấp chữ ký số (STT 12: {unsignedStaff}) lớn hơn số cán bộ, giáo viên tham gia tạo lập học bạ số (STT 11: {staff}). STT 12 chỉ tính trong số người đã kê ở STT 11. Đề nghị nhà trường kiểm tra lại hai số này và gửi lại.',
    holds: ({ staff, unsignedStaff }) => unsignedStaff <= staff,
  }),
  rule({
    id: 'CB-03',
    severity: 'warning',
    cites: ['6', '11'],
    about: ['students', 'staff'],
    message: `Tỉ lệ giữa tổng số học sinh (STT 6: {students}) và số cán bộ, giáo viên (STT 11: {staff}) nằm ngoài khoảng thường gặp (${FEWEST_PUPILS_EACH}–${MOST_PUPILS_EACH} học sinh một người). ${KEEP_OR_MEND}`,
    holds: ({ students, staff }) =>
      staff === 0 ||
      (students >= FEWEST_PUPILS_EACH * staff && students <= MOST_PUPILS_EACH * staff),
  }),
  rule({
    id: 'CB-04',
    severity: 'warning',
    cites: ['6', '11'],
    about: ['students', 'staff'],
    message: `Số cán bộ, giáo viên (STT 11: {staff}) lớn hơn tổng số học sinh (STT 6: {students}), có thể hai số bị nhập đổi chỗ cho nhau. ${KEEP_OR_MEND}`,
    holds: ({ students, staff }) => staff <= students,
  }),
  rule({
    id: 'CB-05',
    severity: 'warning',
    cites: ['12'],
    about: ['staff', 'unsignedStaff'],
    message: `Toàn bộ {staff} cán bộ, giáo viên (STT 11) được khai là chưa được cấp chữ ký số (STT 12: {unsignedStaff}). Có thể nhà trường đã nhập số người đã được cấp; STT 12 là số người chưa được cấp. ${KEEP_OR_MEND}`,
    holds: ({ staff, unsignedStaff }) => unsignedStaff !== staff || staff <= NOBODY_SIGNS,
  }),
];
