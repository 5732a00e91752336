import type { RoundSettings, Severity, SeveritySetting } from '../round-settings';

/** Never lowered: without a code nobody knows whose report it is. */
const ALWAYS_ERROR = ['DV-01', 'TL-1'];
/**
 * Never an error: three look at other reports, so a school cannot mend them alone; a list that
 * cannot be read never blocks (DS-06).
 */
const NEVER_ERROR = ['GUI-04', 'NOP-02', 'NOP-03', 'DS-06'];

/** Whoever breaks it is not counted until a person says so: not an error, and more than a warning. */
const HOLDS_BACK = 'GUI-06';

/** Does the rule keep a report from counting without returning it? */
export function holdsBack(ruleId: string): boolean {
  return ruleId === HOLDS_BACK;
}

/** The severity nearest to the wanted one that the office's list allows for the rule. */
export function allowedSeverity(ruleId: string, wanted: SeveritySetting): SeveritySetting {
  if (ALWAYS_ERROR.includes(ruleId)) return 'error';
  if (holdsBack(ruleId)) return 'warning';
  if (NEVER_ERROR.includes(ruleId) && wanted === 'error') return 'warning';
  return wanted;
}

/** False for GUI-01, which has a setting of its own. */
export function hasSeveritySetting(ruleId: string): boolean {
  return ruleId !== 'GUI-01';
}

/** What the rule's finding weighs in this round. GUI-01 as an error is a rejection. */
export function severityOf(
  rule: { readonly id: string; readonly severity: Severity },
  settings: RoundSettings,
): SeveritySetting {
  if (!hasSeveritySetting(rule.id)) {
    return settings.foreignSender === 'reject' ? 'error' : 'warning';
  }
  return allowedSeverity(rule.id, settings.severities[rule.id] ?? rule.severity);
}
