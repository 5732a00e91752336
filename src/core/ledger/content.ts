import { wholeSecond } from '../calendar';
import { type CellValue, isDateCell } from '../cell';
import { digest } from '../digest';
import { normaliseMailbox } from '../mailbox';
import type { FormResponse, ResponseRow } from '../questionnaire/form-response';
import { QUESTION_IDS, type QuestionId } from '../questionnaire/questionnaire';
import { cellShows } from './cell-matches-typed';
import { keptBeginning, keptText } from './kept-text';
import type { Version } from './version';

type Cells = Version['cells'];
type Typed = NonNullable<Version['typed']>;

const PLAIN_INTEGER = /^(?:0|[1-9]\d{0,14})$/;

/** Who and when: what a row and a response of the Form have in common. */
export function sendingKey(sender: string, sentAt: number): string {
  return `${wholeSecond(sentAt)} ${normaliseMailbox(sender)}`;
}

/** Digest of time, sender and answers by value: formats, locale and column order do not matter. */
export function rowContentHash(row: ResponseRow & { readonly sentAt: number }): string {
  return digest(`${sendingKey(row.sender, row.sentAt)}\n${answersText(row.cells)}`);
}

/** Digest of what the Form's store holds now. */
export function formContentHash({ sender, sentAt, typed }: FormResponse): string {
  return digest(`${sendingKey(sender, sentAt)}\n${answersText(typed)}`);
}

/** Do the kept cells agree with the digest of the content? What was cut or erased no longer can. */
export function showsItsHash({ sender, sentAt, cells, contentHash, erasedAt }: Version): boolean {
  if (erasedAt !== undefined) return true;
  const texts = [sender, ...Object.values(cells)].filter((cell) => typeof cell === 'string');
  if (texts.some((text) => keptBeginning(text) !== null)) return true;
  return contentHash === digest(`${sendingKey(sender, sentAt)}\n${answersText(cells)}`);
}

/** Digest of the sender and the answers as the ledger keeps them, whenever they were sent. */
export function answersHash(sender: string, cells: Cells): string {
  return digest(`${normaliseMailbox(sender)}\n${answersText(cells)}`);
}

/** Cells as the ledger keeps them, hashed before they are cut; '' for a question whose column or answer is missing. */
export function ledgerCells(cells: Readonly<Partial<Record<QuestionId, CellValue>>>): Cells {
  const kept = {} as Record<QuestionId, CellValue>;
  for (const id of QUESTION_IDS) {
    const value = cells[id] ?? '';
    kept[id] = typeof value === 'string' ? keptText(plainText(value)) : value;
  }
  return kept;
}

/** The address as it was given, trimmed. */
export function shortSender(sender: string): string {
  return keptText(plainText(sender));
}

/** What was typed, as the ledger keeps it. */
export function ledgerTyped(typed: Typed): Typed {
  const kept: Partial<Record<QuestionId, string>> = {};
  for (const id of QUESTION_IDS) {
    const text = typed[id];
    if (text !== undefined) kept[id] = keptText(text.normalize('NFC'));
  }
  return kept;
}

/**
 * What the sender typed for a question, while it still stands for the cell: the cell is what
 * Google makes of that text. A cell that a person changed stands for itself.
 */
export function typedFor(version: Version, question: QuestionId): string | undefined {
  const raw = version.typed?.[question];
  return raw !== undefined && shows(raw, version.cells[question]) ? raw : undefined;
}

/** Are all these cells what Google makes of the typed text? */
export function allShow(typed: Typed, cells: Cells): boolean {
  return QUESTION_IDS.every((id) => shows(typed[id] ?? '', cells[id]));
}

/** Do these cells, some of which may be missing, say nothing else than the version? */
export function saysNoMore(
  cells: Readonly<Partial<Record<QuestionId, CellValue>>>,
  { cells: known, typed }: Version,
): boolean {
  const kept = ledgerCells(cells);
  return QUESTION_IDS.filter((id) => cells[id] !== undefined).every(
    (id) =>
      canonical(kept[id]) === canonical(known[id]) ||
      (typed !== null && shows(typed[id] ?? '', kept[id]) && shows(typed[id] ?? '', known[id])),
  );
}

function shows(raw: string, cell: CellValue): boolean {
  if (typeof cell !== 'string') return cellShows(raw, cell);
  const kept = keptText(plainText(raw));
  return kept === cell || cellShows(raw, cell);
}

function answersText(cells: Readonly<Partial<Record<QuestionId, CellValue>>>): string {
  return JSON.stringify(QUESTION_IDS.map((id) => canonical(cells[id] ?? '')));
}

/** A whole number typed as text is the same answer as that number; 1.234 and "1.234" are not. */
function canonical(value: CellValue): string {
  if (typeof value === 'string') {
    const text = plainText(value);
    return text === '' ? '' : `${PLAIN_INTEGER.test(text) ? 'number' : 'text'} ${text}`;
  }
  if (isDateCell(value)) return `date ${value.dateMs}`;
  return typeof value === 'number' ? `number ${value === 0 ? 0 : value}` : `boolean ${value}`;
}

function plainText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim();
}
