import { addTo } from '../group-by';
import type { TextRow } from './cell-text';
import { isStaffHeading, isUnderParent } from './foreign-headings';
import { type ListColumn, listColumnOf, mayHeadNames } from './known-columns';

/** Heading lines of a list: where its columns are. */
export interface ListHeading {
  /** 0-based; the upper one of two. */
  readonly row: number;
  /** Lines that it takes: 2 when some titles stand below a merged one. */
  readonly height: 1 | 2;
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
  return (both && headingOf(row, [upper, lower], both)) ?? headingOf(row, [upper], top);
}

function headingOf(
  row: number,
  lines: readonly [TextRow] | readonly [TextRow, TextRow],
  columns: Columns,
): ListHeading | undefined {
  const places = placesOf(columns);
  if (!isHeading(places)) return undefined;
  const order = Array.from(places.keys())
    .sort()
    .flatMap((column) => places.get(column) ?? []);
  const ofPupils = !isStaffHeading(lines.flat(), places);
  return { row, height: lines.length, places, columns, order, ofPupils };
}

/** True for the title of a name column: such a cell is no pupil's name. */
export function isNameHeading(text: string): boolean {
  const column = mayHeadNames(text) ? listColumnOf(text) : undefined;
  return column === 'fullName' || column === 'middleName' || column === 'givenName';
}

function isNumber(text: string): boolean {
  return /^[\d.,]+$/.test(text);
}

/** Titles merged over two lines, the lower one before the upper one of the same column. */
function joined(upper: TextRow, top: Columns, lower: TextRow): Columns | undefined {
  const below = lower.map((text, place) => {
    const own = listColumnOf(text);
    if (own !== undefined && isUnderParent(upper, place)) return 'parent';
    if (own !== undefined || top[place] !== undefined || text === '') return own;
    return listColumnOf(`${upper[place] ?? ''} ${text}`);
  });
  if (!belowIsTitles(lower, below, top) || !aboveIsTitles(upper, top, below)) return undefined;
  const width = Math.max(top.length, below.length);
  return Array.from({ length: width }, (_, place) => below[place] ?? top[place]);
}

function belowIsTitles(lower: TextRow, below: Columns, top: Columns): boolean {
  const names: readonly (ListColumn | undefined)[] = ['fullName', 'middleName', 'givenName'];
  return (
    below.some((column) => column !== undefined) &&
    lower.every((text) => !isNumber(text)) &&
    // A heading of its own just below is a table of its own.
    !(isHeading(placesOf(below)) && isHeading(placesOf(top))) &&
    lower.every(
      (text, place) => below[place] !== undefined || text === '' || !names.includes(top[place]),
    )
  );
}

/** Something of the upper line is a title too: a line of words above a heading is not. */
function aboveIsTitles(upper: TextRow, top: Columns, below: Columns): boolean {
  return (
    upper.every((text) => !/\d/.test(text)) &&
    (isHeading(placesOf(top)) ||
      top.some((column, place) => column !== undefined && below[place] === undefined))
  );
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
