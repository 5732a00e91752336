import { type CellValue, isDateCell } from '../cell';
import { isOfDomain } from '../mailbox';
import { isNoSchool } from './no-school';
import { indexRoster, type Roster } from './roster';
import {
  findRosterColumns,
  NEEDED_COLUMNS,
  ROSTER_COLUMN_IDS,
  type RosterColumn,
} from './roster-columns';
import { type RosterCells, type RowProblem, readRosterRow } from './roster-row';
import type { School } from './school';

/** Something in the roster tab that staff should look at. Nothing here is ever a school's fault. */
export interface RosterProblem {
  readonly kind:
    | RowProblem['kind']
    | 'empty'
    | 'noSchool'
    | 'outsideDomain'
    | 'missingColumn'
    | 'doubledColumn'
    | 'duplicateCode'
    | 'aliasIsCode'
    | 'aliasOfTwo'
    | 'sharedMailbox';
  /** Row of the sheet, from 1 (the header); the second of two that clash; null for the whole tab. */
  readonly row: number | null;
  readonly column: RosterColumn | null;
  /** The code of the line, '' when it has none. */
  readonly schoolId: string;
  /** What was typed, or the code, alias or mailbox that clashes. */
  readonly value: string;
  /** `blocks`: nothing may be judged; `problem`: red; `notice`: may be meant so. */
  readonly weight: 'blocks' | 'problem' | 'notice';
}

/**
 * Reads the roster tab: header row first, columns by header text in any order. A mailbox beyond
 * `allowedDomains` is pointed out, for no report from it would be accepted; [] allows all.
 */
export function readRoster(
  table: readonly (readonly CellValue[])[],
  allowedDomains: readonly string[] = [],
): {
  readonly roster: Roster;
  readonly problems: readonly RosterProblem[];
} {
  const [header = [], ...lines] = table;
  const { places, missing, doubled } = findRosterColumns(header);
  const problems: RosterProblem[] = [
    ...missing.map((column) => columnProblem('missingColumn', column)),
    ...doubled.map((column) => columnProblem('doubledColumn', column)),
  ];
  const read: { readonly school: School; readonly row: number }[] = [];
  lines.forEach((line, index) => {
    if (line.every(isBlank)) return;
    const row = index + 2;
    const cells = cellsOf(line, places);
    if (isNoSchool(cells)) {
      const [value = ''] = line.filter((cell) => !isBlank(cell)).map(shown);
      problems.push({ ...WHOLE_TAB, kind: 'noSchool', row, value, weight: 'problem' });
      return;
    }
    const { school, problems: own } = readRosterRow(cells);
    const relevant = own.filter(({ column }) => places[column] !== undefined);
    const { schoolId } = school;
    problems.push(
      ...relevant.map((each) => ({ ...each, row, schoolId, weight: 'problem' as const })),
    );
    for (const mailbox of outside(school.mailboxes, allowedDomains)) {
      problems.push(clash('outsideDomain', 'mailboxes', row, schoolId, mailbox));
    }
    if (schoolId !== '') read.push({ school, row });
  });
  if (read.length === 0) problems.push({ ...WHOLE_TAB, kind: 'empty', weight: 'blocks' });
  return {
    roster: indexRoster(read.map(({ school }) => school)),
    problems: [...problems, ...clashes(read)],
  };
}

const WHOLE_TAB = { row: null, column: null, schoolId: '', value: '' };

function columnProblem(
  kind: 'missingColumn' | 'doubledColumn',
  column: RosterColumn,
): RosterProblem {
  const weight = NEEDED_COLUMNS.includes(column) ? 'blocks' : 'problem';
  return { ...WHOLE_TAB, kind, column, weight };
}

function outside(mailboxes: readonly string[], allowed: readonly string[]): readonly string[] {
  if (allowed.length === 0) return [];
  return mailboxes.filter((mailbox) => !isOfDomain(mailbox, allowed));
}

function shown(cell: CellValue): string {
  return isDateCell(cell) ? '' : String(cell);
}

function isBlank(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.trim() === '';
}

function cellsOf(
  line: readonly CellValue[],
  places: Readonly<Partial<Record<RosterColumn, number>>>,
): RosterCells {
  const cells: Partial<Record<RosterColumn, CellValue>> = {};
  for (const column of ROSTER_COLUMN_IDS) {
    const place = places[column];
    cells[column] = (place === undefined ? '' : line[place]) ?? '';
  }
  return cells as RosterCells;
}

/** What two lines claim and only one can have; a shared mailbox may be meant so. */
function clashes(
  read: readonly { readonly school: School; readonly row: number }[],
): RosterProblem[] {
  const problems: RosterProblem[] = [];
  const codes = new Set<string>();
  const kept = read.filter(({ school: { schoolId }, row }) => {
    if (codes.has(schoolId))
      problems.push(clash('duplicateCode', 'schoolId', row, schoolId, schoolId));
    return codes.size < codes.add(schoolId).size;
  });
  const aliasHolders = new Map<string, string>();
  const mailboxHolders = new Map<string, string>();
  for (const { school, row } of kept) {
    const { schoolId } = school;
    for (const alias of school.aliases) {
      const isCode = codes.has(alias) && alias !== schoolId;
      if (isCode) problems.push(clash('aliasIsCode', 'aliases', row, schoolId, alias));
      else if (taken(aliasHolders, alias, schoolId)) {
        problems.push(clash('aliasOfTwo', 'aliases', row, schoolId, alias));
      }
    }
    for (const mailbox of school.mailboxes) {
      if (taken(mailboxHolders, mailbox, schoolId)) {
        const shared = clash('sharedMailbox', 'mailboxes', row, schoolId, mailbox);
        problems.push({ ...shared, weight: 'notice' });
      }
    }
  }
  return problems;
}

function taken(holders: Map<string, string>, key: string, schoolId: string): boolean {
  const holder = holders.get(key);
  holders.set(key, holder ?? schoolId);
  return holder !== undefined && holder !== schoolId;
}

function clash(
  kind: RosterProblem['kind'],
  column: RosterColumn,
  row: number,
  schoolId: string,
  value: string,
): RosterProblem {
  return { kind, row, column, schoolId, value, weight: 'problem' };
}
