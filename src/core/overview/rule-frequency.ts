import type { Judged } from '../verdicts/verdict';

/** Reports whose newest version breaks a rule now. */
export interface RuleFrequency {
  readonly accepted: number;
  readonly returned: number;
}

/** By rule id; a rule that no report breaks is not in it. Reports taken out by a person count nowhere. */
export function ruleFrequencies(
  judged: readonly Judged[],
  roundStart: number,
): ReadonlyMap<string, RuleFrequency> {
  const found = new Map<string, { accepted: number; returned: number }>();
  for (const { version, verdict, accepted, findings } of newestVersions(judged)) {
    if (version.sentAt < roundStart || verdict === 'excluded') continue;
    for (const ruleId of Array.from(new Set(findings.map((finding) => finding.ruleId)))) {
      const count = found.get(ruleId) ?? { accepted: 0, returned: 0 };
      found.set(ruleId, count);
      if (accepted) count.accepted++;
      else count.returned++;
    }
  }
  return found;
}

/** Of each report, in the order of their numbers. */
export function newestVersions(judged: readonly Judged[]): readonly Judged[] {
  const newest = new Map<number, Judged>();
  for (const one of judged) {
    const known = newest.get(one.version.report);
    if (!known || one.version.version > known.version.version) newest.set(one.version.report, one);
  }
  return Array.from(newest.values()).sort((a, b) => a.version.report - b.version.report);
}
