import { fold } from '../vietnamese-text';
import type { TextRow } from './cell-text';
import type { ListHeading } from './heading-lines';
import type { ListColumn } from './known-columns';
import { cellsOf } from './line-kinds';
import type { PupilLine } from './pupil-line';

/** One pupil has one of each; names, dates and numbers may stand twice: as they are, as they should be. */
const ONCE: readonly ListColumn[] = ['sequence', 'class'];

/** The first of these that stands twice tells two pupils from one whose data were wrong. */
const TELLING: readonly ListColumn[] = ['birthDate', 'identity', 'sex'];

/** Whether a heading names the columns of two tables, so that each line holds two pupils. */
export function isSideBySide(
  headings: readonly ListHeading[],
  pupils: readonly PupilLine[],
): boolean {
  const doubtful = headings.filter(namesTwice);
  if (doubtful.length === 0) return false;
  if (doubtful.some(({ places }) => ONCE.some((column) => isTwice(places, column)))) return true;
  const lines = pupils.filter((line) => doubtful.includes(line.heading) && hasTwoNames(line));
  const pairs = lines.filter(areTwoPupils);
  return pairs.length > 0 && pairs.length * 2 >= lines.length;
}

function namesTwice({ places }: ListHeading): boolean {
  return (
    isTwice(places, 'fullName') || (isTwice(places, 'middleName') && isTwice(places, 'givenName'))
  );
}

function isTwice(places: ListHeading['places'], column: ListColumn): boolean {
  return (places.get(column)?.length ?? 0) > 1;
}

function hasTwoNames(line: PupilLine): boolean {
  return filled(line, ['fullName', 'givenName']).length > 1;
}

/** A pupil whose name was wrong seldom has another birth date or number too. */
function areTwoPupils(line: PupilLine): boolean {
  const telling = TELLING.find((column) => isTwice(line.heading.places, column));
  if (telling === undefined || !differ(filled(line, ['fullName', 'givenName']))) return false;
  return telling === 'sex' || differ(filled(line, [telling]));
}

function differ(texts: TextRow): boolean {
  return new Set(texts.map(fold)).size > 1;
}

function filled({ cells, heading }: PupilLine, columns: readonly ListColumn[]): TextRow {
  return cellsOf(cells, heading, columns).filter((text) => text !== '');
}
