import { normaliseMailbox } from '../mailbox';
import { COUNT_IDS } from '../questionnaire/questionnaire';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { Finding } from '../rules/finding';
import type { EarlierReport } from '../rules/rule';
import { type Candidate, countsBefore } from './counted';
import type { Alone } from './judge-alone';
import { findingsAmongReports } from './validate';

const FIGURES = 'figures';

type Sent = Candidate & EarlierReport;

/**
 * What each version shows beside the accepted reports that were sent before it (ties: by report
 * number). One walk in time order: a rule is shown only the reports of the same sender or with the
 * same six figures, so that a round of thousands stays cheap.
 */
export function amongReports(
  all: readonly Alone[],
  standing: ReadonlySet<Alone>,
  roster: Roster,
  settings: RoundSettings,
): ReadonlyMap<Alone, readonly Finding[]> {
  const findings = new Map<Alone, readonly Finding[]>();
  const alike = new Map<string, Sent[]>();
  const bestOfSchool = new Map<string, readonly Sent[]>();
  for (const alone of inTimeOrder(all)) {
    const { version, school, read } = alone;
    const keys = likenesses(alone);
    const earlier = new Set<Sent>();
    for (const key of keys) {
      for (const sent of alike.get(key) ?? []) {
        if (sent.report !== version.report) earlier.add(sent);
      }
    }
    const ofSchool = school ? (bestOfSchool.get(school.schoolId) ?? []) : [];
    findings.set(
      alone,
      findingsAmongReports(read, {
        version,
        roster,
        settings,
        earlier: Array.from(earlier).sort(bySending),
        wouldCount: ofSchool.find(({ report }) => report !== version.report) ?? null,
      }),
    );
    const sent = asSent(alone);
    if (sent === null || !standing.has(alone)) continue;
    for (const key of keys) {
      const known = alike.get(key) ?? [];
      alike.set(key, known);
      if (isWorthKeeping(sent, known, key)) known.push(sent);
    }
    bestOfSchool.set(sent.schoolId, bestTwo([...ofSchool, sent]));
  }
  return findings;
}

/**
 * Two of a school are enough, since a report is never compared with itself; and of those with the
 * same figures three schools, since only the first of another school is named.
 */
function isWorthKeeping(sent: Sent, known: readonly Sent[], key: string): boolean {
  const ofSchool = known.filter(({ schoolId }) => schoolId === sent.schoolId).length;
  if (ofSchool > 0) return ofSchool < 2;
  return !key.startsWith(FIGURES) || new Set(known.map(({ schoolId }) => schoolId)).size < 3;
}

/** Two are enough: a report is never compared with itself. */
function bestTwo(candidates: readonly Sent[]): readonly Sent[] {
  return [...candidates].sort((a, b) => (countsBefore(a, b) === null ? 1 : -1)).slice(0, 2);
}

function likenesses({ version, read }: Alone): string[] {
  const figures = COUNT_IDS.map((id) => read.figures[id]);
  const sender = `sender ${normaliseMailbox(version.sender)}`;
  return figures.includes(null) ? [sender] : [sender, `${FIGURES} ${figures.join(' ')}`];
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
