import { QUESTIONS, type Question } from '../office/answers';
import { brokenRules, type Finding, type Rule } from './findings';

/** What was answered to a question, without the spaces around it. */
export type Answered = (question: Question) => string;

export function answeredIn(cells: readonly unknown[]): Answered {
  return (question) => String(cells[QUESTIONS.indexOf(question)] ?? '').trim();
}

/** TL and DM-03: a blank answer, and a phone that is none. */
export function answerFindings(text: Answered): readonly Finding[] {
  return brokenRules(RULES, text);
}

const isPhone = (typed: string): boolean => /^0?[35789]\d{8}$/.test(typed);

const RULES: readonly Rule<Answered>[] = [
  ...QUESTIONS.flatMap((question, index): Rule<Answered>[] =>
    question === 'unsyncedList'
      ? []
      : [[`TL-${index + 1}`, 'error', (text) => text(question) === '']],
  ),
  ['DM-03', 'warning', (text) => text('contactPhone') !== '' && !isPhone(text('contactPhone'))],
];
