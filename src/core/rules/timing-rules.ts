import { formatDeadline, formatInstant } from '../calendar';
import { COUNT_IDS } from '../questionnaire/questionnaire';
import { dueAt } from '../roster/last-day';
import { KEEP_OR_MEND } from './remedy';
import { type EarlierReport, type Rule, type RuleFacts, rule } from './rule';

/** Small schools may well share all six figures (NOP-02). */
const TOO_SMALL_TO_COMPARE = 50;
/** A later report may change the number of pupils by this many, or by 5 % (NOP-03). */
const SMALL_CHANGE = 30;
const SMALL_CHANGE_SHARE = 20;

/** When it came, and what it repeats or changes of reports that came before. */
export const TIMING_RULES: readonly Rule[] = [
  rule({
    id: 'NOP-01',
    severity: 'notice',
    cites: [],
    about: [],
    message: 'Báo cáo được gửi lúc {sentAt}, muộn so với thời hạn: {deadline}.',
    holds: (_, { version, owner, settings }) => version.sentAt < dueAt(owner, settings),
    shows: (_, { version, owner, settings }) => ({
      sentAt: formatInstant(version.sentAt),
      deadline: formatDeadline(dueAt(owner, settings)),
    }),
  }),
  rule({
    id: 'NOP-02',
    severity: 'warning',
    cites: ['6', '7', '8', '9', '11', '12'],
    about: COUNT_IDS,
    amongReports: true,
    acrossSchools: true,
    forSchool: false,
    message:
      'Sáu số liệu (STT 6–9, 11, 12: {students}; {completeStudents}; {syncedStudents}; {foreignStudents}; {staff}; {unsignedStaff}) giống hệt báo cáo số {report} của đơn vị có mã {other}. Đề nghị cán bộ kiểm tra xem có chép lại báo cáo của đơn vị khác không.',
    holds: ({ students }, facts) =>
      students < TOO_SMALL_TO_COMPARE || sameFigures(facts) === undefined,
    shows: (_, facts) => {
      const same = sameFigures(facts);
      return { report: String(same?.report), other: { quoted: same?.schoolId ?? '' } };
    },
  }),
  rule({
    id: 'NOP-03',
    severity: 'warning',
    cites: ['6'],
    about: ['students'],
    amongReports: true,
    message: `Tổng số học sinh (STT 6: {students}) chênh {difference} so với báo cáo trước của nhà trường (báo cáo số {report}: {before}). ${KEEP_OR_MEND}`,
    holds: ({ students }, { wouldCount }) => {
      const before = wouldCount?.figures.students ?? students;
      const difference = Math.abs(students - before);
      return difference <= SMALL_CHANGE || difference * SMALL_CHANGE_SHARE <= before;
    },
    shows: ({ students }, { wouldCount }) => {
      const before = wouldCount?.figures.students ?? students;
      return {
        before,
        difference: Math.abs(students - before),
        report: String(wouldCount?.report),
      };
    },
  }),
];

function sameFigures({ earlier, read, owner }: RuleFacts): EarlierReport | undefined {
  if (owner === null) return undefined;
  return earlier.find(
    ({ schoolId, figures }) =>
      schoolId !== owner.schoolId && COUNT_IDS.every((id) => figures[id] === read.figures[id]),
  );
}
