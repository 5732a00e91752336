/** What a cell of identity numbers holds. The number is 12 digits; one of an old card has 9. */
type IdentityReading =
  | { readonly kind: 'blank' | 'malformed' }
  | { readonly kind: 'lostZero' | 'oldCard'; readonly digits: string }
  | {
      readonly kind: 'wellFormed';
      readonly digits: string;
      readonly birthYear: number;
      readonly sex: Sex;
    };

export type Sex = 'male' | 'female';

/** Provinces of birth registration of before July 2025 (docs/lists.md, "Identity numbers"). */
const PROVINCES: ReadonlySet<string> = new Set(
  '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096'.split(
    ' ',
  ),
);

/** The fourth digit: 0, 1 of the 1900s, 2, 3 of the 2000s, 4, 5 of the 2100s. */
const LAST_CENTURY_DIGIT = 5;

/** Reads an identity number; spaces, dots, dashes and an apostrophe in it make no difference. */
export function readIdentity(text: string): IdentityReading {
  const number = text.replace(/[\s.'’‘`-]/g, '');
  if (!/\d/.test(number)) return { kind: 'blank' };
  if (!/^\d+$/.test(number) || /^0+$/.test(number)) return { kind: 'malformed' };
  if (number.length === 12) return readNumber(number);
  if (hasLostZero(number)) return { kind: 'lostZero', digits: number };
  return number.length === 9 ? { kind: 'oldCard', digits: number } : { kind: 'malformed' };
}

/** 11 digits; 10 of provinces 001 to 008, which lose two zeros; 8 of an old card. */
function hasLostZero(digits: string): boolean {
  return digits.length === 11 || digits.length === 8 || /^[12468]\d{9}$/.test(digits);
}

function readNumber(digits: string): IdentityReading {
  const place = digits.slice(0, 3);
  const century = Number(digits[3]);
  // From 100 on it is the country of birth.
  const known = PROVINCES.has(place) || Number(place) >= 100;
  if (!known || century > LAST_CENTURY_DIGIT) return { kind: 'malformed' };
  return {
    kind: 'wellFormed',
    digits,
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6)),
    sex: century % 2 === 0 ? 'male' : 'female',
  };
}
