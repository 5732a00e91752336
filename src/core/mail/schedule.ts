import type { Decision, DecisionKind } from '../decisions/decision';
import { digest } from '../digest';
import type { Roster } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import { mailboxOf, managingBody } from './managing-bodies';
import { notToRemind } from './reminders';
import { mostAtOnce } from './waves';

/** Everything that decides who is reminded when, in short. */
export interface ScheduleTerms {
  /** Of the settings, and of decisions that no page took: another one asks a person again. */
  readonly rules: string;
  /** Of each school, who is mailed for it and until when: see `reachOf`. */
  readonly reach: string;
}

/** Terms under which an account that may send let waves go. */
export interface Approval extends ScheduleTerms {
  readonly by: string;
  readonly at: number;
}

/** Schools that came, went, or have another addressee or last day. */
interface ReachChange {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Who is reminded when, and where, as a person said; verdicts have the brake. */
const DECIDES_WAVES: readonly DecisionKind[] = [
  'extend',
  'exempt',
  'addMailbox',
  'badMailbox',
  'doNotRemind',
];

const NAME = 7;
const ENTRY = NAME + 3;

/**
 * The terms of today. What somebody who may send decided on a page is in the roster as decided;
 * `typed` are the decisions that somebody typed into the tab, or took back there.
 */
export function scheduleTerms(
  settings: RoundSettings,
  decided: Roster,
  decisions: readonly Decision[],
  typed: readonly Decision[],
): ScheduleTerms {
  const { roundId, deadline, waves, managingBodyWave, mode, holidays, workingDays } = settings;
  const rules = JSON.stringify([
    [roundId, deadline, waves, managingBodyWave, mode],
    // A rule made harder turns accepted schools into ones to be reminded.
    [settings.severities, settings.foreignSender, settings.allowedDomains],
    [Array.from(holidays).sort(), Array.from(workingDays).sort()],
    typed
      .filter(({ kind }) => DECIDES_WAVES.includes(kind))
      .map(({ kind, schoolId, value, undone }) => [kind, schoolId, value, undone]),
  ]);
  return { rules: digest(rules), reach: reachOf(decided, settings, notToRemind(decisions)) };
}

/** The same of the roster alone, as it is pasted: to say what somebody has changed in it. */
export function rosterReach(pasted: Roster): string {
  return reachOf(pasted, { communeMailboxes: {}, departmentMailbox: '' }, new Set());
}

/** One short entry a school: its name and what decides about its mail, both digested. */
function reachOf(
  { schools }: Roster,
  settings: Pick<RoundSettings, 'communeMailboxes' | 'departmentMailbox'>,
  quiet: ReadonlySet<string>,
): string {
  const entry = (school: School) => {
    const { schoolId, mailboxes, from, to, exempt, extendedTo } = school;
    const body = managingBody(school);
    const own = [mailboxes, from, to, exempt !== '', extendedTo];
    const reached = [...own, body, mailboxOf(body, settings), quiet.has(schoolId)];
    return short(schoolId, NAME) + short(JSON.stringify(reached), ENTRY - NAME);
  };
  return schools.map(entry).sort().join('');
}

/** For how many schools somebody else would be mailed, or at another time. */
export function reachChange(before: string, now: string): ReachChange {
  const known = entriesOf(before);
  const names = entriesOf(now);
  const shared = Array.from(names).filter(([name]) => known.has(name));
  return {
    added: names.size - shared.length,
    removed: known.size - shared.length,
    changed: shared.filter(([name, reached]) => known.get(name) !== reached).length,
  };
}

/** Do waves go under what was approved? A mended mailbox or two ask nobody again. */
export function isCovered(approved: ScheduleTerms | null, now: ScheduleTerms): boolean {
  if (approved === null || approved.rules !== now.rules) return false;
  if (approved.reach === now.reach) return true;
  const { added, removed, changed } = reachChange(approved.reach, now.reach);
  return added + removed + changed <= mostAtOnce(now.reach.length / ENTRY);
}

function entriesOf(reach: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (let at = 0; at < reach.length; at += ENTRY) {
    entries.set(reach.slice(at, at + NAME), reach.slice(at + NAME, at + ENTRY));
  }
  return entries;
}

function short(text: string, length: number): string {
  return digest(text).slice(0, length);
}
