import { digest } from '../../core/digest';
import type { RoundSettings, SeveritySetting } from '../../core/round-settings';
import { RULES } from '../../core/rules/all-rules';
import type { Rule } from '../../core/rules/rule';
import { allowedSeverity, hasSeveritySetting, severityOf } from '../../core/rules/severity';
import type { Grid } from '../grid';
import { OfficeError } from '../office-error';
import { cellOfSetting } from '../settings/setting-lines';
import { SETTINGS, type SettingId } from '../settings/setting-rows';
import { withSetting, withSeverity } from '../settings/write-settings';
import { SEVERITY_WORDS } from '../words/names';
import { viRules } from '../words/rules';

/** Settings of `Cấu hình` by which the rules decide, beside each rule's severity. */
export const THRESHOLDS = ['deadline', 'allowedDomains', 'foreignSender', 'addresses'] as const;
export type ThresholdId = (typeof THRESHOLDS)[number] & SettingId;

/** What a person would change on the page; nothing of it is written. */
export interface RuleChanges {
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** As typed. */
  readonly thresholds: Readonly<Partial<Record<ThresholdId, string>>>;
}

interface ChangedSettings {
  readonly grid: Grid;
  /** Each change in words, for the trial and the log. */
  readonly said: readonly string[];
}

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'notice', 'off'];

/** The severities that the office's list lets a person choose; [] where the rule has no such setting. */
export function allowedSeverities({ id }: Pick<Rule, 'id'>): readonly SeveritySetting[] {
  if (!hasSeveritySetting(id)) return [];
  return SEVERITIES.filter((wanted) => allowedSeverity(id, wanted) === wanted);
}

/**
 * The settings tab with those changes in it. Throws a sentence for a severity outside the rule's
 * limits, a value that cannot be read, and when nothing differs.
 */
export function changeSettings(
  grid: Grid,
  settings: RoundSettings,
  { severities, thresholds }: RuleChanges,
): ChangedSettings {
  let changed: Grid = grid;
  const said: string[] = [];
  // Ids come from a page: only those of the table are looked up.
  const chosen = new Map(Object.entries(severities));
  for (const rule of RULES) {
    const wanted = chosen.get(rule.id);
    const now = severityOf(rule, settings);
    if (wanted === undefined || wanted === now) continue;
    if (!allowedSeverities(rule).includes(wanted)) {
      throw new OfficeError(viRules.notAllowed({ id: rule.id }));
    }
    changed = withSeverity(changed, rule, wanted);
    said.push(
      viRules.changed({
        what: rule.id,
        before: SEVERITY_WORDS[now],
        after: SEVERITY_WORDS[wanted],
      }),
    );
  }
  for (const id of THRESHOLDS) {
    const typed = thresholds[id];
    const setting = SETTINGS.find((each) => each.id === id);
    if (typed === undefined || !setting) continue;
    const reading = setting.read(typed);
    if ('problem' in reading) {
      throw new OfficeError(viRules.unreadable({ label: setting.label, problem: reading.problem }));
    }
    const now = setting.read(cellOfSetting(changed, id));
    const before = 'said' in now ? now.said : '';
    if (before === reading.said) continue;
    changed = withSetting(changed, id, typed);
    said.push(viRules.changed({ what: setting.label, before, after: reading.said }));
  }
  if (said.length === 0) throw new OfficeError(viRules.nothingChanged);
  return { grid: changed, said };
}

/** What a person was shown: differs as soon as anybody changed any value of the tab. */
export function digestOfSettings(grid: Grid): string {
  return digest(JSON.stringify(grid.map(([label, value]) => [label, value])));
}
