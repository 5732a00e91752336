import { formatDeadline, formatInstant } from '../core/calendar';
import type { MailLine } from '../core/mail-line';
import { readAnswers } from '../core/read-answers';
import type { Judged } from '../core/verdict';
import { quote } from '../core/vietnamese-text';
import { findSelected } from './find-selected';
import { findTyped } from './find-typed';
import type { PassPlan, Round } from './plan-pass';
import type { Ports } from './ports';
import { readJudgedRound } from './read-round';
import { type ReportCase, reportCase, type Subject } from './report-case';
import { type DecisionShown, decisionsShown, type MailShown, mailsShown } from './report-history';
import { type OfferedAction, offersOf, undoOffer } from './report-offers';
import { type VersionShown, versionsShown } from './report-versions';
import { viReport } from './vi-report';
import { STATUS_WORDS, VERDICT_WORDS } from './vi-words';

/** A label and what stands beside it. */
export type FactShown = readonly [label: string, text: string];

export interface OtherReport {
  /** 0 for one on paper: it has no page of its own. */
  readonly report: number;
  readonly words: string;
}

export interface DecisionOffered extends DecisionShown {
  readonly undo: ReturnType<typeof undoOffer>;
}

export interface ReportPage {
  /** Why there is nothing to show, in words; '' when there is. */
  readonly empty: string;
  /** What is shown, as the page sends it back. */
  readonly report: number | null;
  readonly schoolId: string | null;
  readonly seen: string;
  readonly seenThrough: number;
  readonly title: string;
  readonly facts: readonly FactShown[];
  /** Of the report; all '' without one. */
  readonly heading: string;
  readonly verdict: string;
  readonly look: 'good' | 'amber' | 'red';
  /** Does it count, and which one does. */
  readonly counts: string;
  /** Newest first; [] for a school without a report. */
  readonly versions: readonly VersionShown[];
  readonly others: readonly OtherReport[];
  readonly mails: readonly MailShown[];
  readonly decisions: readonly DecisionOffered[];
  readonly actions: readonly OfferedAction[];
}

const NAME_CHARACTERS = 160;
const TYPED_CHARACTERS = 40;

/** The page for what was typed: a school's code or a report's number; '' asks for the selected row. */
export function loadReport(ports: Ports, typed: string): ReportPage {
  const { facts, plan, round } = readJudgedRound(ports);
  if (typed !== '') {
    const subject = findTyped(typed, round);
    return subject
      ? pageOf(subject, plan, round, plan.lines)
      : nothingToShow(viReport.notFound({ typed: quote(typed, TYPED_CHARACTERS) }));
  }
  const subject = findSelected(ports, facts, plan);
  if (subject === 'nothing') return nothingToShow(viReport.chooseRow);
  if (subject === 'notRecorded') return nothingToShow(viReport.notRecorded);
  return pageOf(subject, plan, round, plan.lines);
}

/** The same page after something was done; `lines` is the mail ledger as it stands now. */
export function pageOf(
  subject: Subject,
  plan: PassPlan,
  round: Round,
  lines: readonly MailLine[],
): ReportPage {
  const about = reportCase(subject, round, plan.decisions);
  if (!about) return nothingToShow(viReport.gone);
  const { report, school, status, versions, newest, seen } = about;
  const facts = { roster: round.roster, settings: plan.settings.settings };
  return {
    empty: '',
    report,
    schoolId: school?.schoolId ?? null,
    seen,
    seenThrough: plan.decisions.last,
    title: school === null ? viReport.nobodys : quote(school.name, NAME_CHARACTERS),
    facts: factsOf(about),
    heading: newest === null ? '' : viReport.report(newest.version.report),
    verdict: newest === null ? '' : VERDICT_WORDS[newest.verdict],
    look: newest === null ? 'amber' : lookOf(newest),
    counts: newest === null ? '' : countsWords(about, newest),
    versions: versionsShown(versions),
    others: about.others.map((one) => ({
      report: Math.max(0, one.version.report),
      words: otherWords(one),
    })),
    mails: mailsShown(about, lines),
    decisions: decisionsShown(about).map((shown) => ({
      ...shown,
      undo: undoOffer(kindOf(about, shown.id), about, facts),
    })),
    actions: status === null && newest === null ? [] : offersOf(about, facts),
  };
}

/** A page that says why it shows nothing. */
export function nothingToShow(empty: string): ReportPage {
  return {
    empty,
    report: null,
    schoolId: null,
    seen: '',
    seenThrough: 0,
    title: '',
    facts: [],
    heading: '',
    verdict: '',
    look: 'amber',
    counts: '',
    versions: [],
    others: [],
    mails: [],
    decisions: [],
    actions: [],
  };
}

function factsOf({ school, status, newest }: ReportCase): readonly FactShown[] {
  const { facts } = viReport;
  if (!school) {
    const typed = newest === null ? '' : readAnswers(newest.version).texts.schoolId;
    return [[facts.answered, quote(typed, NAME_CHARACTERS) || viReport.blank]];
  }
  const late = status !== null && status.daysLate > 0;
  const word = status === null ? facts.inactive : STATUS_WORDS[status.status];
  return [
    [facts.schoolId, school.schoolId],
    [facts.level, school.level ?? ''],
    [facts.commune, quote(school.commune, NAME_CHARACTERS)],
    [facts.status, late ? viReport.daysLate({ status: word, days: status.daysLate }) : word],
    [facts.due, status === null ? '' : formatDeadline(status.dueAt)],
    [facts.mailboxes, school.mailboxes.join(', ') || facts.noMailbox],
    [facts.exempt, quote(school.exempt, NAME_CHARACTERS)],
  ].filter((fact): fact is [string, string] => fact[1] !== '');
}

function lookOf({ verdict }: Judged): ReportPage['look'] {
  if (verdict === 'valid') return 'good';
  return verdict === 'rejected' || verdict === 'mustFix' ? 'red' : 'amber';
}

function countsWords({ versions, status }: ReportCase, newest: Judged): string {
  const { version, onTime } = newest;
  const sent = viReport.sent({ at: formatInstant(version.sentAt), onTime });
  const counting = versions.find((one) => one.counted) ?? status?.counted;
  return [sent, whichCounts(newest, counting), viReport.rowState[version.rowState]]
    .filter((part) => part !== '')
    .join(' ');
}

function whichCounts(newest: Judged, counting: Judged | null | undefined): string {
  if (!counting) return viReport.notCounted;
  const { report, version } = counting.version;
  if (report !== newest.version.report) {
    return viReport.countedOther({ report: viReport.report(report) });
  }
  return counting === newest ? viReport.counted : viReport.countedEarlier({ version });
}

function otherWords(one: Judged): string {
  return viReport.other({
    report: viReport.report(one.version.report),
    at: formatInstant(one.version.sentAt),
    verdict: VERDICT_WORDS[one.verdict],
    counted: one.counted,
  });
}

function kindOf({ decisions }: ReportCase, id: number) {
  return decisions.find((decision) => decision.id === id)?.kind ?? 'extend';
}
