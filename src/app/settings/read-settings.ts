import type { CellValue } from '../../core/cell';
import { domainOf, normaliseMailbox } from '../../core/mailbox';
import type { RoundSettings, SeveritySetting } from '../../core/round-settings';
import { RULES } from '../../core/rules/all-rules';
import { allowedSeverity, hasSeveritySetting } from '../../core/rules/severity';
import { clean, fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { SETTING_COLUMNS } from '../tabs/columns';
import { meant, SEVERITY_WORDS } from '../words/names';
import type { Reading } from './setting-cells';
import { BODY_PREFIX, foldedLabels, linesOf, RULE_PREFIX, SAID, VALUE } from './setting-lines';
import { type PlainSettings, SETTINGS, type SettingId } from './setting-rows';

interface SettingProblem {
  readonly label: string;
  readonly problem: string;
  /** Stops judging and mail. */
  readonly decides: boolean;
}

/** Cells that were readable when last seen, by setting id; kept in script properties. */
export type LastGood = Readonly<Partial<Record<SettingId, CellValue>>>;

export interface ReadSettings {
  readonly settings: RoundSettings;
  readonly problems: readonly SettingProblem[];
  readonly lastGood: LastGood;
  /** The tab with its last column, how each value was read, brought up to date. */
  readonly grid: Grid;
}

type Setting = (typeof SETTINGS)[number];

const RULE_LABELS = new Map(
  RULES.filter(({ id }) => hasSeveritySetting(id)).map((rule) => [
    fold(RULE_PREFIX + rule.id),
    rule,
  ]),
);

/** Its last good value is remembered, beside those of all other settings. */
const LONGEST_CELL = 5000;

/** What the office has set. A value that cannot be read keeps its last good one, never a default. */
export function readSettings(
  tab: Grid,
  known: LastGood,
  paused: boolean,
  wavesStopped = false,
): ReadSettings {
  const grid = tab.map((line) => SETTING_COLUMNS.map((_, column) => line[column] ?? ''));
  const problems: SettingProblem[] = [];
  const lastGood: Partial<Record<SettingId, CellValue>> = { ...known };
  const plain: Partial<Record<SettingId, unknown>> = {};
  const labels = foldedLabels(grid);
  for (const setting of SETTINGS) {
    const lines = linesOf(labels, setting.label);
    const cell = lines[0] === undefined ? '' : (grid[lines[0]]?.[VALUE] ?? '');
    const reading = readLine(setting, cell, lines.length);
    if ('value' in reading) {
      lastGood[setting.id] = cell;
      plain[setting.id] = reading.value;
      say(grid, lines, reading.said);
    } else {
      const { problem } = reading;
      problems.push({ label: setting.label, problem, decides: setting.decides });
      plain[setting.id] = lastGoodValue(setting, known);
      say(grid, lines, `CHƯA DÙNG ĐƯỢC: ${problem} Đang giữ giá trị đúng gần nhất.`);
    }
  }
  const severities = readSeverities(grid, labels, problems);
  const communeMailboxes = readCommunes(grid, labels, problems);
  const { holidays, workingDays, ...rest } = plain as unknown as PlainSettings;
  return {
    settings: {
      ...rest,
      holidays: new Set(holidays),
      workingDays: new Set(workingDays),
      severities,
      communeMailboxes,
      paused,
      wavesStopped,
    },
    problems,
    lastGood,
    grid,
  };
}

/** What a cell means, if its setting has exactly one line. */
function readLine(setting: Setting, cell: CellValue, lines: number): Reading<unknown> {
  if (lines === 0) return { problem: 'Không tìm thấy mục này ở cột “Mục”.' };
  if (lines > 1) return { problem: 'Mục này có hai dòng; hãy xóa bớt một.' };
  if (String(cell).length > LONGEST_CELL) return { problem: 'Dài quá 5.000 ký tự.' };
  return setting.read(cell);
}

function say(grid: CellValue[][], lines: readonly number[], said: string): void {
  for (const index of lines) {
    const line = grid[index];
    if (line) line[SAID] = said;
  }
}

function lastGoodValue(setting: Setting, known: LastGood): unknown {
  const reading = setting.read(known[setting.id] ?? setting.initial);
  return 'value' in reading ? reading.value : undefined;
}

function readSeverities(
  grid: CellValue[][],
  labels: readonly string[],
  problems: SettingProblem[],
): Record<string, SeveritySetting> {
  const severities: Record<string, SeveritySetting> = {};
  for (const [index, line] of grid.entries()) {
    const rule = index > 0 ? RULE_LABELS.get(labels[index] ?? '') : undefined;
    if (!rule) continue;
    const typed = clean(String(line[VALUE]));
    const wanted = typed === '' ? rule.severity : meant(SEVERITY_WORDS, typed);
    const used = allowedSeverity(rule.id, wanted ?? rule.severity);
    if (typed !== '' && wanted !== undefined) severities[rule.id] = used;
    const problem = 'Chỉ nhận Lỗi, Cảnh báo, Ghi nhận hoặc Tắt.';
    if (wanted === undefined) problems.push({ label: String(line[0]), problem, decides: true });
    line[SAID] =
      wanted === undefined
        ? `CHƯA DÙNG ĐƯỢC: ${problem}`
        : SEVERITY_WORDS[used] + (used === wanted ? '' : ' (giới hạn của quy tắc này)');
  }
  return severities;
}

function readCommunes(
  grid: CellValue[][],
  labels: readonly string[],
  problems: SettingProblem[],
): Record<string, string> {
  const mailboxes: Record<string, string> = {};
  const prefix = fold(BODY_PREFIX);
  for (const [index, line] of grid.entries()) {
    if (index === 0 || !labels[index]?.startsWith(prefix)) continue;
    const label = clean(String(line[0]));
    const address = normaliseMailbox(String(line[VALUE]));
    const bad = address !== '' && domainOf(address) === '';
    if (bad) problems.push({ label, problem: 'Không phải một địa chỉ thư.', decides: false });
    else if (address !== '') mailboxes[label.slice(label.indexOf(':') + 1).trim()] = address;
    line[SAID] = bad ? 'CHƯA DÙNG ĐƯỢC: Không phải một địa chỉ thư.' : address;
  }
  return mailboxes;
}
