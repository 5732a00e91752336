import { PLAUSIBLE_SIZES } from '../roster/school-levels';
import { KEEP_OR_MEND } from './remedy';
import { type Rule, type RuleFacts, rule } from './rule';

/** More foreign pupils than this are believed only when they are few beside all pupils (HS-09). */
const FEW_FOREIGNERS = 20;
/** Up to one pupil in this many may be a foreigner without a question: 5 %. */
const FOREIGN_SHARE = 20;
/** All unsynchronised pupils being foreigners is believed up to this many (HS-10). */
const ALL_FOREIGN = 10;
/** Three equal totals that are a multiple of this look rounded (HS-11). */
const ROUND_FIGURE = 100;

/** STT 6–9: pupils, those with complete data, those synchronised, foreigners among the rest. */
export const STUDENT_RULES: readonly Rule[] = [
  rule({
    id: 'HS-01',
    severity: 'error',
    cites: ['6'],
    about: ['students'],
    message:
      'Tổng số học sinh toàn trường (STT 6) đang là {students}. Đề nghị nhà trường nhập số học sinh đang học tại trường và gửi lại.',
    holds: ({ students }) => students >= 1,
  }),
  rule({
    id: 'HS-02',
    severity: 'error',
    cites: ['7'],
    about: ['students', 'completeStudents'],
    message:
      'Số học sinh được cập nhật đầy đủ trên CSDL ngành (STT 7: {completeStudents}) lớn hơn tổng số học sinh (STT 6: {students}). Đề nghị nhà trường kiểm tra lại hai số này và gửi lại.',
    holds: ({ students, completeStudents }) => completeStudents <= students,
  }),
  rule({
    id: 'HS-03',
    severity: 'error',
    cites: ['8'],
    about: ['students', 'syncedStudents'],
    message:
      'Số học sinh được đồng bộ với CSDL quốc gia về dân cư (STT 8: {syncedStudents}) lớn hơn tổng số học sinh (STT 6: {students}). Đề nghị nhà trường kiểm tra lại hai số này và gửi lại.',
    holds: ({ students, syncedStudents }) => syncedStudents <= students,
  }),
  rule({
    id: 'HS-04',
    severity: 'error',
    cites: ['9'],
    about: ['students', 'syncedStudents', 'foreignStudents'],
    after: ['HS-03'],
    message:
      'Số học sinh không đồng bộ là người nước ngoài (STT 9: {foreignStudents}) lớn hơn số học sinh chưa đồng bộ ({unsynced} = STT 6: {students} − STT 8: {syncedStudents}). STT 9 chỉ gồm những em chưa đồng bộ được và là người nước ngoài. Đề nghị nhà trường kiểm tra lại và gửi lại.',
    holds: ({ students, syncedStudents, foreignStudents }) =>
      foreignStudents <= students - syncedStudents,
    shows: ({ students, syncedStudents }) => ({ unsynced: students - syncedStudents }),
  }),
  rule({
    id: 'HS-05',
    severity: 'warning',
    cites: ['8'],
    about: ['completeStudents', 'syncedStudents'],
    message: `Số học sinh được đồng bộ (STT 8: {syncedStudents}) lớn hơn số học sinh được cập nhật đầy đủ (STT 7: {completeStudents}), trong khi thường phải đủ thông tin mới đồng bộ được. ${KEEP_OR_MEND}`,
    holds: ({ completeStudents, syncedStudents }) => syncedStudents <= completeStudents,
  }),
  rule({
    id: 'HS-06',
    severity: 'warning',
    cites: ['6'],
    about: ['students'],
    message: `Tổng số học sinh (STT 6: {students}) nằm ngoài khoảng thường gặp của cấp học ({fewest}–{most} học sinh). Đề nghị nhà trường kiểm tra xem có thừa hoặc thiếu chữ số không. ${KEEP_OR_MEND}`,
    holds: ({ students }, facts) => {
      const sizes = plausibleSizes(facts);
      return sizes === null || (sizes[0] <= students && students <= sizes[1]);
    },
    shows: (_, facts) => {
      const [fewest, most] = plausibleSizes(facts) ?? [0, 0];
      return { fewest, most };
    },
  }),
  rule({
    id: 'HS-07',
    severity: 'warning',
    cites: ['7'],
    about: ['completeStudents'],
    message: `Số học sinh được cập nhật đầy đủ thông tin (STT 7) đang là {completeStudents}. Có thể nhà trường đã nhập số học sinh chưa đầy đủ thông tin; STT 7 là số học sinh đã đầy đủ. ${KEEP_OR_MEND}`,
    holds: ({ completeStudents }) => completeStudents > 0,
  }),
  rule({
    id: 'HS-08',
    severity: 'warning',
    cites: ['8'],
    about: ['syncedStudents'],
    message: `Số học sinh được đồng bộ với CSDL quốc gia về dân cư (STT 8) đang là {syncedStudents}. Có thể nhà trường đã nhập số học sinh chưa đồng bộ; STT 8 là số học sinh đã đồng bộ. ${KEEP_OR_MEND}`,
    holds: ({ syncedStudents }) => syncedStudents > 0,
  }),
  rule({
    id: 'HS-09',
    severity: 'warning',
    cites: ['9'],
    about: ['students', 'foreignStudents'],
    message: `Số học sinh là người nước ngoài (STT 9: {foreignStudents}) khá lớn so với tổng số học sinh (STT 6: {students}). STT 9 không gồm học sinh dân tộc thiểu số, học sinh ngoại tỉnh hoặc học sinh Việt Nam sinh ở nước ngoài. ${KEEP_OR_MEND}`,
    holds: ({ students, foreignStudents }) =>
      foreignStudents <= FEW_FOREIGNERS || foreignStudents * FOREIGN_SHARE <= students,
  }),
  rule({
    id: 'HS-10',
    severity: 'warning',
    cites: ['9'],
    about: ['students', 'syncedStudents', 'foreignStudents'],
    message: `Toàn bộ số học sinh chưa đồng bộ ({unsynced} = STT 6: {students} − STT 8: {syncedStudents}) được khai là người nước ngoài (STT 9: {foreignStudents}). ${KEEP_OR_MEND}`,
    holds: ({ students, syncedStudents, foreignStudents }) =>
      foreignStudents !== students - syncedStudents || foreignStudents <= ALL_FOREIGN,
    shows: ({ students, syncedStudents }) => ({ unsynced: students - syncedStudents }),
  }),
  rule({
    id: 'HS-11',
    severity: 'warning',
    cites: ['6', '7', '8'],
    about: ['students', 'completeStudents', 'syncedStudents'],
    message: `Ba số liệu STT 6 ({students}), STT 7 ({completeStudents}) và STT 8 ({syncedStudents}) bằng nhau và đều tròn trăm, có thể là số làm tròn hoặc chép lại. ${KEEP_OR_MEND}`,
    holds: ({ students, completeStudents, syncedStudents }) =>
      students === 0 ||
      students !== completeStudents ||
      students !== syncedStudents ||
      students % ROUND_FIGURE !== 0,
  }),
];

function plausibleSizes({ owner }: RuleFacts): readonly [number, number] | null {
  const level = owner?.level;
  return level ? PLAUSIBLE_SIZES[level] : null;
}
