import type { QuestionId } from '../questionnaire/questionnaire';
import type { Version } from './version';

/** Who is named in a report, and how he is reached. */
const NAMES: readonly QuestionId[] = ['contactName', 'contactPhone'];

export function isOfContact(about: readonly QuestionId[]): boolean {
  return about.some((id) => NAMES.includes(id));
}

export function namesSomebody({ cells, typed }: Version): boolean {
  return NAMES.some((id) => cells[id] !== '' || (typed?.[id] ?? '') !== '');
}

/** The version with its figures, and nobody's name or phone; its content is still known by its digest. */
export function withoutContact(version: Version, erasedAt: number): Version {
  const cells = { ...version.cells };
  const typed = version.typed && { ...version.typed };
  for (const id of NAMES) {
    cells[id] = '';
    if (typed) delete typed[id];
  }
  return { ...version, cells, typed, erasedAt };
}
