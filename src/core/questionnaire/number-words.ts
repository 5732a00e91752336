const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const TENS: ReadonlySet<string> = new Set(['mươi', 'chục']);
const THOUSANDS: ReadonlySet<string> = new Set(['nghìn', 'ngàn']);
const FILLERS: ReadonlySet<string> = new Set(['linh', 'lẻ']);

/**
 * A whole number below one million in Vietnamese words, for a guess only: "mười lăm" is 15, "hai
 * trăm năm mươi" 250. Expects folded words; undefined when one of them is no number word or stands
 * where none can.
 */
export function readNumberWords(words: readonly string[]): number | undefined {
  if (words.length === 0) return undefined;
  const split = words.findIndex((word) => THOUSANDS.has(word));
  if (split < 0) return belowThousand(words);
  const thousands = split === 0 ? undefined : belowThousand(words.slice(0, split));
  const rest = words.slice(split + 1);
  const units = rest.length === 0 ? 0 : belowThousand(rest);
  return thousands === undefined || units === undefined ? undefined : thousands * 1000 + units;
}

function belowThousand(words: readonly string[]): number | undefined {
  let total = 0;
  let digit: number | undefined;
  // Each unit may follow only a larger one: "hai mươi ba trăm" is no number.
  let lastUnit = 1000;
  for (const word of words) {
    const value = DIGITS[word];
    if (word === 'mười') {
      if (digit !== undefined || lastUnit <= 10) return undefined;
      total += 10;
      lastUnit = 10;
    } else if (word === 'trăm' || TENS.has(word)) {
      const unit = word === 'trăm' ? 100 : 10;
      if (digit === undefined || lastUnit <= unit) return undefined;
      total += digit * unit;
      digit = undefined;
      lastUnit = unit;
    } else if (FILLERS.has(word)) {
      if (lastUnit !== 100 || digit !== undefined) return undefined;
    } else {
      if (value === undefined || digit !== undefined) return undefined;
      digit = value;
    }
  }
  return total + (digit ?? 0);
}
