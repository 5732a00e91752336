import { birthYearOf } from './birth-dates';
import { isBlankRow, type TextRow } from './cell-text';
import { isExample } from './example-lines';
import { isFooter, isTitle } from './footers';
import { isBareClass, isClass, isClassTitle } from './grades';
import { isNameHeading, type ListHeading } from './heading-lines';
import { readIdentity } from './identity-numbers';
import type { ListColumn } from './known-columns';
import { pupilCodeOf } from './pupil-code';
import { isSexMark } from './sex';

/** What a line under a heading is by itself, whatever stands above it. */
export type ListRow =
  | {
      readonly kind:
        | 'blank'
        | 'repeatedHeader'
        | 'columnNumbers'
        | 'example'
        | 'footer'
        | 'incomplete';
    }
  | { readonly kind: 'title'; readonly text: string; readonly ofClass: boolean }
  | {
      readonly kind: 'pupil';
      /** In the STT column; null when nothing or no number stands there. */
      readonly sequence: number | null;
    };

const NAMES: readonly ListColumn[] = ['middleName', 'fullName', 'givenName'];

const REMARKS: readonly ListColumn[] = ['reason', 'note'];

/** Cells that a title of a class leaves filled beside itself: "Sĩ số", 35. */
const MOST_TITLE_CELLS = 4;

export function readListRow(row: TextRow, heading: ListHeading): ListRow {
  if (isBlankRow(row)) return { kind: 'blank' };
  const names = cellsOf(row, heading, NAMES);
  if (names.some(isNameHeading)) return { kind: 'repeatedHeader' };
  if (isColumnNumbers(row, names)) return { kind: 'columnNumbers' };

  const name = names.join(' ').trim();
  const texts = row.filter((text) => text !== '');
  const [first = ''] = texts;
  const numbers = cellsOf(row, heading, ['sequence']);
  const sequence = sequenceOf(numbers);
  if (isExample(numbers, [name, ...cellsOf(row, heading, REMARKS)])) return { kind: 'example' };
  const told = sequence !== null || isTold(row, heading);
  const asked = sequence === null ? [name, ...numbers] : [name];
  const isWords = asked.some((text) => isClassTitle(text) || isFooter(text));
  // A remark beside a pupil may say "Hiệu trưởng xác nhận": only name and number are asked.
  if (isName(name) && told && !isWords) return { kind: 'pupil', sequence };

  if (isClassLine(texts, name)) return { kind: 'title', text: titleOf(texts), ofClass: true };
  if (isFooter(first) || isFooter(name)) return { kind: 'footer' };
  if (told) return { kind: 'incomplete' };
  if (texts.some(isFooter)) return { kind: 'footer' };
  const isOther = texts.some(hasWords) && (!isName(name) || isTitle(name));
  return isOther ? { kind: 'title', text: first, ofClass: false } : { kind: 'incomplete' };
}

/** The cells of some columns, in the order of the columns; a column may stand twice. */
export function cellsOf(
  row: TextRow,
  heading: ListHeading,
  columns: readonly ListColumn[],
): TextRow {
  const texts: string[] = [];
  for (const column of columns) {
    for (const place of heading.places.get(column) ?? []) texts.push(row[place] ?? '');
  }
  return texts;
}

function isColumnNumbers(row: TextRow, names: TextRow): boolean {
  const texts = row.filter((text) => text !== '');
  return (
    names.some((text) => text !== '') &&
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

function sequenceOf(texts: TextRow): number | null {
  for (const text of texts) {
    const number = /^(\d{1,6})[.)]?$/.exec(text)?.[1];
    if (number !== undefined) return Number(number);
  }
  return null;
}

/** Something beside the name says that this is a pupil. */
function isTold(row: TextRow, heading: ListHeading): boolean {
  const has = (column: ListColumn, tells: (text: string) => boolean) =>
    (heading.places.get(column) ?? []).some((place) => tells(row[place] ?? ''));
  return (
    has('birthDate', (text) => birthYearOf(text) !== undefined) ||
    has('sex', isSexMark) ||
    has('class', isClass) ||
    has('pupilCode', (text) => pupilCodeOf(text) !== '') ||
    has('identity', (text) => 'digits' in readIdentity(text))
  );
}
