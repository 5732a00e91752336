import { withDecisions } from '../../core/decisions/roster-with-decisions';
import type { Roster } from '../../core/roster/roster';
import { judge } from '../../core/verdicts/judge';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import { schoolStatuses } from '../../core/verdicts/statuses';
import type { Judged } from '../../core/verdicts/verdict';
import type { DecidedInRound } from './decided-in-round';
import type { PassFacts } from './facts';
import type { TabsRead } from './read-tabs';
import type { Recorded } from './record-reports';

/** Everything that a judgement rests on: the tabs, the reports recorded, what is in force. */
export type PassRead = TabsRead & Recorded & DecidedInRound;

/** What a judgement under today's facts gives; null while judging is suspended. */
export interface Round {
  readonly judged: readonly Judged[];
  readonly statuses: readonly SchoolStatus[];
  /** With people's decisions on it. */
  readonly roster: Roster;
}

export function judgeRound(
  { versions, roster, settings, decisions }: PassRead,
  { now, heardThrough }: Pick<PassFacts, 'now' | 'heardThrough'>,
): Round {
  const decided = withDecisions(roster, decisions);
  const judged = judge({ versions, roster: decided, settings, decisions, now, heardThrough });
  return {
    judged,
    statuses: schoolStatuses({ judged, roster: decided, settings, now }),
    roster: decided,
  };
}
