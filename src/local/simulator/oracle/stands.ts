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
      const first = Math.min(...own.flatMap((one) => (one.acceptable ? [one.sentAt] : [])));
      const end = status === 'Muộn' ? first : overdue ? now : 0;
      const daysLate = Math.max(0, dayOf(end) - dayOf(due - 1));
      const figures = counted?.figures ?? null;
      return { school, status, overdue, daysLate, figures, counted: counted?.report ?? null };
    });
}

function statusOf(
  { exempt }: School,
  own: readonly Said[],
  counted: Said | null,
  due: number,
): string {
  if (exempt !== '') return 'Miễn';
  if (counted) {
    return own.some(({ acceptable, sentAt }) => acceptable && sentAt < due) ? 'Đúng hạn' : 'Muộn';
  }
  const eligible = own.filter((one) => one.eligible);
  const registered = eligible.filter((one) => one.registered);
  const [last] = (registered.length > 0 ? registered : eligible).sort(
    (a, b) => b.sentAt - a.sentAt || b.report - a.report || b.version - a.version,
  );
  if (!last) return 'Chưa báo cáo';
  return last.verdict === 'Từ chối' ? 'Bị từ chối' : 'Đã gửi, cần sửa';
}
