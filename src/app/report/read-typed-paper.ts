import { startOfDay } from '../../core/calendar';
import type { PaperReport } from '../../core/decisions/decision';
import { COUNT_IDS, type CountId, QUESTIONS } from '../../core/questionnaire/questionnaire';
import { readCount } from '../../core/questionnaire/read-count';
import { parseTypedDay } from '../../core/typed-instant';
import { OfficeError } from '../office-error';
import { viDecide, viReport } from '../words/report';
import type { TypedPaper } from './decision-request';

const LONGEST_LETTER = 100;

/** A report on paper as a person typed it; a figure left blank is unknown. Throws a sentence. */
export function readTypedPaper(typed: TypedPaper | null): PaperReport {
  const day = parseTypedDay(typed?.received ?? '');
  if (!typed || day === undefined) throw new OfficeError(viDecide.badDay);
  if (typed.letterNumber === '') throw new OfficeError(viDecide.noLetter);
  if (typed.letterNumber.length > LONGEST_LETTER) throw new OfficeError(viDecide.longLetter);
  const figures = {} as Record<CountId, number | null>;
  for (const id of COUNT_IDS) figures[id] = figureOf(id, typed.figures[id]);
  if (COUNT_IDS.every((id) => figures[id] === null)) throw new OfficeError(viDecide.noFigures);
  return {
    receivedAt: startOfDay(day),
    letterNumber: typed.letterNumber,
    link: linkOf(typed.link),
    figures,
  };
}

function figureOf(id: CountId, typed: string): number | null {
  const read = readCount(typed);
  if (read.kind === 'blank') return null;
  const { stt, label } = QUESTIONS[id];
  if (read.kind === 'number' && read.value <= 999_999_999) return read.value;
  throw new OfficeError(viDecide.badFigure({ title: viReport.question(stt, label) }));
}

/** Semicolons separate what the line of the tab says. */
function linkOf(typed: string): string {
  if (typed === '') return '';
  if (!/^https:\/\/[^\s]+$/i.test(typed)) throw new OfficeError(viDecide.badLink);
  return typed.replace(/;/g, '%3B');
}
