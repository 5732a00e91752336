import { cellText } from './list-cell-text';
import type { ListCell } from './list-cells';
import { type ListColumn, listColumnOf, mayHeadNames } from './list-columns';

/** Heading lines of a list: where its columns are. */
export interface ListHeading {
  /** 0-based; the upper one of two. */
  readonly row: number;
  /** Lines that it takes: 2 when some titles stand below a merged one. */
  readonly height: 1 | 2;
  /** 0-based places, left to right. */
  readonly places: ReadonlyMap<ListColumn, readonly number[]>;
}

type Row = readonly ListCell[];
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

/** All headings among the first lines, top down; none when the sheet is no list of pupils. */
export function findHeadings(rows: readonly Row[]): readonly ListHeading[] {
  const found: ListHeading[] = [];
  for (let row = 0; row < Math.min(rows.length, SEARCHED_ROWS); row++) {
    const heading = headingAt(rows, row);
    if (heading === undefined) continue;
    found.push(heading);
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

/** The heading that begins on this line: a name, and one column more that tells a pupil's line. */
export function headingAt(rows: readonly Row[], row: number): ListHeading | undefined {
  const upper = rows[row] ?? [];
  const lower = rows[row + 1] ?? [];
  // Most lines are pupils' lines: they are not looked at cell by cell.
  if (!upper.some(mayHeadNames) && !lower.some(mayHeadNames)) return undefined;
  const top = upper.map((cell) => columnOf(cell));
  const alone = placesOf(top);
  const both = joined(upper, top, lower);
  if (both !== undefined && isHeading(both)) return { row, height: 2, places: both };
  return isHeading(alone) ? { row, height: 1, places: alone } : undefined;
}

/** True for the title of a name column: such a cell is no pupil's name. */
export function isNameHeading(cell: ListCell): boolean {
  const column = mayHeadNames(cell) ? columnOf(cell) : undefined;
  return column === 'fullName' || column === 'middleName' || column === 'givenName';
}

function columnOf(cell: ListCell): ListColumn | undefined {
  return typeof cell === 'string' ? listColumnOf(cellText(cell)) : undefined;
}

/** Titles merged over two lines, the lower one before the upper one of the same column. */
function joined(upper: Row, top: Columns, lower: Row): ListHeading['places'] | undefined {
  const below = lower.map((cell, place) => {
    const own = columnOf(cell);
    if (own !== undefined || top[place] !== undefined || cellText(cell) === '') return own;
    return listColumnOf(`${cellText(upper[place])} ${cellText(cell)}`);
  });
  if (!belowIsTitles(lower, below, top) || !aboveIsTitles(upper, top, below)) return undefined;
  const width = Math.max(top.length, below.length);
  return placesOf(Array.from({ length: width }, (_, place) => below[place] ?? top[place]));
}

function belowIsTitles(lower: Row, below: Columns, top: Columns): boolean {
  const names: readonly (ListColumn | undefined)[] = ['fullName', 'middleName', 'givenName'];
  return (
    below.some((column) => column !== undefined) &&
    lower.every((cell) => cell === null || typeof cell === 'string') &&
    // A heading of its own just below is a table of its own.
    !(isHeading(placesOf(below)) && isHeading(placesOf(top))) &&
    lower.every(
      (cell, place) =>
        below[place] !== undefined || cellText(cell) === '' || !names.includes(top[place]),
    )
  );
}

/** Something of the upper line is a title too: a line of words above a heading is not. */
function aboveIsTitles(upper: Row, top: Columns, below: Columns): boolean {
  return (
    upper.every((cell) => cell === null || (typeof cell === 'string' && !/\d/.test(cell))) &&
    (isHeading(placesOf(top)) ||
      top.some((column, place) => column !== undefined && below[place] === undefined))
  );
}

function placesOf(columns: Columns): Map<ListColumn, readonly number[]> {
  const places = new Map<ListColumn, readonly number[]>();
  columns.forEach((column, place) => {
    if (column !== undefined) places.set(column, [...(places.get(column) ?? []), place]);
  });
  return places;
}

function isHeading(places: ListHeading['places']): boolean {
  const named = places.has('fullName') || (places.has('middleName') && places.has('givenName'));
  return named && TELLING.some((column) => places.has(column));
}
