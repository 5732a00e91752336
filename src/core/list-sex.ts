import { cellText } from './list-cell-text';
import type { ListCell } from './list-cells';
import type { Sex } from './list-identity';
import { fold } from './vietnamese-text';

const WORDS: Readonly<Record<string, Sex>> = {
  nam: 'male',
  male: 'male',
  trai: 'male',
  nữ: 'female',
  nu: 'female',
  female: 'female',
  gái: 'female',
};

/** What a cell says of a pupil's sex; undefined when it says nothing that we know. */
export function sexOf(cell: ListCell | undefined): Sex | undefined {
  return WORDS[fold(cellText(cell))];
}

/** A mark that can stand for a sex: a word, a letter, or the 0, 1, 2 of an export. */
export function isSexMark(cell: ListCell | undefined): boolean {
  return sexOf(cell) !== undefined || /^[012mfx]$/i.test(cellText(cell));
}
