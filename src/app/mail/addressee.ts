import type { RoundSettings } from '../../core/round-settings';
import type { SchoolStatus } from '../../core/verdicts/school-status';
import { quote } from '../../core/vietnamese-text';
import { withoutLinks } from './mail-body';

const NAME_CHARACTERS = 120;

/** The roster's name, one line without links. */
export function nameOf(status: SchoolStatus | null, { allowedDomains }: RoundSettings): string {
  return withoutLinks(quote(status?.school.name ?? '', NAME_CHARACTERS), allowedDomains);
}
