import type { Day } from '../calendar';
import { type CellValue, isDateCell } from '../cell';
import { domainOf, normaliseMailbox } from '../mailbox';
import { parseTypedDay, parseTypedInstant } from '../typed-instant';
import { clean, fold } from '../vietnamese-text';
import { COMMUNES } from './communes';
import type { RosterColumn } from './roster-columns';
import { LEVELS, type Level, type School } from './school';
import { normaliseSchoolCode } from './school-code';
import { foldSchoolName } from './school-name';

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

const COMMUNE_NAMES = new Map(COMMUNES.map(({ name }) => [fold(name), name]));
const LEVEL_NAMES = new Map<string, Level>(LEVELS.map((level) => [foldLevel(level), level]));

/** Reads what can be read and says what cannot; a value that cannot be read is left out. */
export function readRosterRow(cells: RosterCells): {
  readonly school: School;
  readonly problems: readonly RowProblem[];
} {
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
  const name = text('name');
  if (name === '') report('missingName', 'name');
  const level = LEVEL_NAMES.get(foldLevel(text('level'))) ?? null;
  if (level === null) report('unknownLevel', 'level');
  const commune = COMMUNE_NAMES.get(fold(text('commune')));
  if (commune === undefined) report('unknownCommune', 'commune');
  const addresses = split(text('mailboxes'), /[;,\s]+/).map(normaliseMailbox);
  for (const address of addresses) {
    if (domainOf(address) === '') {
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
    mailboxes: distinct(addresses.filter((address) => domainOf(address) !== '')),
    from,
    to,
    exempt: text('exempt'),
    extendedTo,
  };
  return { school, problems };
}

function cellText(cell: CellValue): string {
  return isDateCell(cell) ? String(cell.dateMs) : clean(String(cell));
}

/** A code that the Sheet holds as a number is its digits. */
function codeText(cell: CellValue): string {
  if (typeof cell === 'number') return Number.isSafeInteger(cell) ? String(cell) : '';
  return cellText(cell)
    .replace(/^['’]+/, '')
    .toUpperCase();
}

/** Aliases stand between `;`; a code may be written with spaces or dashes inside. */
function aliasesOf(cell: CellValue): string[] {
  const codes = split(cellText(cell), /[;,\n]/).map((part) => normaliseSchoolCode(part));
  return distinct(codes.filter((code) => code !== ''));
}

/** A level spelled out, with `&` or with a dash is one level; so are GDNN-GDTX and GDTX. */
function foldLevel(text: string): string {
  return foldSchoolName(text).replace(/^(?:tt )?(?:gdnn )?gdtx$/, 'gdtx');
}

function split(text: string, by: RegExp): string[] {
  return text.split(by).filter((part) => part !== '');
}

function distinct(values: readonly string[]): string[] {
  return Array.from(new Set(values));
}
