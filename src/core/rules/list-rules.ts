import { countedIn } from '../counting/outcome';
import { LIST_REFUSAL_WORDS, listTraceText } from '../counting/outcome-words';
import { formatNumber } from '../vietnamese-number';
import { KEEP_OR_MEND } from './remedy';
import { type Rule, type RuleFacts, rule, type Shown } from './rule';

/** What the list is compared with; the message of every rule here prints all of it. */
const COMPARED = ['students', 'syncedStudents', 'foreignStudents', 'unsyncedList'] as const;

type Compared = Readonly<Record<Exclude<(typeof COMPARED)[number], 'unsyncedList'>, number>>;

const HOW_COUNTED = 'Cách đếm: {trace}';

/** STT 10: is a list there, can it be read, and does it agree with the declared figures? */
export const LIST_RULES: readonly Rule[] = [
  rule({
    id: 'DS-01',
    severity: 'error',
    cites: ['10'],
    about: COMPARED,
    after: ['HS-03', 'HS-04'],
    message:
      'Còn {toList} học sinh chưa đồng bộ không phải người nước ngoài (STT 6: {students} − STT 8: {syncedStudents} − STT 9: {foreignStudents}) nhưng chưa có danh sách kèm theo (STT 10). Đề nghị nhà trường tải lên danh sách theo mẫu gửi kèm công văn (tệp Excel) và gửi lại.',
    holds: ({ unsyncedList, ...figures }) => unsyncedList || fewest(figures) <= 0,
    shows: (figures) => ({ toList: fewest(figures) }),
  }),
  rule({
    id: 'DS-02',
    severity: 'warning',
    cites: ['10'],
    about: ['students', 'syncedStudents', 'unsyncedList'],
    message: `Danh sách kèm theo (STT 10) có {rows} học sinh, trong khi theo số liệu thì tất cả học sinh đã được đồng bộ (STT 6: {students} = STT 8: {syncedStudents}). Đề nghị nhà trường kiểm tra lại STT 8 và danh sách. ${HOW_COUNTED}`,
    holds: ({ students, syncedStudents }, facts) =>
      students !== syncedStudents || (rowsOf(facts) ?? 0) === 0,
    shows: (_, facts) => asCounted(facts),
  }),
  rule({
    id: 'DS-03',
    severity: 'error',
    cites: ['10'],
    about: COMPARED,
    after: ['HS-03', 'HS-04'],
    message: `Danh sách kèm theo (STT 10) có {rows} học sinh, không khớp với số liệu: chưa đồng bộ {unsynced} học sinh (STT 6: {students} − STT 8: {syncedStudents}), trong đó {foreignStudents} là người nước ngoài (STT 9), nên danh sách phải có {range} học sinh. Đề nghị nhà trường sửa danh sách hoặc số liệu và gửi lại. ${HOW_COUNTED}`,
    holds: (figures, facts) => isInside(figures, facts) || isOtherList(figures, facts),
    shows: (figures, facts) => ({ ...bounds(figures), ...asCounted(facts) }),
  }),
  rule({
    id: 'DS-04',
    severity: 'warning',
    cites: ['10'],
    about: COMPARED,
    after: ['HS-03', 'HS-04'],
    message: `Danh sách kèm theo (STT 10) có {rows} học sinh, nhiều hơn {fewest} (chỉ gồm học sinh Việt Nam) nhưng ít hơn {unsynced} (gồm cả {foreignStudents} người nước ngoài theo STT 9). Có thể danh sách mới ghi một phần học sinh nước ngoài. ${KEEP_OR_MEND} ${HOW_COUNTED}`,
    holds: (figures, facts) => !isInside(figures, facts) || isAtEnd(figures, facts),
    shows: (figures, facts) => ({ ...bounds(figures), ...asCounted(facts) }),
  }),
  rule({
    id: 'DS-05',
    severity: 'error',
    cites: ['10'],
    about: COMPARED,
    after: ['HS-03', 'HS-04'],
    message: `Danh sách kèm theo (STT 10) có {rows} học sinh, đúng bằng {whose}; danh sách chỉ gồm học sinh chưa đồng bộ, tức {range} học sinh (STT 6: {students} − STT 8: {syncedStudents}, trong đó STT 9: {foreignStudents} người nước ngoài). Đề nghị nhà trường tải lên danh sách học sinh chưa đồng bộ và gửi lại. ${HOW_COUNTED}`,
    holds: (figures, facts) => isInside(figures, facts) || !isOtherList(figures, facts),
    shows: (figures, facts) => ({
      ...bounds(figures),
      ...asCounted(facts),
      whose:
        rowsOf(facts) === figures.students
          ? 'tổng số học sinh toàn trường (STT 6)'
          : 'số học sinh đã đồng bộ (STT 8)',
    }),
  }),
  rule({
    id: 'DS-06',
    severity: 'warning',
    cites: ['10'],
    about: ['unsyncedList'],
    message:
      'Chưa đọc được danh sách kèm theo (STT 10); báo cáo không vì thế mà bị trả lại. {file}{why}',
    holds: (_, { list }) => list?.kind !== 'refused',
    shows: (_, { list }) =>
      list?.kind === 'refused'
        ? {
            file: list.file > 0 ? `Tệp thứ ${list.file}: ` : '',
            why: LIST_REFUSAL_WORDS[list.why],
          }
        : {},
  }),
];

function rowsOf(facts: RuleFacts): number | null {
  return countedIn(facts.list)?.pupils ?? null;
}

function asCounted(facts: RuleFacts): Readonly<Record<'rows' | 'trace', Shown>> {
  const counted = countedIn(facts.list);
  return { rows: counted?.pupils ?? 0, trace: counted ? listTraceText(counted) : '' };
}

function bounds(figures: Compared): Readonly<Record<'fewest' | 'unsynced' | 'range', Shown>> {
  const [least, most] = [fewest(figures), unsynced(figures)];
  const range =
    least === most
      ? `đúng ${formatNumber(most)}`
      : `từ ${formatNumber(least)} đến ${formatNumber(most)}`;
  return { fewest: least, unsynced: most, range };
}

function unsynced({ students, syncedStudents }: Compared): number {
  return students - syncedStudents;
}

/** Foreigners may be left out of the list. */
function fewest(figures: Compared): number {
  return unsynced(figures) - figures.foreignStudents;
}

/** Also where there is nothing to compare: no list, not yet read, or nobody left to list. */
function isInside(figures: Compared, facts: RuleFacts): boolean {
  const rows = rowsOf(facts);
  if (rows === null || unsynced(figures) <= 0) return true;
  return fewest(figures) <= rows && rows <= unsynced(figures);
}

function isAtEnd(figures: Compared, facts: RuleFacts): boolean {
  const rows = rowsOf(facts);
  if (rows === null || unsynced(figures) <= 0) return true;
  return rows === fewest(figures) || rows === unsynced(figures);
}

/** The whole school's list, or the one of those who are synchronised. */
function isOtherList({ students, syncedStudents }: Compared, facts: RuleFacts): boolean {
  const rows = rowsOf(facts);
  return rows === students || rows === syncedStudents;
}
