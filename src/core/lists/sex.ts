import { fold } from '../vietnamese-text';
import type { Sex } from './identity-numbers';

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
export function sexOf(text: string): Sex | undefined {
  return WORDS[fold(text)];
}

/** A mark that can stand for a sex: a word, a letter, or the 0, 1, 2 of an export. */
export function isSexMark(text: string): boolean {
  return sexOf(text) !== undefined || /^[012mfx]$/i.test(text);
}
