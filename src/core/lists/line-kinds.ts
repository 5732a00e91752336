import { birthYearOf } from './birth-dates';
import { isBlankRow, type TextRow } from './cell-text';
import { isExample, isInstruction } from './example-lines';
import { endsList, isFooter, isTitle } from './footers';
import { isOtherHeading } from './foreign-headings';
import { isBareClass, isClass, isClassTitle } from './grades';
import { isNameHeading, type ListHeading } from './heading-lines';
import { readIdentity } from './identity-numbers';
import type { ListColumn } from './known-columns';
import { isNobody, isNone, isPersonName } from './name-words';
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
        /** The heading of a table of something else: reasons with numbers. */
        | 'otherHeading'
        /** "Không có": nobody has to be listed. */
        | 'none'
        | 'incomplete';
    }
  /** `ends`: no sum, but signatures, place and date. */
  | { readonly kind: 'footer'; readonly ends: boolean }
  | { readonly kind: 'title'; readonly text: string; readonly ofClass: boolean }
  | {
      readonly kind: 'pupil';
      /** In the STT column; null when nothing or no number stands there. */
      readonly sequence: number | null;
    };

const NAMES: readonly ListColumn[] = ['middleName', 'fullName', 'givenName'];

const REMARKS: readonly ListColumn[] = ['reason', 'note'];

/** "(11) (12)", under a split name. */
const LONGEST_COLUMN_NUMBER = 9;

/** Cells that a title of a class leaves filled beside itself: "Sĩ số", 35. */
const MOST_TITLE_CELLS = 4;

export function readListRow(row: TextRow, heading: ListHeading): ListRow {
  if (isBlankRow(row)) return { kind: 'blank' };
  const name = nameOf(row, heading);
  const numbers = cellsOf(row, heading, ['sequence']);
  const sequence = sequenceOf(numbers);
  const told = sequence !== null || isTold(row, heading);
  const asked = sequence === null ? numbers : [];
  const isPupil = isName(name) && told && !isNobody(name) && !asked.some(isNobody);
  if (isColumnNumbers(row, name)) return { kind: 'columnNumbers' };
  if (isExample(numbers, [name, ...cellsOf(row, heading, REMARKS)])) return { kind: 'example' };
  // A remark beside a pupil may say "Hiệu trưởng xác nhận": only name and number are asked.
  if (isPupil && (sequence !== null || !isInstruction(row))) return { kind: 'pupil', sequence };
  return readOtherRow(row, heading, { name, told });
}

function readOtherRow(
  row: TextRow,
  heading: ListHeading,
  { name, told }: { readonly name: string; readonly told: boolean },
): ListRow {
  if (!told && cellsOf(row, heading, NAMES).some(isNameHeading)) return { kind: 'repeatedHeader' };
  if (isInstruction(row)) return { kind: 'example' };
  if (isOtherHeading(row)) return { kind: 'otherHeading' };
  const texts = row.filter((text) => text !== '');
  const [first = ''] = texts;
  if (isNone(name) || (name === '' && isAllNone(texts))) return { kind: 'none' };
  if (isClassLine(texts, name)) return { kind: 'title', text: titleOf(texts), ofClass: true };
  // Beside a person's name a remark may sound like a footer.
  const words = isPersonName(name) ? [first, name] : texts;
  const footer = [first, name, ...(told ? [] : words)].find(isFooter);
  if (footer !== undefined) return { kind: 'footer', ends: words.some(endsList) };
  if (isNobody(name)) return { kind: 'title', text: name, ofClass: false };
  if (told) return { kind: 'incomplete' };
  const isOther = texts.some(hasWords) && (!isName(name) || isTitle(name));
  return isOther ? { kind: 'title', text: first, ofClass: false } : { kind: 'incomplete' };
}

/** The pupil's own name: the first of several columns in which something stands. */
export function nameOf(row: TextRow, heading: ListHeading): string {
  const own = (column: ListColumn) =>
    cellsOf(row, heading, [column]).find((text) => text !== '') ?? '';
  return own('fullName') || `${own('middleName')} ${own('givenName')}`.trim();
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

function isColumnNumbers(row: TextRow, name: string): boolean {
  if (name.length > LONGEST_COLUMN_NUMBER) return false;
  const texts = row.filter((text) => text !== '');
  return (
    name !== '' &&
    texts.length >= 2 &&
    texts.every((text) => /^[([]?(?:\d{1,2}|[a-z])[)\]]?$/i.test(text))
  );
}

/** "Không" in one cell or in each, beside a number at most. */
function isAllNone(texts: readonly string[]): boolean {
  return texts.some(isNone) && texts.every((text) => isNone(text) || !hasWords(text));
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

/** "7", "7.", "7)", "7/", "(7)", "[7]", "1.7". */
const SEQUENCE = /^[([]?(\d{1,6})(?:\.(\d{1,4}))?[.)\]/:-]?$/;

function sequenceOf(texts: TextRow): number | null {
  for (const text of texts) {
    const number = SEQUENCE.exec(text);
    if (number !== null) return Number(number[2]) || Number(number[1]);
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
