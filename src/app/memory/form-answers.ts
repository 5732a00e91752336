import { isObject, parseObject } from '../grid';

export interface StaffAnswer<T> {
  readonly value: T;
  /** Account, and instant in ms. */
  readonly who: string;
  readonly at: number;
}

export interface FormAnswers {
  readonly addresses: StaffAnswer<string> | null;
  readonly uploadRequired: StaffAnswer<'yes' | 'no'> | null;
  /** Questions whose answers were limited, by item id. */
  readonly limited: Readonly<Record<string, StaffAnswer<string>>>;
}

export function readFormAnswers(text: string): FormAnswers {
  const read = parseObject(text) ?? {};
  const limited = isObject(read.limited) ? read.limited : {};
  const uploadRequired = answered(read.uploadRequired);
  return {
    addresses: answered(read.addresses),
    uploadRequired:
      uploadRequired?.value === 'yes' || uploadRequired?.value === 'no'
        ? { ...uploadRequired, value: uploadRequired.value }
        : null,
    limited: Object.fromEntries(
      Object.entries(limited).flatMap(([item, told]) => {
        const one = answered(told);
        return one ? [[item, one]] : [];
      }),
    ),
  };
}

function answered(given: unknown): StaffAnswer<string> | null {
  if (!isObject(given)) return null;
  const { value, who, at } = given;
  if (typeof value !== 'string' || typeof who !== 'string' || typeof at !== 'number') return null;
  return { value, who, at };
}
