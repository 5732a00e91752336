import { dayOf, startOfDay } from '../calendar';
import { groupBy } from '../group-by';
import type { RoundSettings } from '../round-settings';
import { markingReports } from '../verdicts/on-time';
import type { SchoolStatus } from '../verdicts/school-status';
import { standingOf } from '../verdicts/standing';
import type { Judged } from '../verdicts/verdict';
import { rate } from './totals';

/** How far the round had come at one instant. */
interface RatesThen {
  readonly reported: number;
  readonly onTime: number;
  /** reported ÷ expected, 0 to 1; null without expected schools. */
  readonly completeness: number | null;
  /** onTime ÷ expected. */
  readonly onTimeRate: number | null;
}

/**
 * The summary's two rates as they would be today counting only what was sent before today's 00:00 in
 * Hải Phòng. Roster, exemptions, rules and decisions are today's, so that the difference from
 * today's rates is what schools sent today and nothing else.
 */
export function ratesDayBefore(input: {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  readonly settings: Pick<RoundSettings, 'roundStart'>;
  readonly now: number;
}): RatesThen {
  const { judged, statuses, settings, now } = input;
  const until = startOfDay(dayOf(now));
  const known = judged.filter(
    ({ version }) => version.sentAt >= settings.roundStart && version.sentAt < until,
  );
  const reportedBy = schoolsWithAccepted(known);
  const onTimeBy = new Set(
    Array.from(groupBy(known, ({ schoolId }) => schoolId)).flatMap(([schoolId, own]) =>
      markingReports(own).some(({ onTime }) => onTime) ? schoolId : [],
    ),
  );
  const expected = statuses.filter(({ status }) => status !== 'exempt');
  const reported = expected.filter(({ school }) => reportedBy.has(school.schoolId));
  const onTime = reported.filter(({ school }) => onTimeBy.has(school.schoolId)).length;
  return {
    reported: reported.length,
    onTime,
    completeness: rate(reported.length, expected.length),
    onTimeRate: rate(onTime, expected.length),
  };
}

/** Schools with a report whose accepted version stood for it, had nothing come after. */
function schoolsWithAccepted(known: readonly Judged[]): ReadonlySet<string | null> {
  const byReport = groupBy(known, ({ version }) => version.report);
  const schools = new Set<string | null>();
  for (const own of Array.from(byReport.values())) {
    const oldestFirst = own.sort((a, b) => a.version.version - b.version.version);
    const { accepted } = standingOf(oldestFirst.map(stood));
    if (accepted && accepted.heldBack === null) schools.add(accepted.schoolId);
  }
  return schools;
}

function stood({ version, accepted, schoolId, verdict, heldBack }: Judged) {
  return { version, accepted, schoolId, heldBack, inForce: { excluded: verdict === 'excluded' } };
}
