import { addTo } from '../group-by';
import type { TextRow } from './cell-text';
import { isSecondReading, isStaffHeading, isUnderParent, mergedTitle } from './foreign-headings';
import { isDatePart, type ListColumn, listColumnOf, mayHeadNames } from './known-columns';

/** Heading lines of a list: where its columns are. */
export interface ListHeading {
  /** 0-based; the upper one of two. */
  readonly row: number;
  /** Lines that it takes: 2 or 3 when some titles stand below a merged one. */
  readonly height: 1 | 2 | 3;
  /** 0-based places, left to right. */
  readonly places: ReadonlyMap<ListColumn, readonly number[]>;
  /** The same by place. */
  readonly columns: Columns;
  /** The places of known columns in an order that does not depend on theirs. */
  readonly order: readonly number[];
  /** False over a table of the staff: its lines are no pupils'. */
  readonly ofPupils: boolean;
}

type Columns = readonly (ListColumn | undefined)[];

/** Title lines above a heading are few; a heading further down is some other table's. */
const SEARCHED_ROWS = 40;

/** Without one of these no line could be told from a title, and a list would count 0 pupils. */
const TELLING: readonly ListColumn[] = [
  'sequence',
  'birthDate',
  'sex',
  'class',
  'pupilCode',
  'identity',
];

/** Beside one of these "Tên" is a person's. */
const PERSONAL: readonly ListColumn[] = ['birthDate', 'sex', 'pupilCode', 'identity'];
/** Lines below a heading in which whole names are looked for. */
const LOOKED_AT = 5;

/** All headings of pupils among the first lines, top down; none when the sheet is no list. */
export function findHeadings(rows: readonly TextRow[]): readonly ListHeading[] {
  const found: ListHeading[] = [];
  for (let row = 0; row < Math.min(rows.length, SEARCHED_ROWS); row++) {
    const heading = headingAt(rows, row);
    if (heading === undefined) continue;
    if (heading.ofPupils) found.push(heading);
    row += heading.height - 1;
  }
  return found;
}

/** Whether a sheet has the heading of a table of the staff. */
export function headsOthers(rows: readonly TextRow[]): boolean {
  return rows.slice(0, SEARCHED_ROWS).some((_, row) => headingAt(rows, row)?.ofPupils === false);
}

/** Of several the one that knows most columns; the first of equals. */
export function bestHeading(headings: readonly ListHeading[]): ListHeading | undefined {
  return headings.reduce<ListHeading | undefined>(
    (best, one) => (best === undefined || one.places.size > best.places.size ? one : best),
    undefined,
  );
}

/** The heading that begins on this line: a name, and one column more that tells a person's line. */
export function headingAt(rows: readonly TextRow[], row: number): ListHeading | undefined {
  const upper = rows[row] ?? [];
  const lower = rows[row + 1] ?? [];
  // Most lines are pupils' lines: they are not looked at cell by cell.
  if (!upper.some(mayHeadNames) && !lower.some(mayHeadNames)) return undefined;
  const top = upper.map(listColumnOf);
  const both = joined(upper, top, lower);
  if (both !== undefined) {
    const third = rows[row + 2] ?? [];
    const all = goesOn(both, third, rows[row + 3]) ? withLower(both, lower, third) : undefined;
    const heading = (all && headingOf(rows, row, 3, all)) ?? headingOf(rows, row, 2, both);
    if (heading !== undefined) return heading;
  }
  return headingOf(rows, row, 1, top);
}

function headingOf(
  rows: readonly TextRow[],
  row: number,
  height: ListHeading['height'],
  columns: Columns,
): ListHeading | undefined {
  const lines = rows.slice(row, row + height);
  const own = ownColumns(lines, withLoneName(columns, rows.slice(row + height)));
  const places = placesOf(own);
  if (!isHeading(places)) return undefined;
  const order = Array.from(places.keys())
    .sort()
    .flatMap((column) => places.get(column) ?? []);
  const ofPupils = !isStaffHeading(lines.flat(), places);
  return { row, height, places, columns: own, order, ofPupils };
}

/** The same column once more, "(đúng)" or under "Thông tin đúng theo …", is not the pupil's own. */
function ownColumns(lines: readonly TextRow[], columns: Columns): Columns {
  const upper = lines.length > 1 ? (lines[0] ?? []) : [];
  return columns.map((column, place) => {
    if (column === undefined || columns.indexOf(column) === place) return column;
    const titles = lines.map((line) => line[place] ?? '');
    const isUnder = lines.length > 1 && (upper[place] ?? '') === '';
    const merged = lines.length > 1 ? mergedTitle(upper, place) : '';
    const second =
      titles.some(isSecondReading) ||
      ((isUnder || titles[0] === merged) && isSecondReading(merged));
    return second && !isDatePart(titles[titles.length - 1] ?? '') ? 'parent' : column;
  });
}

/** "Tên" alone heads whole names where a column of people stands beside it, or such names under it. */
function withLoneName(columns: Columns, below: readonly TextRow[]): Columns {
  const has = (column: ListColumn) => columns.includes(column);
  if (!has('givenName') || has('fullName') || has('middleName')) return columns;
  const place = columns.indexOf('givenName');
  const isWhole =
    PERSONAL.some(has) ||
    below
      .slice(0, LOOKED_AT)
      .some((line) => /\p{L} \p{L}/u.test(line[place] ?? '') && has('sequence') && has('class'));
  return isWhole
    ? columns.map((column) => (column === 'givenName' ? 'fullName' : column))
    : columns;
}

/** True for the title of a name column: such a cell is no pupil's name. */
export function isNameHeading(text: string): boolean {
  return mayHeadNames(text) && isNameColumn(listColumnOf(text));
}

/** A number or a date: no title. */
function isFigure(text: string): boolean {
  return /^[\d.,/ -]+$/.test(text);
}

/** Titles merged over two lines, the lower one before the upper one of the same column. */
function joined(upper: TextRow, top: Columns, lower: TextRow): Columns | undefined {
  const named = top.includes('fullName') || top.includes('middleName');
  const below = lower.map((text, place) => {
    const own = listColumnOf(text);
    if (own !== undefined && isUnderParent(upper, place)) return 'parent';
    // The pupils' own name stands in the upper line: what is named below another title is another's.
    if (named && isNameColumn(own) && !isNameColumn(mergedColumn(top, upper, place)))
      return 'parent';
    if (isPartOfDate(text, mergedColumn(top, upper, place))) return 'birthDate';
    if (own !== undefined || top[place] !== undefined || text === '') return own;
    return listColumnOf(`${upper[place] ?? ''} ${text}`);
  });
  if (!belowIsTitles(lower, below, top) || !aboveIsTitles(upper, top, below)) return undefined;
  const width = Math.max(top.length, below.length);
  const columns = Array.from({ length: width }, (_, place) => below[place] ?? top[place]);
  return withoutCarers(columns, upper, lower);
}

/** Of a group with a name that is not the pupil's nothing is. */
function withoutCarers(columns: Columns, upper: TextRow, lower: TextRow): Columns {
  const others = columns.map((column) => column === 'parent');
  return columns.map((column, place) => {
    if (column === undefined || (lower[place] ?? '') === '') return column;
    const start = startOf(upper, place);
    const isOthers = others.some((other, at) => other && startOf(upper, at) === start);
    return isOthers ? 'parent' : column;
  });
}

/** The place where the merged title over a place begins. */
function startOf(upper: TextRow, place: number): number {
  let at = Math.min(place, upper.length - 1);
  while (at > 0 && (upper[at] ?? '') === '') at--;
  return at;
}

function mergedColumn(top: Columns, upper: TextRow, place: number): ListColumn | undefined {
  return top[startOf(upper, place)];
}

/** "Ngày", "Tháng", "Năm", or the sexes, under one title of the birth date. */
function isPartOfDate(text: string, over: ListColumn | undefined): boolean {
  return over === 'birthDate' && isDatePart(text);
}

function belowIsTitles(lower: TextRow, below: Columns, top: Columns): boolean {
  return (
    below.some((column) => column !== undefined) &&
    lower.every((text) => !isFigure(text)) &&
    // A heading of its own just below is a table of its own, unless it stands under other titles.
    !(isHeading(placesOf(below)) && isHeading(placesOf(top)) && stacked(lower, top)) &&
    lower.every(
      (text, place) => below[place] !== undefined || text === '' || !isNameColumn(top[place]),
    )
  );
}

function stacked(lower: TextRow, top: Columns): boolean {
  return lower.some((text, place) => text !== '' && top[place] !== undefined);
}

/** Something of the upper line is a title too: a line of words above a heading is not. */
function aboveIsTitles(upper: TextRow, top: Columns, below: Columns): boolean {
  return (
    upper.every((text) => !isFigure(text)) &&
    (isHeading(placesOf(top)) ||
      top.some((column, place) => column !== undefined && below[place] === undefined))
  );
}

/** Whether a third line has titles only, where the two above it name no column, over a pupil's line. */
function goesOn(columns: Columns, third: TextRow, next: TextRow = []): boolean {
  const names = columns.flatMap((column, place) => (isNameColumn(column) ? [place] : []));
  return (
    third.some((text) => text !== '') &&
    third.every(
      (text, place) => text === '' || (!isFigure(text) && isFree(columns, third, place)),
    ) &&
    names.some((place) => /\p{L}{2}/u.test(next[place] ?? ''))
  );
}

function isFree(columns: Columns, third: TextRow, place: number): boolean {
  const column = columns[place];
  return column === undefined || column === 'parent' || isPartOfDate(third[place] ?? '', column);
}

function withLower(columns: Columns, upper: TextRow, third: TextRow): Columns {
  const width = Math.max(columns.length, third.length);
  return Array.from({ length: width }, (_, place) => {
    if (columns[place] !== undefined) return columns[place];
    const text = third[place] ?? '';
    if (isPartOfDate(text, columns[startOf(upper, place)])) return 'birthDate';
    return listColumnOf(text);
  });
}

function isNameColumn(column: ListColumn | undefined): boolean {
  return column === 'fullName' || column === 'middleName' || column === 'givenName';
}

function placesOf(columns: Columns): Map<ListColumn, readonly number[]> {
  const places = new Map<ListColumn, number[]>();
  columns.forEach((column, place) => {
    if (column !== undefined) addTo(places, column, place);
  });
  return places;
}

function isHeading(places: ListHeading['places']): boolean {
  const named = places.has('fullName') || (places.has('middleName') && places.has('givenName'));
  return named && TELLING.some((column) => places.has(column));
}
