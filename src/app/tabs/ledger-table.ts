import type { CellValue } from '../../core/cell';
import { readAnswers } from '../../core/ledger/read-answers';
import type { Version } from '../../core/ledger/version';
import { COUNT_IDS, QUESTION_IDS } from '../../core/questionnaire/questionnaire';
import type { Roster } from '../../core/roster/roster';
import type { Severity } from '../../core/round-settings';
import type { Finding } from '../../core/rules/finding';
import type { Judged } from '../../core/verdicts/verdict';
import { type Grid, parseObject } from '../grid';
import { listWords } from '../words/list';
import { VERDICT_WORDS } from '../words/names';
import { answerText } from './answer-text';
import { LEDGER_COLUMNS } from './columns';
import { parseListState } from './list-state-cell';
import { type MachineLines, readMachineLines, writeMachineLines } from './machine-lines';

const HEADER = LEDGER_COLUMNS.map(({ title }) => title);
const MACHINE = LEDGER_COLUMNS.length - 1;
/** What was judged, up to the figures and short of the list column: kept as they stand while nothing may be judged anew. */
const JUDGED_FROM = 3;
const JUDGED_UNTIL = 10 + COUNT_IDS.length;
/** Sheets refuses more than 50,000 characters in a cell. */
const LONGEST_CELL = 45_000;

export function readLedger(grid: Grid): MachineLines<Version> {
  return readMachineLines(grid, MACHINE, parseVersion);
}

/** `judged` is null while judging is suspended: verdicts then stay as they were written. */
export function writeLedger(
  grid: Grid,
  places: readonly number[],
  versions: readonly Version[],
  judged: readonly Judged[] | null,
  roster: Roster,
): (readonly CellValue[])[] {
  const verdicts = new Map(judged?.map((one) => [one.version, one]));
  return writeMachineLines(grid, HEADER, places, versions, (version, old) => {
    const one = verdicts.get(version);
    const parts = one
      ? judgedCells(one, roster)
      : HEADER.slice(JUDGED_FROM, JUDGED_UNTIL).map((_, i) => old?.[JUDGED_FROM + i] ?? '');
    return [
      version.row ?? '',
      { dateMs: version.sentAt },
      version.sender,
      ...parts,
      listWords(version),
      ...answerCells(version),
      version.report,
      version.version,
      JSON.stringify(version),
    ];
  });
}

/** Schools whose line of the ledger said "counted" when the tab was last written. */
export function countedSchools(grid: Grid): ReadonlySet<string> {
  return new Set(
    grid
      .slice(1)
      .filter((line) => line[6] === 'x')
      .map((line) => String(line[3])),
  );
}

function judgedCells(one: Judged, roster: Roster): CellValue[] {
  const school = one.schoolId === null ? undefined : roster.bySchoolId.get(one.schoolId);
  const { texts } = readAnswers(one.version);
  return [
    school?.schoolId ?? texts.schoolId,
    school?.name ?? texts.schoolName,
    VERDICT_WORDS[one.verdict],
    one.counted ? 'x' : '',
    findingLines(one.findings, 'error'),
    findingLines(one.findings, 'warning'),
    findingLines(one.findings, 'notice'),
    ...COUNT_IDS.map((id) => one.figures[id] ?? ''),
  ];
}

function findingLines(findings: readonly Finding[], severity: Severity): string {
  return findings
    .filter((finding) => finding.severity === severity)
    .map(({ ruleId, message }) => `${ruleId}: ${message.replace(/\s*\n\s*/g, ' ')}`)
    .join('\n')
    .slice(0, LONGEST_CELL);
}

function answerCells(version: Version): string[] {
  const read = readAnswers(version);
  return QUESTION_IDS.map((id) => answerText(version, id, read));
}

function parseVersion(text: string): Version | null {
  const value = parseObject(text);
  if (!value) return null;
  const { report, version, sentAt, sender, cells, contentHash, rowHash, formHash } = value;
  const whole = [report, version].every((n) => Number.isInteger(n) && (n as number) > 0);
  const texts = [sender, contentHash, rowHash, formHash].every((t) => typeof t === 'string');
  if (!whole || !texts || typeof sentAt !== 'number' || !hasCells(cells)) return null;
  const { list: kept, ...parsed } = value as unknown as Version;
  const list = parseListState(kept);
  return list ? { ...parsed, list } : parsed;
}

function hasCells(cells: unknown): boolean {
  if (typeof cells !== 'object' || cells === null) return false;
  const held = cells as Record<string, unknown>;
  return QUESTION_IDS.every((id) => isCell(held[id]));
}

function isCell(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) {
    return typeof (value as { dateMs?: unknown }).dateMs === 'number';
  }
  return ['string', 'number', 'boolean'].includes(typeof value);
}
