import { fold } from '../vietnamese-text';
import { COMMUNES } from './communes';

const CITY = /[\s,;.–-]+(?:t\.?p\.?|thành phố)[\s.]*(?:hải phòng|h\.?p)\.?$/;
const OFFICE = /^(?:ubnd|ủy ban nhân dân)\s+/;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/^p(?:\.\s*|\s+)/, 'phường '],
  [/^x(?:\.\s*|\s+)/, 'xã '],
  [/^đ\.?k(?:\.\s*|\s+)/, 'đặc khu '],
];

const WHOLE = new Map(COMMUNES.map(({ name }) => [fold(name), name]));
/** No two communes share a name without its kind; a kind that is not theirs is no commune. */
const BARE = new Map(
  COMMUNES.map(({ name }) => [fold(name).replace(/^(?:phường|xã|đặc khu) /, ''), name]),
);

/**
 * The official name of a commune as people write it: without or with a short kind, as its committee,
 * with the city behind. Undefined where it is none of Hải Phòng's.
 */
export function communeNamed(text: string): string | undefined {
  let folded = fold(text).replace(CITY, '').replace(OFFICE, '');
  for (const [short, kind] of SHORT) folded = folded.replace(short, kind);
  return WHOLE.get(folded) ?? BARE.get(folded);
}
