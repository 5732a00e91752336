import type { CellValue } from '../../core/cell';
import { readAnswers } from '../../core/ledger/read-answers';
import { type Version, versionKey } from '../../core/ledger/version';
import { COUNT_IDS, QUESTION_IDS } from '../../core/questionnaire/questionnaire';
import type { Roster } from '../../core/roster/roster';
import type { Severity } from '../../core/round-settings';
import type { Finding } from '../../core/rules/finding';
import type { Judged } from '../../core/verdicts/verdict';
import type { Grid } from '../grid';
import { type MachineLines, readMachineLines, writeMachineLines } from '../machine/machine-lines';
import { rebuildVersion, shownVersionKey } from '../machine/rebuilt-version';
import { parseVersion, versionText } from '../machine/version-cell';
import { listWords } from '../words/list';
import { VERDICT_WORDS } from '../words/names';
import { answerText } from './answer-text';
import { LEDGER_COLUMNS } from './columns';

const HEADER = LEDGER_COLUMNS.map(({ title }) => title);
const MACHINE = LEDGER_COLUMNS.length - 1;
/** What was judged, up to the figures and short of the list column: kept as they stand while nothing may be judged anew. */
const JUDGED_FROM = 3;
const JUDGED_UNTIL = 10 + COUNT_IDS.length;
/** Sheets refuses more than 50,000 characters in a cell. */
const LONGEST_CELL = 45_000;

export function readLedger(grid: Grid): MachineLines<Version> {
  return readMachineLines<Version>(grid, MACHINE, {
    parse: parseVersion,
    rebuild: rebuildVersion,
    keyOf: versionKey,
    shownKey: shownVersionKey,
  });
}

/**
 * `judged` is null while judging is suspended: verdicts then stay as they were written. Lines that are
 * only rebuilt, and not yet mended, are left alone.
 */
export function writeLedger(
  grid: Grid,
  { places, rebuilt }: Pick<MachineLines<Version>, 'places' | 'rebuilt'>,
  versions: readonly Version[],
  judged: readonly Judged[] | null,
  roster: Roster,
): (readonly CellValue[])[] {
  const verdicts = new Map(judged?.map((one) => [one.version, one]));
  const lineOf = (version: Version, old: readonly CellValue[] | null): readonly CellValue[] => {
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
      versionText(version),
    ];
  };
  return writeMachineLines(grid, HEADER, places, versions, lineOf, rebuilt);
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
