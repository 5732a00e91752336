import type { Day } from '../calendar';
import { type CellValue, isDateCell } from '../cell';
import { isSendable, normaliseMailbox } from '../mailbox';
import { parseTypedDay, parseTypedInstant } from '../typed-instant';
import { clean } from '../vietnamese-text';
import { communeNamed } from './commune-name';
import { levelNamed } from './level-name';
import { isSheetError, saysNothing } from './nothing-said';
import { ROSTER_COLUMN_IDS, type RosterColumn } from './roster-columns';
import type { School } from './school';
import { normaliseSchoolCode } from './school-code';

/** What one line of the roster tab has that nobody can read. `value` is what was typed. */
export interface RowProblem {
  readonly kind:
    | 'missingCode'
    | 'missingName'
    | 'badMailbox'
    | 'unknownCommune'
    | 'unknownLevel'
    | 'badDay'
    | 'daysSwapped'
    | 'badExtension';
  readonly column: RosterColumn;
  readonly value: string;
}

/** One line as text and dates, by column; a column that the tab lacks is ''. */
export type RosterCells = Readonly<Record<RosterColumn, CellValue>>;

/** Reads what can be read and says what cannot; a value that cannot be read is left out. */
export function readRosterRow(given: RosterCells): {
  readonly school: School;
  readonly problems: readonly RowProblem[];
} {
  const cells = withoutNothing(given);
  const problems: RowProblem[] = [];
  const report = (kind: RowProblem['kind'], column: RosterColumn): void => {
    problems.push({ kind, column, value: cellText(cells[column]) });
  };
  const text = (column: RosterColumn): string => cellText(cells[column]);
  const day = (column: 'from' | 'to'): Day | null => {
    if (text(column) === '') return null;
    const read = parseTypedDay(cells[column]) ?? null;
    if (read === null) report('badDay', column);
    return read;
  };

  const schoolId = codeText(cells.schoolId);
  if (schoolId === '') report('missingCode', 'schoolId');
  const name = isSheetError(text('name')) ? '' : text('name');
  if (name === '') report('missingName', 'name');
  const level = levelNamed(text('level'));
  if (level === null) report('unknownLevel', 'level');
  const commune = communeNamed(text('commune'));
  if (commune === undefined) report('unknownCommune', 'commune');
  const addresses = split(text('mailboxes'), /[;,|/\s]+/).map(normaliseMailbox);
  for (const address of addresses) {
    if (!isSendable(address)) {
      problems.push({ kind: 'badMailbox', column: 'mailboxes', value: address });
    }
  }
  const from = day('from');
  const to = day('to');
  if (from !== null && to !== null && to < from) report('daysSwapped', 'to');
  const extendedTo = parseTypedInstant(cells.extendedTo)?.instantMs ?? null;
  if (extendedTo === null && text('extendedTo') !== '') report('badExtension', 'extendedTo');

  const school: School = {
    schoolId,
    aliases: aliasesOf(cells.aliases),
    name,
    level,
    ownership: text('ownership'),
    commune: commune ?? text('commune'),
    mailboxes: distinct(addresses.filter(isSendable)),
    from,
    to,
    exempt: text('exempt'),
    extendedTo,
  };
  return { school, problems };
}

/** Beside its code and its name, what a line says it has not is blank. */
function withoutNothing(cells: RosterCells): RosterCells {
  const kept = (column: RosterColumn, cell: CellValue): CellValue =>
    column !== 'schoolId' && column !== 'name' && saysNothing(cell) ? '' : cell;
  return Object.fromEntries(
    ROSTER_COLUMN_IDS.map((column) => [column, kept(column, cells[column])]),
  ) as Record<RosterColumn, CellValue>;
}

function cellText(cell: CellValue): string {
  return isDateCell(cell) ? String(cell.dateMs) : clean(String(cell));
}

/** A code that the Sheet holds as a number is its digits. */
function codeText(cell: CellValue): string {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : '';
  return normaliseSchoolCode(cellText(cell));
}

/** Aliases stand between `;`; a code may be written with spaces or dashes inside. */
function aliasesOf(cell: CellValue): string[] {
  const codes = split(cellText(cell), /[;,\n]/).map((part) => normaliseSchoolCode(part));
  return distinct(codes.filter((code) => code !== ''));
}

function split(text: string, by: RegExp): string[] {
  return text.split(by).filter((part) => part !== '');
}

function distinct(values: readonly string[]): string[] {
  return Array.from(new Set(values));
}
