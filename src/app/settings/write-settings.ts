import type { CellValue } from '../../core/cell';
import { COMMUNES } from '../../core/roster/communes';
import type { SeveritySetting } from '../../core/round-settings';
import { RULES } from '../../core/rules/all-rules';
import type { Rule } from '../../core/rules/rule';
import { hasSeveritySetting } from '../../core/rules/severity';
import type { Grid } from '../grid';
import { SETTING_COLUMNS } from '../tabs/columns';
import { SEVERITY_WORDS } from '../words/names';
import { BODY_PREFIX, foldedLabels, linesOf, RULE_PREFIX, VALUE } from './setting-lines';
import { SETTINGS, type SettingId } from './setting-rows';

/** Lines that set-up writes into an empty tab, header first. */
export function initialSettings(
  values: Readonly<Partial<Record<SettingId, CellValue>>>,
): CellValue[][] {
  return [
    SETTING_COLUMNS.map(({ title }) => title),
    ...SETTINGS.map(({ id, label, meaning, initial }): CellValue[] => [
      label,
      values[id] ?? initial,
      meaning,
      initial,
      '',
    ]),
    ...RULES.filter(({ id }) => hasSeveritySetting(id)).map((rule) => severityLine(rule, '')),
    ...COMMUNES.map(({ name }): CellValue[] => [
      BODY_PREFIX + name,
      '',
      'Nhận danh sách trường chậm của xã, phường.',
      '',
      '',
    ]),
  ];
}

function severityLine({ id, severity }: Pick<Rule, 'id' | 'severity'>, value: string): CellValue[] {
  const meaning = 'Để trống là mặc định; hoặc Lỗi, Cảnh báo, Ghi nhận, Tắt.';
  return [RULE_PREFIX + id, value, meaning, SEVERITY_WORDS[severity], ''];
}

/** Puts one setting's value into the tab; the rest stays. */
export function withSetting(grid: Grid, id: SettingId, value: CellValue): CellValue[][] {
  const label = SETTINGS.find((setting) => setting.id === id)?.label ?? '';
  const [line] = linesOf(foldedLabels(grid), label);
  return grid.map((cells, index) =>
    index === line ? cells.map((cell, column) => (column === VALUE ? value : cell)) : [...cells],
  );
}

/** Puts one rule's severity into the tab: an empty cell is the default. A rule without a line gets one. */
export function withSeverity(
  grid: Grid,
  rule: Pick<Rule, 'id' | 'severity'>,
  wanted: SeveritySetting,
): CellValue[][] {
  const value = wanted === rule.severity ? '' : SEVERITY_WORDS[wanted];
  const known = linesOf(foldedLabels(grid), RULE_PREFIX + rule.id);
  const lines = grid.map((cells, index) =>
    known.includes(index)
      ? cells.map((cell, column) => (column === VALUE ? value : cell))
      : [...cells],
  );
  return known.length > 0 ? lines : [...lines, severityLine(rule, value)];
}
