import type { WavesBy } from '../../core/mail/plan-mail';
import type { ListJob } from '../../core/uploads/claims';
import { type ListOrder, planLists } from '../lists/plan-lists';
import { decidedInRound } from './decided-in-round';
import type { PassFacts } from './facts';
import { judgeRound, type PassRead, type Round } from './judge-round';
import { type MailOfPass, planMailOfPass } from './plan-mail-of-pass';
import { readTabs } from './read-tabs';
import { recordReports } from './record-reports';
import { type Stops, stopsOf } from './stops';

/** Everything that one pass decided; nothing is written yet and no mail is claimed. */
export interface PassPlan {
  readonly read: PassRead;
  /** Null while judging is suspended. */
  readonly round: Round | null;
  readonly outgoing: MailOfPass & {
    /** Lists to be read by this execution once the lock is free. */
    readonly listJobs: readonly ListJob[];
  };
  readonly stops: Stops;
}

/** The whole decision of a pass: state in, state out. The order of wake-ups changes nothing. */
export function planPass(
  facts: PassFacts,
  waves: WavesBy,
  lists: ListOrder | null = null,
): PassPlan {
  const tabs = readTabs(facts);
  const stops = stopsOf(facts, tabs);
  const recorded = recordReports(facts, tabs, stops);
  const known = { ...tabs, ...recorded, ...decidedInRound(facts, tabs, recorded.versions) };
  const { versions, jobs } = listsOf(facts, known, stops, lists);
  const read = { ...known, versions };
  const round = stops.suspended.length > 0 ? null : judgeRound(read, facts);
  const mail = planMailOfPass(facts, read, round, stops, waves);
  return { read, round, outgoing: { ...mail, listJobs: jobs }, stops };
}

function listsOf(
  facts: PassFacts,
  { versions, decisions, settings }: PassRead,
  { suspended, isLedgerSafe, readableSince }: Stops,
  lists: ListOrder | null,
): ReturnType<typeof planLists> {
  if (!isLedgerSafe) return { versions, jobs: [] };
  const mayJudge = suspended.length === 0;
  return planLists(
    facts,
    versions,
    decisions,
    settings,
    lists && { ...lists, mayClaim: lists.mayClaim && mayJudge, readableSince },
  );
}
