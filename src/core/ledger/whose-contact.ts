import { fold } from '../vietnamese-text';
import type { Version } from './version';

/** Does this version name that person: by full name in any case, or by the digits of a phone? */
export function namesPerson({ cells }: Version, asked: string): boolean {
  const wanted = fold(asked);
  const digits = asked.replace(/\D/g, '').replace(/^0+/, '');
  const phone = String(cells.contactPhone).replace(/\D/g, '').replace(/^0+/, '');
  return fold(String(cells.contactName)) === wanted || (digits.length >= 8 && digits === phone);
}
