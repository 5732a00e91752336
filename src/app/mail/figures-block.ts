import { COUNT_IDS, QUESTIONS } from '../../core/questionnaire/questionnaire';
import type { Judged } from '../../core/verdicts/verdict';
import { formatNumber } from '../../core/vietnamese-number';
import { VI_MAIL } from '../words/mail';
import type { MailBlock } from './draft';

/** The six figures of a report as they were read. */
export function figuresBlock({ figures }: Pick<Judged, 'figures'>): MailBlock {
  return {
    heading: VI_MAIL.figures,
    rows: COUNT_IDS.map((id): [string, string] => [
      `${QUESTIONS[id].stt}. ${QUESTIONS[id].label}`,
      figureText(figures[id]),
    ]),
  };
}

function figureText(figure: number | null): string {
  return figure === null ? VI_MAIL.noFigure : formatNumber(figure);
}
