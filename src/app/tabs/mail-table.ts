import { type CellValue, isDateCell } from '../../core/cell';
import { digest } from '../../core/digest';
import { mayHaveLeft } from '../../core/mail/batch';
import type { MailLine } from '../../core/mail/mail-line';
import { type Grid, isObject, parseObject } from '../grid';
import { type MachineLines, writeMachineLines } from '../machine/machine-lines';
import { MAIL_WHY_WORDS } from '../words/mail';
import { MAIL_KIND_WORDS, MAIL_STATE_WORDS, meant } from '../words/names';
import { MAIL_COLUMNS } from './columns';

const HEADER = MAIL_COLUMNS.map(({ title }) => title);
const MACHINE = MAIL_COLUMNS.length - 1;

/** How a line of the ledger is known for ours. */
export interface MailSeal {
  /** Part of each line's seal; '' where none was given yet: then every line is taken as it is. */
  readonly secret: string;
  /** Are these all lines of the ledger, and none beside them? */
  readonly isWhole: (lines: readonly MailLine[]) => boolean;
}

export interface MailRead extends Omit<MachineLines<MailLine>, 'rebuilt'> {
  /** The lines as they stand, edited or not: what the mark of the ledger is made of. */
  readonly written: readonly MailLine[];
  /** 1-based rows that nobody planned; they are left alone. */
  readonly strangers: readonly number[];
}

/** So many edited rows are looked at one by one. */
const MOST_TRIED = 6;

const TRUSTED: MailSeal = { secret: '', isWhole: () => false };

interface RowRead {
  readonly place: number;
  readonly line: MailLine;
  readonly isOurs: boolean;
}

/**
 * A row whose machine cell is not as we wrote it is read from what people see, and never leaves by
 * itself. Where the ledger is whole without such rows, nobody planned them.
 */
export function readMail(grid: Grid, { secret, isWhole }: MailSeal = TRUSTED): MailRead {
  const rows: RowRead[] = [];
  const spoilt: number[] = [];
  grid.forEach((cells, place) => {
    if (place === 0 || cells.every((cell) => cell === '')) return;
    const ours = parseLine(String(cells[MACHINE] ?? ''), secret);
    const line = ours ?? fromRow(cells);
    if (line) rows.push({ place, line, isOurs: ours !== null });
    else spoilt.push(place + 1);
  });
  const linesOf = (some: readonly RowRead[]) => some.map(({ line }) => line);
  const known = plannedRows(rows, (some) => isWhole(linesOf(some)));
  return {
    items: known.map(({ line, isOurs }) => (isOurs ? line : edited(line))),
    places: known.map(({ place }) => place),
    written: linesOf(known),
    spoilt,
    strangers: rows.filter((row) => !known.includes(row)).map(({ place }) => place + 1),
  };
}

/** Those that make the ledger whole, with as many of the edited ones as do; all where none does. */
function plannedRows(
  rows: readonly RowRead[],
  isWhole: (some: readonly RowRead[]) => boolean,
): readonly RowRead[] {
  const edited = rows.filter(({ isOurs }) => !isOurs);
  if (edited.length === 0 || isWhole(rows)) return rows;
  const ours = rows.filter(({ isOurs }) => isOurs);
  // Each choice of a few is tried; of many, that somebody added them all.
  const choices = edited.length > MOST_TRIED ? 1 : 2 ** edited.length - 1;
  for (let choice = choices - 1; choice >= 0; choice--) {
    const taken = edited.filter((_, index) => Math.floor(choice / 2 ** index) % 2 === 1);
    const some = [...ours, ...taken];
    if (isWhole(some)) return rows.filter((row) => some.includes(row));
  }
  return rows;
}

/** `secret` is '' where no pass has given one yet. */
export function writeMail(
  grid: Grid,
  places: readonly number[],
  lines: readonly MailLine[],
  secret: string,
): (readonly CellValue[])[] {
  return writeMachineLines(grid, HEADER, places, lines, (line) => [
    { dateMs: line.createdAt },
    MAIL_KIND_WORDS[line.kind],
    MAIL_STATE_WORDS[line.state],
    { dateMs: line.since },
    line.to,
    line.schoolId,
    line.report ?? '',
    line.wave ?? '',
    whyWords(line.why),
    line.key,
    JSON.stringify(secret === '' ? line : { ...line, seal: sealOf(line, secret) }),
  ]);
}

function sealOf(line: MailLine, secret: string): string {
  return digest(`${secret} ${JSON.stringify(line)}`);
}

function whyWords(why: string): string {
  return (MAIL_WHY_WORDS as Readonly<Record<string, string>>)[why] ?? why;
}

/** Null when it cannot be read, or is not what we wrote. */
function parseLine(text: string, secret: string): MailLine | null {
  const value = parseObject(text);
  if (!value) return null;
  const { seal, ...line } = value;
  const { key, kind, state, to, digest: said, why, run, createdAt, since } = line;
  const texts = [key, to, said, why, run].every((each) => typeof each === 'string');
  const times = [createdAt, since].every((each) => typeof each === 'number');
  const known =
    MAIL_KIND_WORDS[kind as MailLine['kind']] !== undefined &&
    meant(MAIL_STATE_WORDS, MAIL_STATE_WORDS[state as MailLine['state']] ?? '') !== undefined;
  if (!texts || !times || !known) return null;
  const read = line as unknown as MailLine;
  return secret === '' || seal === sealOf(read, secret) ? read : null;
}

/** What people see of a line; what they do not see of it is not known any more. */
function fromRow(cells: readonly CellValue[]): MailLine | null {
  const [createdAt, kindWord, stateWord, since, to, schoolId, report, wave, why, key] = cells;
  const text = (cell: CellValue | undefined) =>
    cell === undefined || isDateCell(cell) ? '' : String(cell);
  const kind = meant(MAIL_KIND_WORDS, text(kindWord));
  const state = meant(MAIL_STATE_WORDS, text(stateWord));
  if (!kind || !state || text(key) === '') return null;
  return {
    key: text(key),
    kind,
    state,
    to: addressIn(cells) ?? text(to),
    schoolId: text(schoolId),
    report: numberOrNull(report),
    version: null,
    decision: null,
    wave: numberOrNull(wave),
    digest: '',
    why: meant(MAIL_WHY_WORDS, text(why)) ?? '',
    run: '',
    createdAt: timeOf(createdAt),
    since: timeOf(since),
  };
}

/** What the machine cell would have us write to: told apart from any other edit. */
function addressIn(cells: readonly CellValue[]): string | null {
  const given: unknown = parseObject(String(cells[MACHINE] ?? ''));
  return isObject(given) && typeof given.to === 'string' ? given.to : null;
}

function numberOrNull(cell: CellValue | undefined): number | null {
  return cell === undefined || cell === '' || !Number.isFinite(Number(cell)) ? null : Number(cell);
}

function timeOf(cell: CellValue | undefined): number {
  return cell !== undefined && isDateCell(cell) ? cell.dateMs : 0;
}

/** The mark knows which lines may have left; whatever else it says, an edited one waits for a person. */
function edited(line: MailLine): MailLine {
  if (!mayHaveLeft(line)) return { ...line, state: 'notSent', why: 'lineEdited' };
  const why = line.why === 'resent' ? line.why : 'lineEdited';
  return { ...line, state: line.state === 'sending' ? 'unsettled' : line.state, why };
}
