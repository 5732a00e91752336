import type { Day } from '../calendar';
import type { ListOutcome } from '../counting/outcome';
import type { ReadAnswers } from '../ledger/read-answers';
import type { Version } from '../ledger/version';
import type { CountId, Figures, QuestionId, Stt } from '../questionnaire/questionnaire';
import type { Roster } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings, Severity } from '../round-settings';
import type { Finding } from './finding';

/** An accepted report that was sent earlier, as far as other reports are compared with it. */
export interface EarlierReport {
  readonly report: number;
  readonly schoolId: string;
  readonly sentAt: number;
  readonly sender: string;
  readonly figures: Figures;
}

/** The schools for which one sender has accepted reports, and whose mailbox that is not. */
export interface Crowd {
  /** Those that share a mailbox in the roster are one; none once a person confirmed the sender. */
  readonly schools: number;
  /** The codes of the first of them. */
  readonly named: string;
}

export const NO_CROWD: Crowd = { schools: 0, named: '' };

/** Everything a rule may look at beside the answers. */
export interface RuleFacts {
  readonly read: ReadAnswers;
  readonly version: Version;
  readonly roster: Roster;
  readonly settings: RoundSettings;
  /** The sender, normalised as the roster's mailboxes are. */
  readonly sender: string;
  /** The day of sending, in Hải Phòng. */
  readonly sentOn: Day;
  /** What the answered code resolves to, whether or not that school is valid on the day. */
  readonly found: { readonly school: School; readonly by: 'code' | 'alias' } | null;
  /** Whose report it is: the code's school, else the one active school that owns the mailbox. */
  readonly owner: School | null;
  /** What the uploaded list says, or why it cannot be read; null without one and while it is unread. */
  readonly list: ListOutcome | null;
  /** Accepted reports sent before this one, in time order; empty for rules about one report. */
  readonly earlier: readonly EarlierReport[];
  /** The report of `owner` that would count without this one. */
  readonly wouldCount: EarlierReport | null;
  readonly crowd: Crowd;
}

/**
 * What a placeholder becomes: a number is printed the Vietnamese way, a string is our own words,
 * `quoted` is text from outside, which is shortened and, in a mail, made harmless.
 */
export type Shown = number | string | { readonly quoted: string };

export interface Rule {
  /** Stable and never reused: it is printed in sheets and letters. */
  readonly id: string;
  readonly severity: Severity;
  /** The lines of the appendix that justify the rule. */
  readonly cites: readonly Stt[];
  /** The questions compared; their cells are the ones marked. */
  readonly about: readonly QuestionId[];
  /** The rule speaks only if these hold too. */
  readonly after: readonly string[];
  /** Shown when broken: what is wrong, with the figures, and the remedy. `{students}` is replaced. */
  readonly message: string;
  /** Looks at other reports; asked only when those before it are known. */
  readonly amongReports: boolean;
  /** What it says depends on other schools. */
  readonly acrossSchools: boolean;
  /** False: only staff may read it. */
  readonly forSchool: boolean;
  /** Questions that must be answered and readable before it may speak. */
  readonly needs: readonly QuestionId[];
  /** True when the report is acceptable. Asked only once every need is there. */
  readonly holds: (answers: never, facts: RuleFacts) => boolean;
  /** Placeholders beside the questions of `about`. */
  readonly shows: (answers: never, facts: RuleFacts) => Readonly<Record<string, Shown>>;
}

/** A count is a number, the list is "attached or not", everything else is clean text. */
type AnswerOf<Q extends QuestionId> = Q extends CountId
  ? number
  : Q extends 'unsyncedList'
    ? boolean
    : string;

type Answered<Q extends QuestionId> = { readonly [K in Q]: AnswerOf<K> };

interface RuleSpec<Q extends QuestionId> {
  readonly id: string;
  readonly severity: Severity;
  readonly cites: readonly Stt[];
  readonly about: readonly Q[];
  readonly after?: readonly string[];
  readonly message: string;
  readonly amongReports?: true;
  readonly acrossSchools?: true;
  readonly forSchool?: false;
  /** `[]` for a rule that must speak although its question is blank or unreadable. */
  readonly needs?: readonly [];
  readonly holds: (answers: Answered<Q>, facts: RuleFacts) => boolean;
  readonly shows?: (answers: Answered<Q>, facts: RuleFacts) => Readonly<Record<string, Shown>>;
}

/** Types `holds` from `about`: a rule can read only the questions it names, and none is missing. */
export function rule<const Q extends QuestionId>(spec: RuleSpec<Q>): Rule {
  return {
    after: [],
    needs: spec.about,
    amongReports: false,
    acrossSchools: false,
    forSchool: true,
    shows: () => ({}),
    ...spec,
  };
}

/** The finding of a rule that broke while it was asked. */
export function uncheckedId(ruleId: string): Finding['ruleId'] {
  return `HT-${ruleId}`;
}
