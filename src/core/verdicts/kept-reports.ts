import type { School } from '../roster/school';

/** So many of a school are enough, since a report is never compared with itself. */
const KEPT_OF_SCHOOL = 2;

interface OfSchool<R> {
  readonly school: School;
  readonly reports: R[];
}

/** Reports that have something in common, such as their sender; the first ones of each school. */
export interface KeptReports<R> {
  /** In the order in which each school came first. */
  readonly schools: OfSchool<R>[];
  readonly bySchool: Map<string, OfSchool<R>>;
  /** By the school for which others were looked for: how far, and which were found. */
  readonly looked: Map<string, { next: number; readonly others: OfSchool<R>[] }>;
}

/** The ones kept under a key, from now on in any case. */
export function keptUnder<R>(all: Map<string, KeptReports<R>>, key: string): KeptReports<R> {
  const known = all.get(key) ?? { schools: [], bySchool: new Map(), looked: new Map() };
  all.set(key, known);
  return known;
}

export function keepReport<R>(kept: KeptReports<R>, school: School, report: R): void {
  const known = kept.bySchool.get(school.schoolId);
  if (!known) {
    const first = { school, reports: [report] };
    kept.schools.push(first);
    kept.bySchool.set(school.schoolId, first);
  } else if (known.reports.length < KEPT_OF_SCHOOL) known.reports.push(report);
}

/**
 * The first report of each of the first `most` other schools. Looks on from where it stopped for this
 * school the last time, so that asking again and again stays cheap however many are kept.
 */
export function othersKept<R extends { readonly report: number }>(
  kept: KeptReports<R>,
  own: { readonly school: School; readonly report: number },
  most: number,
  isOther: (other: School, school: School) => boolean,
): readonly R[] {
  const { school } = own;
  const looked = kept.looked.get(school.schoolId) ?? { next: 0, others: [] };
  kept.looked.set(school.schoolId, looked);
  // One more than asked for: the report itself may be among them.
  while (looked.others.length <= most) {
    const next = kept.schools[looked.next];
    if (!next) break;
    looked.next += 1;
    if (isOther(next.school, school)) looked.others.push(next);
  }
  return looked.others
    .flatMap(({ reports }) => reports.find(({ report }) => report !== own.report) ?? [])
    .slice(0, most);
}
