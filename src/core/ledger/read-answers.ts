import { dayOf } from '../calendar';
import { isDateCell } from '../cell';
import { normaliseMailbox } from '../mailbox';
import type { CountReading } from '../questionnaire/count-reading';
import {
  COUNT_IDS,
  type CountId,
  type Figures,
  QUESTION_IDS,
  QUESTIONS,
  type QuestionId,
} from '../questionnaire/questionnaire';
import { readCount } from '../questionnaire/read-count';
import { type PhoneReading, readPhone } from '../questionnaire/read-phone';
import { findSchool, isActive, type Roster } from '../roster/roster';
import type { School } from '../roster/school';
import { type CodeReading, matchCode, readSchoolCode } from '../roster/school-code';
import { clean } from '../vietnamese-text';
import { typedFor } from './content';
import { hasList } from './list-of-version';
import type { Version } from './version';

/** One version's answers as the office reads them. Nothing is thrown, and blank is never 0. */
export interface ReadAnswers {
  /** Null where the answer is blank or unreadable. */
  readonly figures: Figures;
  readonly counts: Readonly<Record<CountId, CountReading>>;
  readonly phone: PhoneReading;
  readonly code: CodeReading;
  /** As typed while that stands for the cell, else the cell; clean, '' is blank. */
  readonly texts: Readonly<Record<QuestionId, string>>;
  readonly blank: ReadonlySet<QuestionId>;
  readonly hasList: boolean;
}

export function readAnswers(version: Version): ReadAnswers {
  const { cells } = version;
  const texts = {} as Record<QuestionId, string>;
  for (const id of QUESTION_IDS) texts[id] = textOf(version, id);
  const counts = {} as Record<CountId, CountReading>;
  const figures = {} as Record<CountId, number | null>;
  for (const id of COUNT_IDS) {
    const reading = readCount(cells[id], typedFor(version, id));
    counts[id] = reading;
    figures[id] = reading.kind === 'number' ? reading.value : null;
  }
  return {
    figures,
    counts,
    phone: readPhone(cells.contactPhone, typedFor(version, 'contactPhone')),
    code: readSchoolCode(cells.schoolId, typedFor(version, 'schoolId')),
    texts,
    blank: new Set(QUESTION_IDS.filter((id) => isBlank(id, texts, counts))),
    hasList: hasList(version),
  };
}

/** What the answered code resolves to, with the zeros that the Sheet may have eaten. */
export function findAnswered(roster: Roster, code: CodeReading): ReturnType<typeof findSchool> {
  const known = matchCode(code, (candidate) => findSchool(roster, candidate) !== null);
  return known === undefined ? null : findSchool(roster, known);
}

/**
 * Whose report it is: the school of its code, even on a day when that school is not
 * valid; if the code resolves to none, the one active school whose registered mailbox sent it.
 */
export function whoseReport(read: ReadAnswers, version: Version, roster: Roster): School | null {
  const found = findAnswered(roster, read.code);
  if (found) return found.school;
  const day = dayOf(version.sentAt);
  const holders = (roster.byMailbox.get(normaliseMailbox(version.sender)) ?? []).filter((school) =>
    isActive(school, day),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function textOf(version: Version, id: QuestionId): string {
  const cell = version.cells[id];
  const typed = clean(typedFor(version, id) ?? '');
  // A date that the Sheet made of something else has no text that anybody typed.
  return typed || (isDateCell(cell) ? '?' : clean(String(cell)));
}

function isBlank(
  id: QuestionId,
  texts: Readonly<Record<QuestionId, string>>,
  counts: Readonly<Record<CountId, CountReading>>,
): boolean {
  if (QUESTIONS[id].type === 'count') return counts[id as CountId].kind === 'blank';
  return texts[id] === '';
}
