import type { School } from '../roster/school';
import type { Judged } from './verdict';

/** design: Đúng hạn, Muộn, Đã gửi cần sửa, Bị từ chối, Chưa báo cáo, Miễn. */
export const STATUSES = ['onTime', 'late', 'mustFix', 'rejected', 'missing', 'exempt'] as const;
export type Status = (typeof STATUSES)[number];

/** One active school of the roster today. The six classes sum to the active roster. */
export interface SchoolStatus {
  readonly school: School;
  readonly status: Status;
  readonly counted: Judged | null;
  /** The report that decides the status when none is accepted. */
  readonly last: Judged | null;
  /** End (exclusive) of the school's last day on time: max(deadline, extension). */
  readonly dueAt: number;
  /** Expected, last day passed, nothing accepted. */
  readonly overdue: boolean;
  /** Whole days after the last day on time: of the first accepted report, or until now; 0 before. */
  readonly daysLate: number;
}
