import type { MailLine } from '../../core/mail/mail-line';
import { quote } from '../../core/vietnamese-text';
import type { Round } from '../pass/judge-round';
import type { PassPlan } from '../pass/plan-pass';
import { readJudgedRound } from '../person/read-round';
import type { Ports } from '../ports';
import { VERDICT_WORDS } from '../words/names';
import { viReport } from '../words/report';
import { findSelected } from './find-selected';
import { findTyped } from './find-typed';
import { type ReportCase, reportCase, type Subject } from './report-case';
import {
  countsWords,
  type FactShown,
  factsOf,
  lookOf,
  otherWords,
  PAGE_NAME_CHARACTERS,
  type VerdictLook,
} from './report-facts';
import { type DecisionShown, decisionsShown, type MailShown, mailsShown } from './report-history';
import { type OfferedAction, offersOf, undoOffer } from './report-offers';
import { type VersionShown, versionsShown } from './report-versions';

interface OtherReport {
  /** 0 for one on paper: it has no page of its own. */
  readonly report: number;
  readonly words: string;
}

interface DecisionOffered extends DecisionShown {
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
  readonly look: VerdictLook;
  /** Does it count, and which one does. */
  readonly counts: string;
  /** Newest first; [] for a school without a report. */
  readonly versions: readonly VersionShown[];
  readonly others: readonly OtherReport[];
  readonly mails: readonly MailShown[];
  readonly decisions: readonly DecisionOffered[];
  readonly actions: readonly OfferedAction[];
}

const TYPED_CHARACTERS = 40;

/** The page for what was typed: a school's code or a report's number; '' asks for the selected row. */
export function loadReport(ports: Ports, typed: string): ReportPage {
  const { facts, plan, round } = readJudgedRound(ports);
  if (typed !== '') {
    const subject = findTyped(typed, round);
    return subject
      ? pageOf(subject, plan, round, plan.outgoing.lines)
      : nothingToShow(viReport.notFound({ typed: quote(typed, TYPED_CHARACTERS) }));
  }
  const subject = findSelected(ports, facts, plan.read);
  if (subject === 'nothing') return nothingToShow(viReport.chooseRow);
  if (subject === 'notRecorded') return nothingToShow(viReport.notRecorded);
  return pageOf(subject, plan, round, plan.outgoing.lines);
}

/** The same page after something was done; `lines` is the mail ledger as it stands now. */
export function pageOf(
  subject: Subject,
  { read }: PassPlan,
  round: Round,
  lines: readonly MailLine[],
): ReportPage {
  const about = reportCase(subject, round, read);
  if (!about) return nothingToShow(viReport.gone);
  const { report, school, status, versions, newest, seen } = about;
  const facts = { roster: round.roster, settings: read.settings };
  return {
    empty: '',
    report,
    schoolId: school?.schoolId ?? null,
    seen,
    seenThrough: read.decisionsTab.last,
    title: school === null ? viReport.nobodys : quote(school.name, PAGE_NAME_CHARACTERS),
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

function kindOf({ decisions }: ReportCase, id: number) {
  return decisions.find((decision) => decision.id === id)?.kind ?? 'extend';
}
