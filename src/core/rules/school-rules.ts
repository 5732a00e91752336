import { addDays, formatDay } from '../calendar';
import { isActive, type Roster } from '../roster/roster';
import type { School } from '../roster/school';
import { type CodeMiss, classifyMiss, nearestCodes } from '../roster/school-code';
import { foldSchoolName } from '../roster/school-name';
import { quoteInMail } from './fill-message';
import { type Rule, type RuleFacts, rule } from './rule';

/** How many codes near a wrong one are worth reading. */
const NEAREST = 3;

/** What a wrong code looks like. Our guess, so said as one. */
const LOOKS_LIKE: Readonly<Record<CodeMiss, string>> = {
  scientific: 'Mã này đã bị bảng tính đổi thành dạng số khoa học, các chữ số cuối không còn. ',
  agencyCode: 'Đây có vẻ là mã định danh điện tử của cơ quan, không phải mã trên CSDL ngành. ',
  name: 'Đây có vẻ là tên, không phải mã. ',
  examCode: 'Đây có vẻ là mã trường dùng trong kỳ thi, không phải mã trên CSDL ngành. ',
  budgetCode: 'Đây có vẻ là mã đơn vị quan hệ ngân sách, không phải mã trên CSDL ngành. ',
  taxCode: 'Đây có vẻ là mã số thuế, không phải mã trên CSDL ngành. ',
  unknown: '',
};

/** STT 1 and 2: the code is the truth, the name only confirms it. */
export const SCHOOL_RULES: readonly Rule[] = [
  rule({
    id: 'DV-01',
    severity: 'error',
    cites: ['1'],
    about: ['schoolId'],
    message:
      'Mã định danh nhà trường (STT 1: {schoolId}) {problem}. {hint}Đề nghị nhà trường điền chính xác mã trên CSDL ngành và gửi lại; nếu mã đã đúng, đề nghị báo Sở để cập nhật danh sách trường.',
    holds: (_, { found, sentOn }) => found !== null && isActive(found.school, sentOn),
    shows: (_, facts) => ({ problem: codeProblem(facts), hint: codeHint(facts) }),
  }),
  rule({
    id: 'DV-02',
    severity: 'notice',
    cites: ['1'],
    about: ['schoolId'],
    message:
      'Mã {schoolId} (STT 1) là mã khác của {school}; báo cáo được tính cho mã {ownCode}. Lần sau, đề nghị nhà trường dùng mã {ownCode}.',
    holds: (_, { found }) => found?.by !== 'alias',
    shows: (_, { found }) => ({
      school: { quoted: found?.school.name ?? '' },
      ownCode: found?.school.schoolId ?? '',
    }),
  }),
  rule({
    id: 'DV-03',
    severity: 'warning',
    cites: ['2'],
    about: ['schoolId', 'schoolName'],
    message:
      'Tên trường (STT 2: {schoolName}) không khớp với tên của mã {schoolId} trong danh sách trường ({rosterName}). Nếu mã đúng, nhà trường không phải làm gì thêm; nếu chưa đúng, đề nghị nhà trường sửa và gửi lại.',
    // A roster line without a name is a hole of ours, not the school's.
    holds: ({ schoolName }, { found }) =>
      found === null ||
      found.school.name === '' ||
      foldSchoolName(schoolName) === foldSchoolName(found.school.name),
    shows: (_, { found }) => ({ rosterName: { quoted: found?.school.name ?? '' } }),
  }),
  rule({
    id: 'DV-04',
    severity: 'error',
    cites: ['2'],
    about: ['schoolId', 'schoolName'],
    message:
      'Tên trường (STT 2: {schoolName}) là tên của trường khác (mã {otherCode}), còn mã {schoolId} (STT 1) là của {rosterName}. Đề nghị nhà trường kiểm tra lại mã và tên, rồi gửi lại.',
    holds: ({ schoolName }, facts) => namesake(schoolName, facts) === null,
    shows: ({ schoolName }, facts) => ({
      otherCode: namesake(schoolName, facts)?.schoolId ?? '',
      rosterName: { quoted: facts.found?.school.name ?? '' },
    }),
  }),
];

/** The only school of that name, when it is not the one of the code. */
function namesake(schoolName: string, { found, roster }: RuleFacts): School | null {
  const [only, ...more] = roster.byName.get(foldSchoolName(schoolName)) ?? [];
  if (found === null || only === undefined || more.length > 0) return null;
  return only === found.school ? null : only;
}

function codeProblem({ found, sentOn }: RuleFacts): string {
  if (found === null) return 'không có trong danh sách trường';
  const { from, to } = found.school;
  if (from !== null && sentOn < from) return `chỉ có hiệu lực từ ngày ${formatDay(from)}`;
  if (to !== null) return `đã hết hiệu lực từ ngày ${formatDay(addDays(to, 1))}`;
  return 'chưa có hiệu lực';
}

function codeHint({ found, read, roster }: RuleFacts): string {
  if (found !== null || read.code.kind === 'blank') return '';
  const miss = classifyMiss(read.code.code);
  const near = nearestCodes(read.code.code, knownCodes(roster), NEAREST);
  if (near.length === 0) return LOOKS_LIKE[miss];
  const named = near.map((code) => {
    const school = roster.bySchoolId.get(code) ?? roster.byAlias.get(code);
    return `${code} (${quoteInMail(school?.name ?? '')})`;
  });
  return `${LOOKS_LIKE[miss]}Mã gần giống trong danh sách: ${named.join(', ')}. `;
}

function knownCodes(roster: Roster): string[] {
  return [...Array.from(roster.bySchoolId.keys()), ...Array.from(roster.byAlias.keys())];
}
