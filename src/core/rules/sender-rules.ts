import { isOfDomain, normaliseMailbox } from '../mailbox';
import { isActive, shareMailbox } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import { type Crowd, type Rule, type RuleFacts, rule } from './rule';

/** For more schools than these nobody speaks unasked whose mailbox he is not (GUI-06). */
const MOST_SCHOOLS = 2;

/** Who sent it. The domain is shared with pupils and teachers, so it alone proves little. */
export const SENDER_RULES: readonly Rule[] = [
  rule({
    id: 'GUI-01',
    severity: 'error',
    cites: [],
    about: [],
    message:
      'Báo cáo được gửi từ địa chỉ {sender}, không thuộc tên miền thư điện tử công vụ ({allowed}). Sở không tiếp nhận báo cáo gửi từ địa chỉ khác. Đề nghị nhà trường dùng hộp thư công vụ của trường và gửi lại.',
    holds: (_, { sender, settings }) => !isForeign(sender, settings),
    shows: (_, { version, settings }) => ({
      sender: { quoted: version.sender || '(để trống)' },
      allowed: settings.allowedDomains.map((domain) => `@${domain}`).join(', '),
    }),
  }),
  rule({
    id: 'GUI-02',
    severity: 'error',
    cites: ['1'],
    about: ['schoolId'],
    after: ['DV-01'],
    message:
      'Báo cáo mang mã {schoolId} ({school}) nhưng được gửi từ hộp thư của đơn vị khác ({holder}). Đề nghị kiểm tra lại mã định danh (STT 1), hoặc gửi lại từ hộp thư của đúng đơn vị.',
    holds: (_, facts) => ownsMailbox(facts) || otherHolders(facts).length === 0,
    shows: (_, facts) => ({
      school: { quoted: facts.found?.school.name ?? '' },
      holder: {
        quoted: otherHolders(facts)
          .map(({ name }) => name)
          .join('; '),
      },
    }),
  }),
  rule({
    id: 'GUI-03',
    severity: 'warning',
    cites: ['1'],
    about: ['schoolId'],
    after: ['DV-01', 'GUI-02'],
    message:
      'Báo cáo được gửi từ địa chỉ {sender}, không phải hộp thư mà nhà trường đã đăng ký với Sở. Nếu đây đúng là báo cáo của nhà trường, đề nghị gửi từ hộp thư đã đăng ký, hoặc báo Sở bổ sung địa chỉ này.',
    holds: (_, facts) => facts.found?.school.mailboxes.length === 0 || ownsMailbox(facts),
    shows: (_, { version }) => ({ sender: { quoted: version.sender } }),
  }),
  rule({
    id: 'GUI-04',
    severity: 'warning',
    cites: ['1'],
    about: ['schoolId'],
    amongReports: true,
    acrossSchools: true,
    message:
      'Địa chỉ này trước đó đã gửi báo cáo được tiếp nhận cho đơn vị khác ({others}). Đề nghị nhà trường kiểm tra lại mã định danh (STT 1: {schoolId}).',
    holds: (_, facts) => schoolsReportedBefore(facts).length === 0,
    shows: (_, facts) => ({ others: { quoted: schoolsReportedBefore(facts).join('; ') } }),
  }),
  rule({
    id: 'GUI-06',
    severity: 'warning',
    cites: [],
    about: [],
    amongReports: true,
    acrossSchools: true,
    message:
      'Địa chỉ {sender} đã gửi báo cáo cho {schools} đơn vị mà địa chỉ này không phải hộp thư đã đăng ký ({others}). Các báo cáo đó chưa được tính cho đến khi cán bộ của Sở xác nhận người gửi. Đề nghị mỗi nhà trường gửi từ hộp thư đã đăng ký của mình.',
    holds: (_, { crowd }) => !isCrowd(crowd),
    shows: (_, { version, crowd }) => ({
      sender: { quoted: version.sender },
      schools: crowd.schools,
      others: { quoted: crowd.named },
    }),
  }),
  rule({
    id: 'GUI-05',
    severity: 'warning',
    cites: [],
    about: [],
    message:
      'Địa chỉ người gửi {sender} là do người gửi tự nhập, chưa được hệ thống xác minh. Cán bộ Sở có thể liên hệ lại nhà trường để xác nhận.',
    holds: (_, { settings }) => settings.addresses !== 'typed',
    shows: (_, { version }) => ({ sender: { quoted: version.sender } }),
  }),
];

/** Too many schools for one sender to speak for until a person says that he may. */
export function isCrowd({ schools }: Crowd): boolean {
  return schools > MOST_SCHOOLS;
}

/** Of no domain that the office takes reports from. */
export function isForeign(
  sender: string,
  { allowedDomains }: Pick<RoundSettings, 'allowedDomains'>,
): boolean {
  return !isOfDomain(sender, allowedDomains);
}

function ownsMailbox({ found, sender }: RuleFacts): boolean {
  return found?.school.mailboxes.includes(sender) ?? false;
}

/** Other schools, active on the day of sending, whose registered mailbox the sender is. */
function otherHolders({ roster, sender, found, sentOn }: RuleFacts): readonly School[] {
  return (roster.byMailbox.get(sender) ?? []).filter(
    (school) => school !== found?.school && isActive(school, sentOn),
  );
}

function schoolsReportedBefore({ earlier, sender, owner, roster }: RuleFacts): string[] {
  if (owner === null) return [];
  const before = earlier.filter(
    (report) => report.schoolId !== owner.schoolId && normaliseMailbox(report.sender) === sender,
  );
  return Array.from(new Set(before.map(({ schoolId }) => schoolId))).filter((schoolId) => {
    const other = roster.bySchoolId.get(schoolId);
    return other === undefined || !shareMailbox(other, owner);
  });
}
