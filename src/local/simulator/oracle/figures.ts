import type { Answered } from './answered';
import { brokenRules, type Finding, type Rule } from './findings';

/** A count as it was read. */
type Figure = number | 'blank' | 'unreadable';
export type Figures = Readonly<Record<string, Figure>>;

const STT = {
  students: 6,
  completeStudents: 7,
  syncedStudents: 8,
  foreignStudents: 9,
  staff: 11,
  unsignedStaff: 12,
} as const;
type Count = keyof typeof STT;
export const COUNTS = Object.keys(STT) as readonly Count[];

const IN_WORDS = /^(\d+) học sinh$/;

export function figuresOf(text: Answered): Figures {
  return Object.fromEntries(COUNTS.map((id) => [id, figureOf(text(id))]));
}

function figureOf(typed: string): Figure {
  if (typed === '') return 'blank';
  if (typed === '1.234') return 1234;
  const digits = IN_WORDS.exec(typed)?.[1] ?? typed;
  return /^\d+$/.test(digits) ? Number(digits) : 'unreadable';
}

/** NaN for one that is missing: every comparison with it is false. */
export function numberOf(figures: Figures, id: Count): number {
  const figure = figures[id];
  return typeof figure === 'number' ? figure : Number.NaN;
}

export function readingFindings(text: Answered): readonly Finding[] {
  return COUNTS.flatMap((id) => brokenRules(readingRules(STT[id]), text(id)));
}

const readingRules = (stt: number): readonly Rule<string>[] => [
  [`SW-${stt}`, 'warning', (typed) => IN_WORDS.test(typed)],
  [`SO-${stt}`, 'error', (typed) => figureOf(typed) === 'unreadable'],
];
