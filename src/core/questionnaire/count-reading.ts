/** How sure the reading is: typed as digits, tidied without doubt (SL), read with words (SW). */
type Precision = 'plain' | 'cleaned' | 'interpreted';

type UnreadableBecause =
  | 'words'
  | 'lookalike'
  | 'ratio'
  | 'sum'
  | 'range'
  | 'approximate'
  | 'negative'
  | 'fraction'
  | 'date'
  | 'not-an-answer'
  | 'other';

export type CountReading =
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'number';
      /** A safe integer, 0 or more. */
      readonly value: number;
      readonly precision: Precision;
      readonly typed: string;
    }
  | {
      readonly kind: 'unreadable';
      readonly typed: string;
      /** What was probably meant: a hint for the school, never counted. */
      readonly guess?: number;
      readonly why: UnreadableBecause;
    };

export function found(value: number, precision: Precision, typed: string): CountReading {
  return { kind: 'number', value, precision, typed };
}

export function unreadable(why: UnreadableBecause, typed: string, guess?: number): CountReading {
  return guess === undefined
    ? { kind: 'unreadable', typed, why }
    : { kind: 'unreadable', typed, guess, why };
}

export function whole(digits: string, precision: Precision, typed: string): CountReading {
  const value = safeInteger(digits);
  return value === undefined ? unreadable('other', typed) : found(value, precision, typed);
}

export function safeInteger(digits: string): number | undefined {
  const value = Number(digits);
  return digits !== '' && Number.isSafeInteger(value) ? value : undefined;
}
