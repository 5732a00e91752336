import { dayOf } from '../calendar';
import { isOfContact } from '../ledger/erased-contact';
import { listStateOf } from '../ledger/list-of-version';
import { findAnswered, type ReadAnswers, whoseReport } from '../ledger/read-answers';
import type { Version } from '../ledger/version';
import { normaliseMailbox } from '../mailbox';
import { QUESTIONS, type QuestionId } from '../questionnaire/questionnaire';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import { RULES } from '../rules/all-rules';
import { fillMessage } from '../rules/fill-message';
import type { Finding } from '../rules/finding';
import { UNCHECKED } from '../rules/remedy';
import {
  type Crowd,
  type EarlierReport,
  NO_CROWD,
  type Rule,
  type RuleFacts,
  type Shown,
  uncheckedId,
} from '../rules/rule';
import { severityOf } from '../rules/severity';

interface ReportContext {
  readonly version: Version;
  readonly roster: Roster;
  readonly settings: RoundSettings;
}

interface AmongReportsContext extends ReportContext {
  /**
   * Accepted reports sent before this one (ties: by number), in time order. Those of the same sender
   * or with the same six figures are enough: the rules look at no others.
   */
  readonly earlier: readonly EarlierReport[];
  /** The report of the same school that would count without this one, among earlier ones. */
  readonly wouldCount: EarlierReport | null;
  readonly crowd: Crowd;
}

/** What one report shows by itself, in the order of the rule table. */
export function ownFindings(
  read: ReadAnswers,
  context: ReportContext,
  rules: readonly Rule[] = RULES,
): Finding[] {
  const facts = gatherFacts(read, { ...context, earlier: [], wouldCount: null, crowd: NO_CROWD });
  const found = findingsOf(facts, rules, (rule) => !rule.amongReports);
  // A name that was erased is not missing.
  return context.version.erasedAt === undefined
    ? found
    : found.filter(({ about }) => !isOfContact(about));
}

/** What it shows beside other reports (GUI-04, GUI-06, NOP-02, NOP-03). */
export function findingsAmongReports(
  read: ReadAnswers,
  context: AmongReportsContext,
  rules: readonly Rule[] = RULES,
): Finding[] {
  return findingsOf(gatherFacts(read, context), rules, (rule) => rule.amongReports);
}

const ORDER = new Map(
  RULES.flatMap(({ id }, place) => [
    [id, place],
    [uncheckedId(id), place],
  ]),
);

/** Findings of both kinds in the order in which the office reads them. */
export function inRuleOrder(findings: readonly Finding[]): Finding[] {
  const place = ({ ruleId }: Finding): number => ORDER.get(ruleId) ?? RULES.length;
  return [...findings].sort((a, b) => place(a) - place(b));
}

function gatherFacts(read: ReadAnswers, context: AmongReportsContext): RuleFacts {
  const { version, roster, settings, earlier, wouldCount, crowd } = context;
  return {
    read,
    version,
    roster,
    settings,
    earlier,
    wouldCount,
    crowd,
    sender: normaliseMailbox(version.sender),
    sentOn: dayOf(version.sentAt),
    found: findAnswered(roster, read.code),
    owner: whoseReport(read, version, roster),
    list: read.hasList ? listStateOf(version).outcome : null,
  };
}

type Outcome = 'holds' | 'broken' | 'silent' | 'failed';

function findingsOf(
  facts: RuleFacts,
  rules: readonly Rule[],
  isAsked: (rule: Rule) => boolean,
): Finding[] {
  const outcomes = new Map<string, Outcome>();
  const outcomeOf = (rule: Rule): Outcome => {
    const known = outcomes.get(rule.id);
    if (known) return known;
    const depends = rule.after.length > 0 ? rules.filter(({ id }) => rule.after.includes(id)) : [];
    const outcome = depends.every((each) => outcomeOf(each) === 'holds')
      ? ask(rule, facts)
      : 'silent';
    outcomes.set(rule.id, outcome);
    return outcome;
  };
  return rules.filter(isAsked).flatMap((rule) => {
    const severity = severityOf(rule, facts.settings);
    if (severity === 'off') return [];
    const outcome = outcomeOf(rule);
    if (outcome === 'failed') return [unchecked(rule)];
    return outcome === 'broken' ? [finding(rule, severity, facts)] : [];
  });
}

function ask(rule: Rule, facts: RuleFacts): Outcome {
  if (!rule.needs.every((id) => isAnswered(id, facts.read))) return 'silent';
  try {
    return rule.holds(answersOf(rule, facts.read) as never, facts) ? 'holds' : 'broken';
  } catch {
    return 'failed';
  }
}

function finding(rule: Rule, severity: Finding['severity'], facts: RuleFacts): Finding {
  const answers = answersOf(rule, facts.read);
  const shown: Record<string, Shown> = {};
  for (const [id, answer] of Object.entries(answers)) {
    if (typeof answer === 'number') shown[id] = answer;
    if (typeof answer === 'string') shown[id] = { quoted: answer };
  }
  let filled: ReturnType<typeof fillMessage>;
  try {
    filled = fillMessage(rule.message, { ...shown, ...rule.shows(answers as never, facts) });
  } catch {
    return unchecked(rule);
  }
  const { id: ruleId, about, acrossSchools, forSchool } = rule;
  return { ruleId, severity, about, ...filled, acrossSchools, forSchool };
}

/** Our own fault: staff see that the rule could not be asked, the school is not bothered with it. */
function unchecked({ id, about, acrossSchools }: Rule): Finding {
  const message = UNCHECKED.replace('{id}', id);
  return {
    ruleId: uncheckedId(id),
    severity: 'warning',
    about,
    message,
    mailMessage: message,
    figures: [],
    acrossSchools,
    forSchool: false,
  };
}

/** A rule speaks only when every answer that it compares was read. */
function isAnswered(id: QuestionId, read: ReadAnswers): boolean {
  return QUESTIONS[id].type === 'file' || answerOf(id, read) !== null;
}

function answersOf(rule: Rule, read: ReadAnswers): Record<string, string | number | boolean> {
  const answers: Record<string, string | number | boolean> = {};
  for (const id of rule.about) answers[id] = answerOf(id, read) ?? '';
  return answers;
}

function answerOf(id: QuestionId, read: ReadAnswers): string | number | boolean | null {
  switch (id) {
    case 'students':
    case 'completeStudents':
    case 'syncedStudents':
    case 'foreignStudents':
    case 'staff':
    case 'unsignedStaff':
      return read.figures[id];
    case 'unsyncedList':
      return read.hasList;
    default:
      return read.texts[id] || null;
  }
}
