import { countedIn, type IdentityHints } from '../counting/outcome';
import { SENSITIVE_WORDS } from '../counting/outcome-words';
import { repeatedLinesText } from '../counting/sheet-words';
import { GRADES_OF_LEVEL } from '../roster/school-levels';
import { formatNumber } from '../vietnamese-number';
import { type Rule, type RuleFacts, rule, type Shown } from './rule';

/** STT 10: what stands in the list beside its number of pupils. Counts and row numbers only. */
export const LIST_CONTENT_RULES: readonly Rule[] = [
  rule({
    id: 'DS-07',
    severity: 'warning',
    cites: ['10'],
    about: ['unsyncedList'],
    message:
      'Danh sách (STT 10) có {groups} học sinh được ghi nhiều lần (trùng mã học sinh, số định danh cá nhân, hoặc là một học sinh ở nhiều trang tính): {where}. Các dòng giống hệt nhau và học sinh có ở nhiều trang tính chỉ được đếm một lần. Đề nghị nhà trường kiểm tra, bỏ dòng thừa hoặc sửa mã cho đúng.',
    holds: (_, facts) => (countedIn(facts.list)?.repeatedGroups ?? 0) === 0,
    shows: (_, facts) => {
      const counted = countedIn(facts.list);
      return {
        groups: counted?.repeatedGroups ?? 0,
        where: counted ? repeatedLinesText(counted) : '',
      };
    },
  }),
  rule({
    id: 'DS-08',
    severity: 'warning',
    cites: ['10'],
    about: ['unsyncedList'],
    message:
      'Danh sách (STT 10) có cột không cần thiết và thuộc loại dữ liệu cá nhân nhạy cảm: {columns}. Đề nghị nhà trường xóa các cột này, chỉ dùng các cột của mẫu gửi kèm công văn, và tải lên lại.',
    holds: (_, facts) => (countedIn(facts.list)?.sensitive.length ?? 0) === 0,
    shows: (_, facts) => ({
      columns: (countedIn(facts.list)?.sensitive ?? []).map((it) => SENSITIVE_WORDS[it]).join(', '),
    }),
  }),
  rule({
    id: 'DS-09',
    severity: 'notice',
    cites: ['10'],
    about: ['unsyncedList'],
    message:
      'Về số định danh cá nhân trong danh sách (STT 10): {hints}. Đây có thể là lý do chưa đồng bộ được; đề nghị nhà trường đối chiếu với giấy tờ của học sinh.',
    holds: (_, facts) => hintsOf(countedIn(facts.list)?.identity ?? null).length === 0,
    shows: (_, facts) => ({ hints: hintsOf(countedIn(facts.list)?.identity ?? null).join('; ') }),
  }),
  rule({
    id: 'DS-10',
    severity: 'warning',
    cites: ['10'],
    about: ['unsyncedList'],
    message:
      'Danh sách (STT 10) có {pupils} học sinh thuộc khối lớp mà nhà trường không dạy theo danh sách trường: khối {grades}. Có thể nhà trường đã tải nhầm danh sách của trường khác. Nếu danh sách đúng, nhà trường không phải làm gì thêm; nếu tải nhầm, đề nghị nhà trường tải lên lại.',
    holds: (_, facts) => foreignGrades(facts).length === 0,
    shows: (_, facts): Record<string, Shown> => {
      const grades = foreignGrades(facts);
      const of = countedIn(facts.list)?.grades ?? {};
      return {
        pupils: grades.reduce((sum, grade) => sum + (of[grade] ?? 0), 0),
        grades: grades.join(', '),
      };
    },
  }),
];

const HINT_WORDS: Readonly<Record<keyof IdentityHints, string>> = {
  blank: 'em để trống',
  lostZero: 'em có số bị mất chữ số 0 ở đầu',
  malformed: 'em có số sai cấu trúc',
  otherBirthYear: 'em có số không khớp năm sinh',
  otherSex: 'em có số không khớp giới tính',
};

function hintsOf(identity: IdentityHints | null): readonly string[] {
  if (identity === null) return [];
  return (Object.keys(HINT_WORDS) as (keyof IdentityHints)[])
    .filter((hint) => identity[hint] > 0)
    .map((hint) => `${formatNumber(identity[hint])} ${HINT_WORDS[hint]}`);
}

/** Grades of the list that the school's level does not teach, in order. */
function foreignGrades(facts: RuleFacts): readonly string[] {
  const level = facts.owner?.level;
  if (!level) return [];
  return Object.keys(countedIn(facts.list)?.grades ?? {})
    .filter((grade) => !GRADES_OF_LEVEL[level].includes(Number(grade)))
    .sort((a, b) => Number(a) - Number(b));
}
