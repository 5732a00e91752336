import { cellText, isBlankRow } from './list-cell-text';
import type { ListCell } from './list-cells';
import type { ListColumn } from './list-columns';
import { birthYearOf } from './list-dates';
import { isFooter, isTitle } from './list-footer';
import { isBareClass, isClass, isClassTitle } from './list-grades';
import { isNameHeading, type ListHeading } from './list-header';
import { readIdentity } from './list-identity';
import { pupilCodeOf } from './list-pupil-code';
import { isSexMark } from './list-sex';

/** What a line under a heading is by itself, whatever stands above it. */
export type ListRow =
  | {
      readonly kind: 'blank' | 'repeatedHeader' | 'columnNumbers' | 'footer' | 'incomplete';
    }
  | { readonly kind: 'title'; readonly text: string; readonly ofClass: boolean }
  | {
      readonly kind: 'pupil';
      /** In the STT column; null when nothing or no number stands there. */
      readonly sequence: number | null;
    };

const NAMES: readonly ListColumn[] = ['middleName', 'fullName', 'givenName'];

/** Cells that a title of a class leaves filled beside itself: "Sĩ số", 35. */
const MOST_TITLE_CELLS = 4;

export function readListRow(row: readonly ListCell[], heading: ListHeading): ListRow {
  if (isBlankRow(row)) return { kind: 'blank' };
  const names = cellsOf(row, heading, NAMES);
  if (names.some(isNameHeading)) return { kind: 'repeatedHeader' };
  if (isColumnNumbers(row, names)) return { kind: 'columnNumbers' };

  const name = names.map(cellText).join(' ').trim();
  const texts = row.map(cellText).filter((text) => text !== '');
  const [first = ''] = texts;
  if (isClassLine(texts, name)) return { kind: 'title', text: titleOf(texts), ofClass: true };
  if (isFooter(first) || isFooter(name)) return { kind: 'footer' };

  const named = isName(name);
  const sequence = sequenceOf(cellsOf(row, heading, ['sequence']));
  const told = sequence !== null || isTold(row, heading);
  if (named && told) return { kind: 'pupil', sequence };
  if (!told && texts.some(isFooter)) return { kind: 'footer' };
  if (!told && (!named || isTitle(name))) {
    return texts.some(hasWords)
      ? { kind: 'title', text: first, ofClass: false }
      : { kind: 'incomplete' };
  }
  return { kind: 'incomplete' };
}

/** The cells of some columns, in the order of the columns; a column may stand twice. */
export function cellsOf(
  row: readonly ListCell[],
  heading: ListHeading,
  columns: readonly ListColumn[],
): readonly ListCell[] {
  return columns.flatMap((column) =>
    (heading.places.get(column) ?? []).map((place) => row[place] ?? null),
  );
}

function isColumnNumbers(row: readonly ListCell[], names: readonly ListCell[]): boolean {
  const texts = row.map(cellText).filter((text) => text !== '');
  return (
    names.some((cell) => cellText(cell) !== '') &&
    texts.length >= 2 &&
    texts.every((text) => /^[([]?(?:\d{1,2}|[a-z])[)\]]?$/i.test(text))
  );
}

function isClassLine(texts: readonly string[], name: string): boolean {
  if (texts.length > MOST_TITLE_CELLS) return false;
  const [only = ''] = texts;
  return isClassTitle(only) || isClassTitle(name) || (texts.length === 1 && isBareClass(only));
}

function titleOf(texts: readonly string[]): string {
  return texts.find((text) => isClassTitle(text) || isBareClass(text)) ?? '';
}

/** Two letters at least: "-", "37" and "x" are no names. */
function isName(text: string): boolean {
  return /\p{L}.*\p{L}/u.test(text);
}

function hasWords(text: string): boolean {
  return /\p{L}{2}/u.test(text);
}

function sequenceOf(cells: readonly ListCell[]): number | null {
  for (const cell of cells) {
    const number = /^(\d{1,6})[.)]?$/.exec(cellText(cell))?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** Something beside the name says that this is a pupil. */
function isTold(row: readonly ListCell[], heading: ListHeading): boolean {
  const has = (column: ListColumn, tells: (cell: ListCell) => boolean) =>
    (heading.places.get(column) ?? []).some((place) => tells(row[place] ?? null));
  return (
    has('birthDate', (cell) => birthYearOf(cell) !== undefined) ||
    has('sex', isSexMark) ||
    has('class', isClass) ||
    has('pupilCode', (cell) => pupilCodeOf(cell) !== '') ||
    has('identity', (cell) => 'digits' in readIdentity(cell))
  );
}
