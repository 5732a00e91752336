import { type ColumnId, findColumns } from '../../../src/core/questionnaire/headings';
import { QUESTION_IDS, QUESTIONS } from '../../../src/core/questionnaire/questionnaire';

const OFFICIAL = [
  'Dấu thời gian',
  'Địa chỉ email',
  ...QUESTION_IDS.map((id) => QUESTIONS[id].label),
] as const;

/** The official headers with one of them worded otherwise. */
function headersWith(column: ColumnId, heading: string): string[] {
  const index = ['time', 'sender', ...QUESTION_IDS].indexOf(column);
  return OFFICIAL.map((header, i) => (i === index ? heading : header));
}

const IN_ORDER = Object.fromEntries(
  ['time', 'sender', ...QUESTION_IDS].map((column, index) => [column, index]),
);

describe('each header is found', () => {
  test('in the wording of the appendix', () => {
    expect(findColumns(OFFICIAL)).toEqual({ columns: IN_ORDER, problems: [] });
  });

  test.each<[string, (header: string, stt: number) => string]>([
    ['with "6."', (header, stt) => `${stt}. ${header}`],
    ['with "Câu 6:"', (header, stt) => `Câu ${stt}: ${header}`],
    ['with "STT 6 -"', (header, stt) => `STT ${stt} - ${header}`],
    ['with "(6)"', (header, stt) => `(${stt}) ${header}`],
    ['in capitals', (header) => header.toUpperCase()],
    ['decomposed', (header) => header.normalize('NFD')],
    ['with a note and an asterisk', (header) => `${header} (Chỉ nhập số) *`],
    ['with line breaks and odd spaces', (header) => ` ${header.replace(/ /g, '\u00A0\n')} `],
  ])('%s', (_, worded) => {
    const headers = OFFICIAL.map((header, i) => (i < 2 ? header : worded(header, i - 1)));
    expect(findColumns(headers)).toEqual({ columns: IN_ORDER, problems: [] });
  });

  test.each<[ColumnId, string]>([
    ['time', 'Timestamp'],
    ['sender', 'Email Address'],
    ['sender', 'Email'],
    ['sender', 'Địa chỉ e-mail'],
    ['schoolId', 'Mã định danh'],
    ['schoolId', 'Mã định danh trường'],
    ['schoolName', 'Tên nhà trường'],
    ['contactName', 'Cán bộ đầu mối phụ trách triển khai Học bạ số'],
    ['contactName', 'Họ và tên cán bộ đầu mối'],
    ['contactPosition', 'Chức vụ'],
    ['contactPosition', 'Chức vụ của cán bộ đầu mối'],
    ['contactPhone', 'Số điện thoại cán bộ đầu mối'],
    ['contactPhone', 'SĐT'],
    ['students', 'Tổng số học sinh của toàn trường'],
    ['students', 'Tổng số HS toàn trường'],
    [
      'completeStudents',
      'Tổng số học sinh đã được cập nhật đầy đủ thông tin trên cơ sở dữ liệu ngành',
    ],
    ['syncedStudents', 'Số học sinh được đồng bộ với CSDL QG về DC'],
    ['syncedStudents', 'Tổng số học sinh được đồng bộ với CSDL Quốc gia về Dân cuw'],
    ['foreignStudents', 'Số học sinh chưa đồng bộ với CSDL Quốc gia về Dân cư là người nước ngoài'],
    ['unsyncedList', 'Danh sách học sinh chưa được đồng bộ với CSDL QG về DC (theo mẫu gửi kèm)'],
    ['staff', 'Số cán bộ, giáo viên tham gia tạo lập Học bạ số'],
    ['unsignedStaff', 'Số cán bộ giáo viên chưa có chữ ký số'],
  ])('%s as "%s"', (column, heading) => {
    expect(findColumns(headersWith(column, heading))).toEqual({ columns: IN_ORDER, problems: [] });
  });

  test('in any order, among columns that are none of ours', () => {
    const { columns, problems } = findColumns(['Ghi chú', ...[...OFFICIAL].reverse(), '']);
    expect(problems).toEqual([]);
    expect(columns.time).toBe(OFFICIAL.length);
    expect(columns.unsignedStaff).toBe(1);
  });
});

describe('what asks something else is not taken for a question', () => {
  test.each<[ColumnId, string]>([
    ['students', 'Tổng số học sinh nữ toàn trường'],
    ['students', 'Tổng số lớp toàn trường'],
    ['completeStudents', 'Tổng số học sinh chưa được cập nhật đầy đủ thông tin trên CSDL ngành'],
    ['syncedStudents', 'Tổng số học sinh chưa được đồng bộ với CSDL Quốc gia về Dân cư'],
    ['foreignStudents', 'Số học sinh không đồng bộ với CSDL QG về DC'],
    ['staff', 'Số cán bộ, giáo viên'],
    ['unsignedStaff', 'Số cán bộ, giáo viên đã được cấp chữ ký số'],
    ['contactPhone', 'Ý kiến khác'],
    ['schoolName', ''],
  ])('%s headed "%s" is missing', (column, heading) => {
    const { columns, problems } = findColumns(headersWith(column, heading));
    expect(problems).toEqual([{ kind: 'missing', column }]);
    expect(columns).not.toHaveProperty(column);
  });
});

describe('a header that stands twice', () => {
  test.each([
    'Tổng số học sinh toàn trường',
    '6. Tổng số học sinh toàn trường',
    'Tổng số HS toàn trường',
  ])('as "%s" is named with its columns and none is chosen', (heading) => {
    const { columns, problems } = findColumns([...OFFICIAL, heading]);
    expect(problems).toEqual([{ kind: 'doubled', column: 'students', indexes: [7, 14] }]);
    expect(columns).not.toHaveProperty('students');
  });

  test('is no trouble when a question asks for an e-mail beside the address that the Form collects', () => {
    expect(findColumns([...OFFICIAL, 'Email']).problems).toEqual([]);
  });
});

test('an empty tab misses every column', () => {
  expect(findColumns([]).problems).toHaveLength(14);
});
