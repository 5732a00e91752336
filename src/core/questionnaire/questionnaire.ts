/** What kind of answer a question asks for; decides how its cell is read. */
export type AnswerType = 'schoolId' | 'text' | 'phone' | 'count' | 'file';

interface Question {
  /** Line of the letter's appendix. */
  readonly stt: string;
  readonly type: AnswerType;
  /** The list (10) is required only by the figures, so by a rule of its own. */
  readonly required: boolean;
  /** Wording of the appendix; 3, 4, 5 share one line there and are told apart by its instruction. */
  readonly label: string;
  /** Other wordings under which a form may ask the same. */
  readonly headings: readonly string[];
}

/** The appendix of the letter, line by line, in the order of the printed table. */
export const QUESTIONS = {
  schoolId: {
    stt: '1',
    type: 'schoolId',
    required: true,
    label: 'Mã định danh nhà trường',
    headings: ['Mã định danh', 'Mã trường', 'Mã định danh trên CSDL ngành'],
  },
  schoolName: {
    stt: '2',
    type: 'text',
    required: true,
    label: 'Tên trường',
    headings: ['Tên đơn vị', 'Tên cơ sở giáo dục', 'Tên nhà trường'],
  },
  contactName: {
    stt: '3',
    type: 'text',
    required: true,
    label: 'Họ và tên cán bộ đầu mối phụ trách triển khai Học bạ số',
    headings: [
      'Cán bộ đầu mối phụ trách triển khai Học bạ số',
      'Họ và tên cán bộ đầu mối',
      'Họ và tên',
    ],
  },
  contactPosition: {
    stt: '4',
    type: 'text',
    required: true,
    label: 'Chức vụ cán bộ đầu mối phụ trách triển khai Học bạ số',
    headings: ['Chức vụ cán bộ đầu mối', 'Chức vụ'],
  },
  contactPhone: {
    stt: '5',
    type: 'phone',
    required: true,
    label: 'Số điện thoại cán bộ đầu mối phụ trách triển khai Học bạ số',
    headings: ['Số điện thoại cán bộ đầu mối', 'Số điện thoại', 'Điện thoại'],
  },
  students: {
    stt: '6',
    type: 'count',
    required: true,
    label: 'Tổng số học sinh toàn trường',
    headings: ['Tổng số học sinh'],
  },
  completeStudents: {
    stt: '7',
    type: 'count',
    required: true,
    label: 'Tổng số học sinh được cập nhật đầy đủ thông tin trên CSDL ngành',
    headings: ['Tổng số học sinh được nhập đầy đủ thông tin trên CSDL ngành'],
  },
  syncedStudents: {
    stt: '8',
    type: 'count',
    required: true,
    label: 'Tổng số học sinh được đồng bộ với CSDL Quốc gia về Dân cư',
    headings: ['Tổng số học sinh được đồng bộ với CSDL Quốc gia'],
  },
  foreignStudents: {
    stt: '9',
    type: 'count',
    required: true,
    label: 'Số học sinh không đồng bộ với CSDL QG về DC là người nước ngoài',
    headings: ['Số học sinh không đồng bộ với CSDL QG là người nước ngoài'],
  },
  unsyncedList: {
    stt: '10',
    type: 'file',
    required: false,
    label: 'Danh sách học sinh chưa được đồng bộ với CSDL QG',
    headings: ['Danh sách học sinh chưa được đồng bộ với CSDL QG về DC'],
  },
  staff: {
    stt: '11',
    type: 'count',
    required: true,
    label: 'Số cán bộ giáo viên tham gia tạo lập học bạ số',
    headings: ['Số cán bộ, giáo viên tạo lập học bạ số'],
  },
  unsignedStaff: {
    stt: '12',
    type: 'count',
    required: true,
    label: 'Số cán bộ, giáo viên chưa được cấp chữ ký số',
    headings: ['Số cán bộ, giáo viên chưa có chữ ký số'],
  },
} as const satisfies Record<string, Question>;

export type QuestionId = keyof typeof QUESTIONS;

/** A line of the appendix: citing one that does not exist does not compile. */
export type Stt = (typeof QUESTIONS)[QuestionId]['stt'];

/** The questions that ask for a number. */
export type CountId = {
  [Q in QuestionId]: (typeof QUESTIONS)[Q]['type'] extends 'count' ? Q : never;
}[QuestionId];

/** Null where the answer is blank or unreadable. */
export type Figures = Readonly<Record<CountId, number | null>>;

/** In the order of the appendix. */
export const QUESTION_IDS = Object.keys(QUESTIONS) as QuestionId[];

/** In the order of the appendix. */
export const COUNT_IDS = QUESTION_IDS.filter((id): id is CountId => QUESTIONS[id].type === 'count');
