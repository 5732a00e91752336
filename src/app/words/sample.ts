import type { CellValue } from '../../core/cell';
import type { QuestionId } from '../../core/questionnaire/questionnaire';
import type { School } from '../../core/roster/school';

/** What the self-test tries the rules and the reader of lists on; nobody's real data. */
export const SAMPLE_SCHOOL: School = {
  schoolId: '31303501',
  aliases: [],
  name: 'THCS Thử Nghiệm',
  level: 'THCS',
  ownership: 'Công lập',
  commune: 'Phường Lê Chân',
  mailboxes: ['thcs-thunghiem@haiphong.edu.vn'],
  from: null,
  to: null,
  exempt: '',
  extendedTo: null,
};

export const SOUND_ANSWERS: Readonly<Record<QuestionId, CellValue>> = {
  schoolId: '31303501',
  schoolName: 'THCS Thử Nghiệm',
  contactName: 'Nguyễn Thị Hoa',
  contactPosition: 'Văn thư',
  contactPhone: '0912345678',
  students: 523,
  completeStudents: 523,
  syncedStudents: 523,
  foreignStudents: 0,
  unsyncedList: '',
  staff: 35,
  unsignedStaff: 3,
};

/** More pupils synchronised than there are. */
export const FAULTY_ANSWERS: Readonly<Record<QuestionId, CellValue>> = {
  ...SOUND_ANSWERS,
  syncedStudents: 600,
};

export const SAMPLE_PUPILS = 3;

export const SAMPLE_LIST = [
  'STT,Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp',
  '1,3130350101,Nguyễn Văn Thử,05/03/2013,Nam,7A1',
  '2,3130350102,Trần Thị Thử,06/04/2013,Nữ,7A1',
  '3,3130350103,Lê Văn Thử,07/05/2013,Nam,7A2',
].join('\r\n');
