import type { Decision, Undo } from '../../core/decisions/decision';
import { type Grant, keepGrants, type VanishedGrant } from '../../core/decisions/roster-grants';
import { decisionsOfRound } from '../../core/decisions/round-decisions';
import type { Version } from '../../core/ledger/version';
import type { Roster } from '../../core/roster/roster';
import { isWholeSince } from '../memory/decision-marks';
import { grantsProperty } from '../memory/grants-text';
import { type DecisionsRead, readDecisions } from '../tabs/decisions-table';
import type { PassFacts } from './facts';
import type { TabsRead } from './read-tabs';

/** What people decided, as far as it holds in this round, and whom the roster grants what. */
export interface DecidedInRound {
  readonly decisions: readonly Decision[];
  /** In the order of the tab. */
  readonly undos: readonly Undo[];
  readonly decisionsTab: Omit<DecisionsRead, 'decisions' | 'undos' | 'withdrawn'>;
  /** False when one that was there has gone, or says something else. */
  readonly areDecisionsWhole: boolean;
  /** As pasted, with what vanished from it by a paste, without decisions. */
  readonly roster: Roster;
  readonly vanished: readonly VanishedGrant[];
  /** The roster's own, to be remembered. */
  readonly grants: readonly Grant[];
}

export function decidedInRound(
  { tabs, memory, now }: PassFacts,
  { settings: { roundId, roundStart }, pasted }: TabsRead,
  versions: readonly Version[],
): DecidedInRound {
  const {
    decisions: all,
    undos,
    withdrawn,
    ...decisionsTab
  } = readDecisions(tabs.decisions?.grid ?? [], versions, now);
  const decisions = decisionsOfRound(all, roundStart);
  const ofRound = Array.from(withdrawn).filter(([, at]) => at >= roundStart);
  const before = memory.grants[grantsProperty(roundId)] ?? [];
  const { roster, vanished, next } = keepGrants(pasted, before, {
    decisions,
    withdrawn: new Set(ofRound.map(([schoolId]) => schoolId)),
  });
  const { missing, lines } = decisionsTab;
  const areDecisionsWhole = missing.length > 0 || isWholeSince(lines, memory.decisionMarks);
  return { decisions, undos, decisionsTab, areDecisionsWhole, roster, vanished, grants: next };
}
