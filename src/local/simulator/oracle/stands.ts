/** Where each school stands, from what was said of its reports. */
import { dayOf, endOfDay, typedDay } from '../office/office-time';
import { isActive, type School } from '../office/schools';
import type { Figures } from './figures';
import type { Said } from './say-all';

export interface Stand {
  readonly school: School;
  readonly status: string;
  readonly daysLate: number;
  readonly overdue: boolean;
  readonly figures: Figures | null;
  readonly counted: number | null;
}

export const OWING: ReadonlySet<string> = new Set([
  'Chưa báo cáo',
  'Đã gửi, cần sửa',
  'Bị từ chối',
]);

export function standsOf(
  said: readonly Said[],
  schools: readonly School[],
  deadline: number,
  now: number,
): readonly Stand[] {
  const today = dayOf(now);
  return schools
    .filter((school) => isActive(school, today))
    .map((school) => {
      const own = said.filter(
        (one) => one.school?.code === school.code && one.verdict !== 'Đã loại',
      );
      const extended = typedDay(school.extendedTo);
      const due = Math.max(deadline, extended === null ? 0 : endOfDay(extended));
      const counted = own.find(({ counts }) => counts) ?? null;
      const status = statusOf(school, own, counted, due);
      const overdue = school.exempt === '' && !counted && now >= due;
      const first = Math.min(...marksOf(own).map(({ sentAt }) => sentAt));
      const end = status === 'Muộn' ? first : overdue ? now : 0;
      const daysLate = Math.max(0, dayOf(end) - dayOf(due - 1));
      const figures = counted?.figures ?? null;
      return { school, status, overdue, daysLate, figures, counted: counted?.report ?? null };
    });
}

/** Those whose time of sending gives the mark: the school's own and confirmed ones before any other. */
function marksOf(own: readonly Said[]): readonly Said[] {
  const able = own.filter(({ acceptable, held }) => acceptable && !held);
  const sure = able.filter((one) => one.sure);
  return sure.length > 0 ? sure : able;
}

function statusOf(
  { exempt }: School,
  own: readonly Said[],
  counted: Said | null,
  due: number,
): string {
  if (exempt !== '') return 'Miễn';
  if (counted) {
    return marksOf(own).some(({ sentAt }) => sentAt < due) ? 'Đúng hạn' : 'Muộn';
  }
  const deciding = own.filter((one) => one.decides);
  const taken = deciding.filter(({ verdict }) => verdict !== 'Từ chối');
  const among = taken.length > 0 ? taken : deciding;
  const registered = among.filter((one) => one.registered);
  const [last] = (registered.length > 0 ? registered : among).sort(
    (a, b) => b.sentAt - a.sentAt || b.report - a.report || b.version - a.version,
  );
  if (!last) return 'Chưa báo cáo';
  return last.verdict === 'Từ chối' ? 'Bị từ chối' : 'Đã gửi, cần sửa';
}
