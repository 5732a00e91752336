import {
  COUNT_IDS,
  type CountId,
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
} from '../questionnaire/questionnaire';
import { quote } from '../vietnamese-text';
import { type Rule, type RuleFacts, rule, type Shown } from './rule';

/** What was typed is shown in full only this far, in our tabs too. */
const TYPED_QUOTE = 40;

/** Why a text is not a number, and what to do about it. */
const UNREADABLE = {
  words: 'là số viết bằng chữ',
  lookalike: 'có chữ cái lẫn với chữ số (chữ o với số 0, chữ l với số 1)',
  ratio: 'không phải là một số lượng (tỉ lệ phần trăm, “đủ”, “tất cả”…)',
  sum: 'gồm nhiều số; cơ sở giáo dục liên cấp cần tự cộng các cấp học thành một số',
  range: 'là một khoảng hoặc gồm nhiều số',
  approximate: 'là số ước chừng',
  negative: 'là số âm',
  fraction: 'không phải là số nguyên',
  date: 'đã bị bảng tính đổi thành ngày tháng',
  'not-an-answer': 'không phải là câu trả lời',
  other: 'không đọc được thành một số',
} as const;

/** TL-stt, for every question that the appendix requires: blank is never 0. */
export const MISSING_RULES: readonly Rule[] = QUESTION_IDS.filter(
  (id) => QUESTIONS[id].required,
).map((id) =>
  rule({
    id: `TL-${QUESTIONS[id].stt}`,
    severity: 'error',
    cites: [QUESTIONS[id].stt],
    about: [id],
    needs: [],
    message: `Mục ${QUESTIONS[id].stt} (${QUESTIONS[id].label}) chưa được trả lời. ${fillIn(id)}`,
    holds: (_, { read }) => !read.blank.has(id),
  }),
);

/** SO-stt: the answer is one whole number. */
export const UNREADABLE_RULES: readonly Rule[] = COUNT_IDS.map((id) =>
  rule({
    id: `SO-${QUESTIONS[id].stt}`,
    severity: 'error',
    cites: [QUESTIONS[id].stt],
    about: [id],
    needs: [],
    message: `${named(id)} được ghi là {typed}: {why}. {guess}Đề nghị nhà trường nhập một số nguyên, chỉ dùng chữ số (ví dụ: 523), và gửi lại.`,
    holds: (_, { read }) => read.counts[id].kind !== 'unreadable',
    shows: (_, { read }) => unreadable(read.counts[id]),
  }),
);

/** SL-stt: typed as plain digits; this one was cleaned without doubt. */
export const CLEANED_RULES: readonly Rule[] = COUNT_IDS.map((id) =>
  rule({
    id: `SL-${QUESTIONS[id].stt}`,
    severity: 'notice',
    cites: [QUESTIONS[id].stt],
    about: [id],
    message: `${named(id)} được ghi là {typed} và được đọc là {value}. Nếu chưa đúng, đề nghị nhà trường sửa và gửi lại.`,
    holds: (_, facts) => precision(id, facts) !== 'cleaned',
    shows: (_, { read }) => readAs(read.counts[id]),
  }),
);

/** SW-stt: the number needed no interpretation. */
export const INTERPRETED_RULES: readonly Rule[] = COUNT_IDS.map((id) =>
  rule({
    id: `SW-${QUESTIONS[id].stt}`,
    severity: 'warning',
    cites: [QUESTIONS[id].stt],
    about: [id],
    message: `${named(id)} được ghi là {typed}, tạm hiểu là {value}. Đề nghị nhà trường kiểm tra; nếu chưa đúng, sửa thành một số chỉ gồm chữ số và gửi lại.`,
    holds: (_, facts) => precision(id, facts) !== 'interpreted',
    shows: (_, { read }) => readAs(read.counts[id]),
  }),
);

function named(id: CountId): string {
  return `${QUESTIONS[id].label} (STT ${QUESTIONS[id].stt})`;
}

function fillIn(id: QuestionId): string {
  const zero = ['completeStudents', 'syncedStudents', 'foreignStudents', 'unsignedStaff'];
  return zero.includes(id)
    ? 'Đề nghị nhà trường điền và gửi lại; nếu không có trường hợp nào, đề nghị ghi số 0.'
    : 'Đề nghị nhà trường điền và gửi lại.';
}

function precision(id: CountId, { read }: RuleFacts): string {
  const reading = read.counts[id];
  return reading.kind === 'number' ? reading.precision : '';
}

type Reading = RuleFacts['read']['counts'][CountId];

function unreadable(reading: Reading): Readonly<Record<string, Shown>> {
  if (reading.kind !== 'unreadable') return {};
  const guess = reading.guess === undefined ? '' : `Có phải nhà trường muốn ghi ${reading.guess}? `;
  return { typed: typed(reading.typed), why: UNREADABLE[reading.why], guess };
}

function readAs(reading: Reading): Readonly<Record<string, Shown>> {
  return reading.kind === 'number' ? { typed: typed(reading.typed), value: reading.value } : {};
}

function typed(text: string): Shown {
  return { quoted: quote(text, TYPED_QUOTE) };
}
