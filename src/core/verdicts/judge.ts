import type { Decision } from '../decisions/decision';
import { decisionsInForce } from '../decisions/decision-in-force';
import { groupBy } from '../group-by';
import type { Version } from '../ledger/version';
import type { Roster } from '../roster/roster';
import type { RoundSettings } from '../round-settings';
import type { Finding } from '../rules/finding';
import { isCrowd } from '../rules/sender-rules';
import { amongReports } from './among-reports';
import { confirmedSenders, crowdOf, crowdsOf, isHeldByCrowd, senderOf } from './crowds';
import { type Alone, judgeAlone } from './judge-alone';
import { paperReports } from './paper-report';
import { type Standing, standingOf } from './standing';
import { inRuleOrder } from './validate';
import type { Judged, Verdict } from './verdict';
import { whichCounts, whyBefore } from './which-counts';

/**
 * Everything that is said of every version under today's roster, settings, rules and decisions, in
 * the order of the versions, then of each report on paper, which no rule asks and with which no
 * other report is compared. Only state matters: the order in which things came does not.
 *
 * `roster` is the one with people's decisions on it (`withDecisions`). A version sent before the
 * round began is judged, but stands for nothing.
 */
export function judge(input: {
  readonly versions: readonly Version[];
  readonly roster: Roster;
  readonly settings: RoundSettings;
  readonly decisions: readonly Decision[];
  readonly now: number;
  /** The Form's store was looked through up to this instant, ms; absent when through all of it. */
  readonly heardThrough?: number;
}): readonly Judged[] {
  const { versions, roster, settings } = input;
  const alone = judgeEachAlone(input);
  const papers = paperReports(input.decisions, roster, settings);
  const standings = standingsOf([...Array.from(alone.values()), ...papers], settings.roundStart);
  const all = Array.from(standings.values());
  const accepted = new Set(all.flatMap((standing) => standing.accepted ?? []));
  const confirmed = confirmedSenders(input.decisions);
  const crowds = crowdsOf(accepted, confirmed);
  const sent = all.flatMap(({ eligible }) => Array.from(eligible));
  const senders = crowdsOf(new Set(sent.filter(({ rejected }) => !rejected)), confirmed);
  const { counted, heldBack } = whichCounts(all, crowds, settings);
  const among = amongReports(Array.from(alone.values()), accepted, crowds, roster, settings);
  const byPerson = reportsAccepted([...Array.from(alone.values()), ...papers]);
  const each = [...versions.flatMap((version) => alone.get(version) ?? []), ...papers];
  return each.map((one) => {
    const { report } = one.version;
    return pronounce(one, {
      findings: inRuleOrder([...one.findings, ...(among.get(one) ?? [])]),
      standing: standings.get(report),
      counted,
      heldBack: isHeldByCrowd(crowds, one) ? 'crowd' : (heldBack.get(report) ?? null),
      isOfCrowd: isCrowd(crowdOf(senders, one)),
      confirmed: byPerson.has(report) || confirmed.has(senderOf(one)),
    });
  });
}

function judgeEachAlone({
  versions,
  roster,
  settings,
  decisions,
  heardThrough = Number.POSITIVE_INFINITY,
}: Parameters<typeof judge>[0]): ReadonlyMap<Version, Alone> {
  const decided = groupBy(decisions, ({ report }) => report);
  const alone = new Map<Version, Alone>();
  for (const [report, unsorted] of Array.from(groupBy(versions, (version) => version.report))) {
    const own = [...unsorted].sort((a, b) => a.version - b.version);
    const inForce = decisionsInForce(own, decided.get(report) ?? []);
    own.forEach((version, index) => {
      const state = inForce[index];
      if (state) alone.set(version, judgeAlone(version, state, { roster, settings, heardThrough }));
    });
  }
  return alone;
}

/** By report number. */
function standingsOf(
  alone: readonly Alone[],
  roundStart: number,
): ReadonlyMap<number, Standing<Alone>> {
  const inRound = alone.filter(({ version }) => version.sentAt >= roundStart);
  const standings = new Map<number, Standing<Alone>>();
  for (const [report, own] of Array.from(groupBy(inRound, ({ version }) => version.report))) {
    standings.set(report, standingOf(own));
  }
  return standings;
}

/** Reports of which a person accepted some version. */
function reportsAccepted(all: readonly Alone[]): ReadonlySet<number> {
  return new Set(
    all.flatMap(({ acceptedByPerson, version }) => (acceptedByPerson ? version.report : [])),
  );
}

interface Pronounced extends Pick<Judged, 'findings' | 'heldBack' | 'confirmed'> {
  readonly standing: Standing<Alone> | undefined;
  readonly isOfCrowd: boolean;
  readonly counted: ReadonlyMap<string, Alone>;
}

function pronounce(one: Alone, about: Pronounced): Judged {
  const { findings, standing, counted, confirmed } = about;
  const schoolId = one.school?.schoolId ?? null;
  const eligible = standing?.eligible.has(one) ?? false;
  const counts = schoolId !== null && counted.get(schoolId) === one;
  const heldBack = one.accepted ? about.heldBack : null;
  const waits = heldBack === 'typed' && standing?.accepted === one;
  const mayBeDisplaced = one.accepted && !counts && !waits;
  const supersededBy = mayBeDisplaced ? displaced(one, standing, counted) : null;
  return {
    version: one.version,
    verdict: verdictOf(one, findings, supersededBy !== null, heldBack !== null),
    accepted: one.accepted,
    acceptable: one.acceptable,
    eligible,
    heldBack,
    decides: eligible && !about.isOfCrowd,
    counted: counts,
    supersededBy,
    schoolId,
    findings,
    figures: one.read.figures,
    onTime: one.onTime,
    fromRegisteredMailbox: one.fromRegisteredMailbox,
    confirmed,
    note: one.inForce.note,
    unheard: one.unheard,
  };
}

/** What took an accepted version's place: a newer one of its own report, or another report. */
function displaced(
  one: Alone,
  standing: Standing<Alone> | undefined,
  counted: ReadonlyMap<string, Alone>,
): Judged['supersededBy'] {
  const stands = standing?.accepted ?? null;
  if (stands === null) return null;
  if (stands !== one) return { report: stands.version.report, because: 'later' };
  const winner = one.school && counted.get(one.school.schoolId);
  if (!winner) return null;
  const because = whyBefore(winner, one);
  return because && { report: winner.version.report, because };
}

function verdictOf(
  one: Alone,
  findings: readonly Finding[],
  superseded: boolean,
  heldBack: boolean,
): Verdict {
  if (one.inForce.excluded) return 'excluded';
  if (!one.accepted) return one.rejected ? 'rejected' : 'mustFix';
  if (superseded) return 'superseded';
  const hasWarnings = findings.some(({ severity }) => severity === 'warning');
  return heldBack || (hasWarnings && !one.acceptedByPerson) ? 'review' : 'valid';
}
