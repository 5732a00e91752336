import { birthYearOf } from './birth-dates';
import type { TextRow } from './cell-text';
import type { ListHeading } from './heading-lines';
import { isPersonName } from './name-words';
import { sexOf } from './sex';

/** Cells that a pupil's line has filled, and in a list of so few columns. */
const FILLED = { wide: 4, narrow: 3 };
const NARROW_COLUMNS = 4;

/** A person's name in one of the cells, and as many of them filled as pupils have: whoever did not count it may be wrong. */
export function looksLikePupil(row: TextRow, { places }: Pick<ListHeading, 'places'>): boolean {
  const filled = row.filter((text) => text !== '');
  const columns = Array.from(places.values()).flat().length;
  const fewest = columns <= NARROW_COLUMNS ? FILLED.narrow : FILLED.wide;
  return filled.length >= fewest && filled.some(isPersonName);
}

/** The same of a sheet without a heading: a catalogue of places has capitals too, but no person's marks. */
export function looksLikeUnreadPupil(row: TextRow): boolean {
  const filled = row.filter((text) => text !== '');
  return (
    filled.length >= FILLED.wide &&
    filled.some(isPersonName) &&
    filled.some((text) => sexOf(text) !== undefined || isBirthDay(text) || /^\d{9,12}$/.test(text))
  );
}

function isBirthDay(text: string): boolean {
  return /\D\d{4}$|^\d{4}-|^\d{5}$/.test(text) && birthYearOf(text) !== undefined;
}
