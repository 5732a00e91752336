import type { RoundSettings } from '../../core/round-settings';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import { quote } from '../../core/vietnamese-text';
import { withoutLinks } from './mail-body';

const MAIL_NAME_CHARACTERS = 120;

/** Of a name in a subject, which lists of mail cut off. */
export const SUBJECT_NAME_CHARACTERS = 60;

/** The roster's name, one line without links. */
export function nameOf(status: SchoolStatus | null, { allowedDomains }: RoundSettings): string {
  return withoutLinks(quote(status?.school.name ?? '', MAIL_NAME_CHARACTERS), allowedDomains);
}
