import { whoseReport } from '../ledger/read-answers';
import { normaliseMailbox } from '../mailbox';
import { COUNT_IDS } from '../questionnaire/questionnaire';
import { type Roster, shareMailbox } from '../roster/roster';
import type { School } from '../roster/school';
import type { RoundSettings } from '../round-settings';
import type { Finding } from '../rules/finding';
import type { EarlierReport } from '../rules/rule';
import { type Candidate, countsBefore } from './counted';
import { type Crowds, crowdOf, isHeldByCrowd } from './crowds';
import type { Alone } from './judge-alone';
import { type KeptReports, keepReport, keptUnder, othersKept } from './kept-reports';
import { findingsAmongReports } from './validate';

/** Of one sender the first reports of so many other schools: more than a sentence can name. */
const SCHOOLS_OF_SENDER = 25;
/** Of the same six figures: only the first of another school is named. */
const SCHOOLS_ALIKE = 1;

type Sent = Candidate & EarlierReport;

/**
 * What each version shows beside the accepted reports that were sent before it (ties: by report
 * number). One walk in time order, in which each looks at a few reports of the same sender and of the
 * same six figures, however many there are: nobody makes the walk long by sending much.
 */
export function amongReports(
  all: readonly Alone[],
  standing: ReadonlySet<Alone>,
  crowds: Crowds,
  roster: Roster,
  settings: RoundSettings,
): ReadonlyMap<Alone, readonly Finding[]> {
  const findings = new Map<Alone, readonly Finding[]>();
  const bySender = new Map<string, KeptReports<Sent>>();
  const byFigures = new Map<string, KeptReports<Sent>>();
  const bestOfSchool = new Map<string, readonly Sent[]>();
  for (const alone of inTimeOrder(all)) {
    const { version, school, read } = alone;
    const ofSender = keptUnder(bySender, normaliseMailbox(version.sender));
    const alike = keptUnder(byFigures, figuresOf(alone));
    const ofSchool = school ? (bestOfSchool.get(school.schoolId) ?? []) : [];
    const owner = whoseReport(read, version, roster);
    const own = owner && { school: owner, report: version.report };
    const earlier = new Set([
      ...(own ? othersKept(ofSender, own, SCHOOLS_OF_SENDER, isStranger) : []),
      ...(own ? othersKept(alike, own, SCHOOLS_ALIKE, isAnother) : []),
    ]);
    findings.set(
      alone,
      findingsAmongReports(read, {
        version,
        roster,
        settings,
        earlier: Array.from(earlier).sort(bySending),
        wouldCount: ofSchool.find(({ report }) => report !== version.report) ?? null,
        crowd: crowdOf(crowds, alone),
      }),
    );
    const sent = asSent(alone);
    if (sent === null || school === null || !standing.has(alone)) continue;
    keepReport(ofSender, school, sent);
    if (isComplete(alone)) keepReport(alike, school, sent);
    if (isHeldByCrowd(crowds, alone)) continue;
    bestOfSchool.set(sent.schoolId, bestTwo([...ofSchool, sent]));
  }
  return findings;
}

function isAnother(other: School, { schoolId }: School): boolean {
  return other.schoolId !== schoolId;
}

function isStranger(other: School, school: School): boolean {
  return isAnother(other, school) && !shareMailbox(other, school);
}

/** Two are enough: a report is never compared with itself. */
function bestTwo(candidates: readonly Sent[]): readonly Sent[] {
  return [...candidates].sort((a, b) => (countsBefore(a, b) === null ? 1 : -1)).slice(0, 2);
}

function figuresOf({ read }: Alone): string {
  return COUNT_IDS.map((id) => read.figures[id]).join(' ');
}

/** A figure that is missing is like no other. */
function isComplete({ read }: Alone): boolean {
  return COUNT_IDS.every((id) => read.figures[id] !== null);
}

/** The form in which a report counts, or null when nobody knows whose it is. */
function asSent({ version, school, read, fromRegisteredMailbox, byOwnCode }: Alone): Sent | null {
  if (school === null) return null;
  const { report, sentAt, sender } = version;
  const { schoolId } = school;
  const { figures } = read;
  return { report, sentAt, sender, schoolId, figures, fromRegisteredMailbox, byOwnCode };
}

function inTimeOrder(all: readonly Alone[]): Alone[] {
  return [...all].sort(
    (a, b) => bySending(a.version, b.version) || a.version.version - b.version.version,
  );
}

interface SentAt {
  readonly sentAt: number;
  readonly report: number;
}

function bySending(a: SentAt, b: SentAt): number {
  return a.sentAt - b.sentAt || a.report - b.report;
}
