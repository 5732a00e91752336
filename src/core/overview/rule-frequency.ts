import { newestByReport } from '../ledger/newest';
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
  const newest = newestByReport(judged, ({ version }) => version);
  for (const { version, verdict, accepted, findings } of Array.from(newest.values())) {
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
