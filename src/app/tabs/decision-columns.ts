import type { CellValue } from '../../core/cell';
import { fold } from '../../core/vietnamese-text';
import type { Grid } from '../grid';
import { DECISION_COLUMNS } from './columns';

/** Where each of our columns stands in the tab, from 0, in our own order. */
interface DecisionPlaces {
  readonly places: readonly number[];
  /** Titles that no column has, or two. */
  readonly missing: readonly string[];
}

/** By their titles: staff may move columns, and add some of their own. */
export function decisionPlaces([header = []]: Grid): DecisionPlaces {
  const titles = header.map((cell) => fold(String(cell)));
  const found = DECISION_COLUMNS.map(({ title }) => {
    const wanted = fold(title);
    const place = titles.indexOf(wanted);
    return { title, place: place === titles.lastIndexOf(wanted) ? place : -1 };
  });
  return {
    places: found.map(({ place }) => place),
    missing: found.flatMap(({ title, place }) => (place < 0 ? [title] : [])),
  };
}

/** A line of the tab in our order. */
export function inOurOrder(
  line: readonly CellValue[],
  places: readonly number[],
): readonly CellValue[] {
  return places.map((place) => line[place] ?? '');
}

/** The line as it stands in the tab, with our cells in it. */
export function inTabOrder(
  ours: readonly CellValue[],
  places: readonly number[],
  line: readonly CellValue[] = [],
): readonly CellValue[] {
  const width = Math.max(line.length, ...places.map((place) => place + 1));
  const cells = Array.from({ length: width }, (_, place) => line[place] ?? '');
  places.forEach((place, index) => {
    cells[place] = ours[index] ?? '';
  });
  return cells;
}
