import { type Day, dayOf, daysBetween } from '../calendar';
import { groupBy } from '../group-by';
import { dueAt, lastDayOnTime } from '../roster/last-day';
import { isActive, type Roster } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import { markingReports } from './on-time';
import type { SchoolStatus, Status } from './school-status';
import type { Judged } from './verdict';

/**
 * One line for each school that is active today, in roster order. `roster` is the one with people's
 * decisions on it; `now` is in ms.
 */
export function schoolStatuses(input: {
  readonly judged: readonly Judged[];
  readonly roster: Roster;
  readonly settings: RoundSettings;
  readonly now: number;
}): readonly SchoolStatus[] {
  const { roster, settings, now } = input;
  const today = dayOf(now);
  const bySchool = reportsBySchool(input.judged, settings.roundStart);
  return roster.schools
    .filter((school) => isActive(school, today))
    .map((school) => statusOf(school, bySchool.get(school.schoolId) ?? [], settings, now));
}

/** Reports of this round; one that was taken out decides nothing and gives no mark. */
function reportsBySchool(
  judged: readonly Judged[],
  roundStart: number,
): ReadonlyMap<string, readonly Judged[]> {
  return groupBy(judged, ({ schoolId, verdict, version }) =>
    verdict === 'excluded' || version.sentAt < roundStart ? null : schoolId,
  );
}

function statusOf(
  school: School,
  own: readonly Judged[],
  settings: RoundSettings,
  now: number,
): SchoolStatus {
  const counted = own.find((one) => one.counted) ?? null;
  const last = deciding(own.filter(({ decides }) => decides));
  const due = dueAt(school, settings);
  const status = classOf(school, own, counted, last);
  const overdue = school.exempt === '' && counted === null && now >= due;
  const daysLate =
    status === 'late'
      ? daysAfter(lastDayOnTime(due), firstAccepted(own))
      : overdue
        ? daysAfter(lastDayOnTime(due), now)
        : 0;
  return { school, status, counted, last, dueAt: due, overdue, daysLate };
}

function classOf(
  { exempt }: School,
  own: readonly Judged[],
  counted: Judged | null,
  last: Judged | null,
): Status {
  if (exempt !== '') return 'exempt';
  if (counted) {
    return markingReports(own).some(({ onTime }) => onTime) ? 'onTime' : 'late';
  }
  if (!last) return 'missing';
  return last.verdict === 'rejected' ? 'rejected' : 'mustFix';
}

/**
 * The latest from a registered mailbox, else the latest; of one instant the higher number. A rejected
 * one only where nothing else is: anybody can type a code.
 */
function deciding(reports: readonly Judged[]): Judged | null {
  const isRejected = ({ verdict }: Judged) => verdict === 'rejected';
  return reports.reduce<Judged | null>((best, next) => {
    if (best === null) return next;
    if (isRejected(next) !== isRejected(best)) return isRejected(best) ? next : best;
    if (next.fromRegisteredMailbox !== best.fromRegisteredMailbox) {
      return next.fromRegisteredMailbox ? next : best;
    }
    const [a, b] = [next.version, best.version];
    const later = a.sentAt - b.sentAt || a.report - b.report || a.version - b.version;
    return later > 0 ? next : best;
  }, null);
}

function firstAccepted(own: readonly Judged[]): number {
  return Math.min(...markingReports(own).map(({ version }) => version.sentAt));
}

function daysAfter(lastDay: Day, instant: number): number {
  return Math.max(0, daysBetween(lastDay, dayOf(instant)));
}
