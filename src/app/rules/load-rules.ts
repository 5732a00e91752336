import { clockTime, dayOf, formatDay, startOfDay } from '../../core/calendar';
import { type CellValue, isDateCell } from '../../core/cell';
import { type RuleFrequency, ruleFrequencies } from '../../core/overview/rule-frequency';
import type { RoundSettings, SeveritySetting } from '../../core/round-settings';
import { RULES } from '../../core/rules/all-rules';
import type { Rule } from '../../core/rules/rule';
import { hasSeveritySetting, holdsBack, severityOf } from '../../core/rules/severity';
import type { Grid } from '../grid';
import { readRound } from '../person/read-round';
import type { Ports } from '../ports';
import { cellOfSetting } from '../settings/setting-lines';
import { SETTINGS } from '../settings/setting-rows';
import { inWords } from '../trouble';
import { FOREIGN_SENDER_WORDS, SENDER_WORDS, SEVERITY_WORDS } from '../words/names';
import { viRules } from '../words/rules';
import { allowedSeverities, digestOfSettings, THRESHOLDS, type ThresholdId } from './rule-changes';

export interface SeverityChoice {
  readonly value: SeveritySetting;
  readonly label: string;
}

export interface RuleLine {
  readonly id: string;
  /** With … for each figure that a report fills in. */
  readonly message: string;
  /** "STT 6, 8". */
  readonly cites: string;
  readonly severity: SeverityChoice;
  /** The default, in words. */
  readonly initial: string;
  /** What may be chosen; one or none where the office's list fixes it. */
  readonly choices: readonly SeverityChoice[];
  /** Why the choice is limited, in words; '' when it is not. */
  readonly limit: string;
  /** Reports whose newest version breaks it now; null while judging rests. */
  readonly breaks: RuleFrequency | null;
}

export interface ThresholdLine {
  readonly id: ThresholdId;
  readonly label: string;
  readonly meaning: string;
  readonly typed: string;
  /** Words to choose among; [] where it is typed. */
  readonly choices: readonly string[];
}

export interface RulesPage {
  readonly rules: readonly RuleLine[];
  readonly thresholds: readonly ThresholdLine[];
  /** Of the settings that are shown; sent back when they are saved. */
  readonly shown: string;
  /** Why no figure is there, in words; '' while judging goes on. */
  readonly suspended: string;
}

const NEVER_BROKEN: RuleFrequency = { accepted: 0, returned: 0 };

const CHOICES: Readonly<Partial<Record<ThresholdId, readonly string[]>>> = {
  foreignSender: Object.values(FOREIGN_SENDER_WORDS),
  addresses: Object.values(SENDER_WORDS),
};

/** Every rule with its severity and how often it fires now. Reads; changes nothing. */
export function loadRules(ports: Ports): RulesPage {
  const { facts, plan } = readRound(ports);
  const { settings } = plan.read;
  const frequencies = plan.round && ruleFrequencies(plan.round.judged, settings.roundStart);
  const grid = facts.tabs.settings?.grid ?? [];
  return {
    rules: RULES.map((rule) => ruleLine(rule, settings, frequencies)),
    thresholds: THRESHOLDS.map((id) => thresholdLine(id, grid)),
    shown: digestOfSettings(grid),
    suspended: plan.stops.suspended.map(inWords).join(' '),
  };
}

function ruleLine(
  rule: Rule,
  settings: RoundSettings,
  frequencies: ReadonlyMap<string, RuleFrequency> | null,
): RuleLine {
  return {
    id: rule.id,
    message: rule.message.replace(/\{\w+\}/g, '…'),
    cites: viRules.cites(rule.cites),
    severity: severityNow(rule, settings),
    initial: holdsBack(rule.id) ? viRules.heldBack : SEVERITY_WORDS[rule.severity],
    choices: allowedSeverities(rule).map(choiceOf),
    limit: limitOf(rule),
    breaks: frequencies && (frequencies.get(rule.id) ?? NEVER_BROKEN),
  };
}

/** GUI-01 as an error is a rejection. */
function severityNow(rule: Rule, settings: RoundSettings): SeverityChoice {
  const now = choiceOf(severityOf(rule, settings));
  if (holdsBack(rule.id)) return { ...now, label: viRules.heldBack };
  const rejects = !hasSeveritySetting(rule.id) && now.value === 'error';
  return rejects ? { ...now, label: FOREIGN_SENDER_WORDS.reject } : now;
}

function limitOf(rule: Rule): string {
  const allowed = allowedSeverities(rule);
  if (!hasSeveritySetting(rule.id)) return viRules.limits.senderSetting;
  if (holdsBack(rule.id)) return viRules.limits.heldBack;
  if (allowed.length === 1) return viRules.limits.alwaysError;
  return allowed.includes('error') ? '' : viRules.limits.neverError;
}

function choiceOf(value: SeveritySetting): SeverityChoice {
  return { value, label: SEVERITY_WORDS[value] };
}

function thresholdLine(id: ThresholdId, grid: Grid): ThresholdLine {
  const { label, meaning } = SETTINGS.find((setting) => setting.id === id) ?? {
    label: '',
    meaning: '',
  };
  const typed = asTyped(cellOfSetting(grid, id));
  return { id, label, meaning, typed, choices: CHOICES[id] ?? [] };
}

/** As a person would type what stands in the cell. */
function asTyped(cell: CellValue): string {
  if (!isDateCell(cell)) return String(cell);
  const day = dayOf(cell.dateMs);
  if (cell.dateMs === startOfDay(day)) return formatDay(day);
  const { hour, minute } = clockTime(cell.dateMs);
  return `${formatDay(day)} ${hour}:${String(minute).padStart(2, '0')}`;
}
