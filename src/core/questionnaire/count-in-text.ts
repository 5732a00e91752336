import { type CountReading, found, safeInteger, unreadable } from './count-reading';
import { HARMLESS_WORDS, LEVEL_LABEL, PERSONS, UNITS } from './count-words';
import { readNumberWords } from './number-words';

// 1.234.567, 1,234 or 1 234: one kind of separator, whole groups of three, no leading zero.
export const GROUPS =
  /^[1-9]\d{0,2}(?:\.\d{3})+$|^[1-9]\d{0,2}(?:,\d{3})+$|^[1-9]\d{0,2}(?: \d{3})+$/;
const NUMBER_IN_TEXT = /\d+(?:[.,]\d+)*|\d/g;

/** A number among words, such as "250 học sinh"; the last way to read an answer. */
export function readWithWords(tidy: string, typed: string): CountReading {
  const words = tidy.replace(PERSONS, ' em ').match(/\p{L}+/gu) ?? [];
  const telling = words.filter((word) => !HARMLESS_WORDS.has(word));
  const text = telling.length === 0 ? joinGroups(tidy) : tidy.replace(LEVEL_LABEL, ' ');
  const [number, ...more] = text.match(NUMBER_IN_TEXT) ?? [];
  if (number === undefined) {
    const guess = readNumberWords(telling);
    return guess === undefined
      ? unreadable('not-an-answer', typed)
      : unreadable('words', typed, guess);
  }
  if (more.length > 0) {
    return /^[\d\s]+$/.test(text)
      ? unreadable('other', typed)
      : unreadable('sum', typed, sumOf(tidy, [number, ...more]));
  }
  const value = wholeOf(number);
  if (value === undefined) return unreadable('fraction', typed);
  if (/(?<!\p{L}\s?)[-−–]\s?\d/u.test(text)) return unreadable('negative', typed, value);
  if (telling.length === 0 && !/[?*^_@#$&{}[\]\\]/.test(text)) {
    return found(value, 'interpreted', typed);
  }
  if (readNumberWords(telling) === value) return found(value, 'interpreted', typed);
  // "1 nghìn" is not 1, and a link's digits are no number at all.
  const misleading = telling.some((word) => UNITS.has(word)) || /:\/\/|@/.test(text);
  return unreadable('other', typed, misleading ? undefined : value);
}

/** "1 234 học sinh": one number, if no other stands beside it. */
function joinGroups(text: string): string {
  return text.replace(
    /^(\D*[1-9]\d{0,2})((?: \d{3})+)(?=\D*$)/,
    (_, head: string, tail: string) => head + tail.replace(/ /g, ''),
  );
}

/** Of "250+300" and "TH: 250; THCS: 300"; anything else might be parts of something else. */
function sumOf(tidy: string, numbers: readonly string[]): number | undefined {
  const plus = /^[\d.,\s+]+$/.test(tidy) && tidy.includes('+');
  if (!plus && (tidy.match(LEVEL_LABEL) ?? []).length !== numbers.length) return undefined;
  let sum = 0;
  for (const number of numbers) sum += wholeOf(number) ?? Number.NaN;
  return Number.isSafeInteger(sum) ? sum : undefined;
}

/** The number of a text that holds one. */
export function onlyNumber(text: string): number | undefined {
  const numbers = text.match(NUMBER_IN_TEXT) ?? [];
  return numbers.length === 1 ? wholeOf(numbers[0] ?? '') : undefined;
}

function wholeOf(number: string): number | undefined {
  if (!/^\d+$/.test(number) && !GROUPS.test(number)) return undefined;
  return safeInteger(number.replace(/\D/g, ''));
}
