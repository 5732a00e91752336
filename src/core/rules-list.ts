import { type Rule, rule } from './rule';

/** STT 10: the uploaded list. DS-02 to DS-10 need the content of the file and will stand here. */
export const LIST_RULES: readonly Rule[] = [
  rule({
    id: 'DS-01',
    severity: 'error',
    cites: ['10'],
    about: ['students', 'syncedStudents', 'foreignStudents', 'unsyncedList'],
    after: ['HS-03', 'HS-04'],
    message:
      'Còn {toList} học sinh chưa đồng bộ không phải người nước ngoài (STT 6: {students} − STT 8: {syncedStudents} − STT 9: {foreignStudents}) nhưng chưa có danh sách kèm theo (STT 10). Đề nghị nhà trường tải lên danh sách theo mẫu gửi kèm công văn (tệp Excel) và gửi lại.',
    holds: ({ students, syncedStudents, foreignStudents, unsyncedList }) =>
      unsyncedList || students - syncedStudents - foreignStudents <= 0,
    shows: ({ students, syncedStudents, foreignStudents }) => ({
      toList: students - syncedStudents - foreignStudents,
    }),
  }),
];
